"""Which small words open a phrase where they stand, and which are something else there."""

from dataclasses import dataclass

from ingest.grammar.phrases.adjacent import clause_opens
from ingest.grammar.phrases.chunks import Item
from ingest.grammar.phrases.ties import SUCCESSIONS, owned_tie, tells_when, unmarked
from ingest.grammar.phrases.verbwords import OPENERS, VerbWords
from ingest.grammar.words.lexicon import Word
from ingest.grammar.words.numbered import year_of
from ingest.grammar.words.places import months

_EXAMPLES = "phrase:examples"
_LINKED = "phrase:linked_to"


@dataclass(slots=True)
class OpeningWords(VerbWords):
    """Of a sentence's words, those that may open a phrase."""

    def no_phrase(self, index: int, stop: int, role: str) -> bool:
        """Whether words that may be a phrase are none: a year is no seat, a clause no example.

        So "a installé en 2016 des caméras", and "X, dont le produit phare est Y".
        """
        if role == "phrase:based":
            return stop < self.end and self.tokens[stop].kind == "n"
        if role in SUCCESSIONS and self.lex.pack.verb_last:
            return stop - index == 1 and unmarked(self.tokens, index, self.lex)
        if role == _LINKED:
            return owned_tie(self.tokens, index, self.lex)
        if role in SUCCESSIONS and stop - index == 1:
            return tells_when(self.tokens, index, self.names, self.lex, self.end)
        if role != _EXAMPLES:
            return False
        return self.verb_ends(index) or (self.genitive(index) and self.finite_follows(stop))

    def prepositional(self, index: int, word: Word, role: str, found: list[Item]) -> bool:
        """Whether a word that may be a preposition is one here, and not what `role` says."""
        if role == "infinitive":
            return bool(word.prep) and not self._base_verb(index + 1)
        if "preposition" not in word.closed:
            return False
        if role == "subordinator":
            if self.in_bracket(index, found) or not self.clause_follows(index + 1):
                return True
            return self.lex.pack.relative_comma and not clause_opens(self.tokens, index, self.lex)
        return role == "adverb" and self.governs(index)

    def unlisted_verb(self, index: int, word: Word, found: list[Item]) -> bool:
        """Whether a word of no list is the verb of who says it: "..., klaagt X", "urteilte X".

        Behind a comma, a small word of no class and a name: no apposition begins so where verbs
        stand last.
        """
        token = self.tokens[index]
        if not self.lex.pack.verb_last:
            return self.ends_line(index, word)
        told = bool(found) and found[-1].kind == "comma"
        plain = token.kind == "w" and not token.capital and word.blank
        at = index + 1
        at += at < self.end and "determiner" in self.lex.word(self.tokens[at].lower).closed
        return told and plain and at in self.names and self.lex.known(token.lower)

    def unlisted_gerund(self, index: int, word: Word, found: list[Item]) -> bool:
        """Whether a word of no list tells behind a comma what came of it: ", beating X"."""
        token = self.tokens[index]
        told = bool(found) and found[-1].kind == "comma" and index + 1 < self.end
        plain = token.kind == "w" and not token.capital and word.blank
        acts = plain and self.lex.gerund(token.lower) and token.lower != word.lemma
        return told and acts and not self.lex.pack.verb_last

    def quoted(self, index: int, found: list[Item]) -> bool:
        """Whether a small word says whose words go before: "kaufte Kameras, so X"."""
        thus = self.tokens[index].lower in self.lex.pack.phrases.get("thus", ())
        if not thus or not found or found[-1].kind != "comma":
            return False
        stop = self.names.get(index + 1, self.end)
        return stop < self.end and self.tokens[stop].kind == "p"

    def as_here(self, index: int) -> bool:
        """Whether a relative is none but "as" here: "valde X som leverantör"."""
        bare = index + 1 < self.end and index + 1 not in self.names
        definite = bare and self.lex.definite(self.tokens[index + 1].lower)
        return bare and not definite and not self.clause_follows(index + 1)

    def governs(self, index: int) -> bool:
        """Whether a word that is an adverb too has its noun behind it: "en 2019", "en mars"."""
        if index + 1 >= self.end:
            return False
        token = self.tokens[index + 1]
        word = self.lex.word(token.lower)
        opened = bool(word.closed & OPENERS) and "adverb" not in word.closed
        timed = token.kind == "n" or token.lower in months(self.lex.pack.lang)
        return index + 1 in self.names or timed or opened

    def genitive(self, index: int) -> bool:
        """Whether a relative word may also open examples, as "dont" does: it is a genitive."""
        lower = self.tokens[index].lower
        phrases = self.lex.phrases.get(lower, ())
        relative = "relative" in self.lex.word(lower).closed
        return relative and any(words == (lower,) and role == _EXAMPLES for words, role in phrases)

    def year_here(self, index: int) -> bool:
        """Whether a year stands right before, which has no complement: "a loué en 2016 des"."""
        before = self.tokens[index - 1] if index else None
        return before is not None and bool(year_of(before.text))
