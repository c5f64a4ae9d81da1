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
        token = self.tokens[index]
        if not word.blank or token.kind != "w" or token.capital:
            return None
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
        if not self.lex.pack.verb_last:
            return self._ends_line(index, word)
        if not found or found[-1].kind != "comma":
            return False
        at = index + 1
        at += at < self.end and "determiner" in self.lex.word(self.tokens[at].lower).closed
        return at in self.names and self.lex.known(self.tokens[index].lower)

    def _came_of_it(self, index: int, word: Word, found: list[Item]) -> bool:
        """Whether a word of no list tells behind a comma what came of it: ", beating X"."""
        lower = self.tokens[index].lower
        told = bool(found) and found[-1].kind == "comma" and index + 1 < self.end
        told = told and not self.lex.pack.verb_last
        return told and self.lex.gerund(lower) and lower != word.lemma

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
        other = not word.blank or self.tokens[index].lower == word.lemma
        if other or self.lex.pack.verb_last:
            return False
        start = next((start for start, stop in self.names.items() if stop == index), -1)
        if start < 0:
            return False
        start -= "determiner" in self.lex.word(self.tokens[start - 1].lower).closed
        told = start > 0 and self.tokens[start - 1].text == ","
        return told and (index + 1 >= self.end or self.tokens[index + 1].text == ".")
