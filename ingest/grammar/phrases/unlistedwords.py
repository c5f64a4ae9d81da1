"""Verbs that no list has, told by where they stand: "..., klaagt X", ", beating X", "X recalls"."""

from dataclasses import dataclass, replace

from ingest.grammar.phrases.chunks import Item
from ingest.grammar.phrases.verbwords import VerbWords
from ingest.grammar.words.lexicon import Word


@dataclass(slots=True)
class UnlistedWords(VerbWords):
    """Of a sentence's words of no list, those that are verbs."""

    def unlisted(self, index: int, word: Word, found: list[Item]) -> Item | None:
        """The verb that a word of no list is; of saying, or a gerund of what came of it."""
        if self._says(index, word, found):
            says = replace(word, frame="SAY")
            return Item(kind="verb", start=index, end=index + 1, word=says, form="base")
        if self._came_of_it(index, word, found):
            return Item(kind="verb", start=index, end=index + 1, word=word, form="gerund")
        return None

    def _says(self, index: int, word: Word, found: list[Item]) -> bool:
        """Whether a word of no list is the verb of who says it: "..., klaagt X", "urteilte X".

        Behind a comma, a small word of no class and a name: no apposition begins so where verbs
        stand last.
        """
        token = self.tokens[index]
        if not self.lex.pack.verb_last:
            return self._ends_line(index, word)
        told = bool(found) and found[-1].kind == "comma"
        plain = token.kind == "w" and not token.capital and word.blank
        at = index + 1
        at += at < self.end and "determiner" in self.lex.word(self.tokens[at].lower).closed
        return told and plain and at in self.names and self.lex.known(token.lower)

    def _came_of_it(self, index: int, word: Word, found: list[Item]) -> bool:
        """Whether a word of no list tells behind a comma what came of it: ", beating X"."""
        token = self.tokens[index]
        told = bool(found) and found[-1].kind == "comma" and index + 1 < self.end
        plain = token.kind == "w" and not token.capital and word.blank
        acts = plain and self.lex.gerund(token.lower) and token.lower != word.lemma
        return told and acts and not self.lex.pack.verb_last

    def unlisted_behind(self, index: int, word: Word) -> bool:
        """Whether an unlisted finite verb follows a name at once: "Y welcomes the X"."""
        named = any(stop == index for stop in self.names.values())
        lower = self.tokens[index].lower
        bare = not word.blank or lower == word.lemma or self.lex.pack.verb_last
        last = index + 1 >= self.end
        behind = not last and self._object_begins(index + 1)
        return (named and not bare and behind) or self._ends_line(index, word)

    def _ends_line(self, index: int, word: Word) -> bool:
        """Whether an unlisted verb ends a line behind a comma and a name: "..., X recalls"."""
        start = next((start for start, stop in self.names.items() if stop == index), -1)
        lower = self.tokens[index].lower
        if start < 0 or not word.blank or lower == word.lemma or self.lex.pack.verb_last:
            return False
        start -= "determiner" in self.lex.word(self.tokens[start - 1].lower).closed
        told = start > 0 and self.tokens[start - 1].text == ","
        return told and (index + 1 >= self.end or self.tokens[index + 1].text == ".")
