"""Verbs that no list has, told by where they stand: "..., klaagt X", ", beating X", "X recalls"."""

from dataclasses import dataclass, replace

from ingest.grammar.phrases.chunks import Item
from ingest.grammar.phrases.verbwords import VerbWords
from ingest.grammar.words.lexicon import Word

# "Rival bidder X"
_NOUNS = 3


@dataclass(slots=True)
class UnlistedWords(VerbWords):
    """Of a sentence's words of no list, those that are verbs."""

    def unlisted(self, index: int, word: Word, found: list[Item]) -> Item | None:
        """The verb that a word of no list is; of saying, or a gerund of what came of it."""
        token = self.tokens[index]
        if token.kind != "w" or token.capital:
            return None
        if not word.blank:
            return self._of_noun(index, word, found)
        if self._relates(index, found):
            return Item(kind="verb", start=index, end=index + 1, word=word, form="base")
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
        told = told and not self.lex.pack.verb_last and self.lex.gerund(lower)
        return told and (lower != word.lemma or self._names_object(index + 1))

    def _names_object(self, index: int) -> bool:
        """Whether an object begins here, or a noun and the name that bears it: "rival bidder X"."""
        at = index
        while at < min(index + _NOUNS, self.end) and at not in self.names and self._plain(at):
            at += 1
        return self._object_begins(index) or at in self.names

    def _plain(self, index: int) -> bool:
        """Whether a word may be a noun before a name: in small letters, and none that joins."""
        token = self.tokens[index]
        word = self.lex.word(token.lower)
        return token.kind == "w" and not (token.capital or word.closed or word.prep)

    def _of_noun(self, index: int, word: Word, found: list[Item]) -> Item | None:
        """As in ", forcing X to leave": a gerund whose verb is a noun, too, before its object."""
        verbal = word.frame or word.closed or self.tokens[index].lower == word.lemma
        if verbal or not self._came_of_it(index, word, found):
            return None
        if not self._object_begins(index + 1):
            return None
        return Item(kind="verb", start=index, end=index + 1, word=Word(word.lemma), form="gerund")

    def _relates(self, index: int, found: list[Item]) -> bool:
        """Whether a word of no list is what a relative clause says: "X, which outbid Y,"."""
        behind = bool(found) and found[-1].kind == "rel" and found[-1].role != "whose"
        behind = behind and not self.lex.pack.verb_last and index + 1 < self.end
        return behind and self._object_begins(index + 1)

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
