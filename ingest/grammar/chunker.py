"""A sentence's tokens into pieces: noun phrases, verbs, prepositions, and the small words.

One pass from left to right, each token in exactly one piece. Clauses are not here.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.grammar.chunks import Item, NounPhrase
from ingest.grammar.lexicon import Lexicon, Word
from ingest.grammar.nounphrase import build
from ingest.grammar.phrase_end import complement, whole_country
from ingest.grammar.tokens import DASHES, QUOTES, Token

_MARKS = {",": "comma", ";": "stop", ":": "colon", "(": "open", "[": "open", ")": "close",
          "]": "close", "|": "stop", "•": "stop"}  # fmt: skip
_ORDER = (
    "negation", "coordinator", "subordinator", "relative", "complementizer", "infinitive", "be",
    "become", "have", "modal", "subject_pronoun", "pronoun", "adverb",
)  # fmt: skip
_KINDS = {
    "negation": "neg", "coordinator": "coord", "subordinator": "sub", "relative": "rel",
    "complementizer": "comp", "infinitive": "to", "be": "aux", "become": "aux", "have": "aux",
    "modal": "aux", "subject_pronoun": "pron", "pronoun": "pron", "adverb": "adv",
}  # fmt: skip
_TIES = frozenset({"phrase:formerly", "phrase:now", "phrase:alias", "phrase:named"})
_OPENERS = ("determiner", "indefinite", "possessive", "quantity")


@dataclass(slots=True)
class Chunker:
    """Chunks one sentence: `names` maps the first token of each name to its end.

    A name in `apart` begins a phrase of its own: "the company", then "X", which is its product.
    """

    tokens: Sequence[Token]
    end: int
    lex: Lexicon
    names: dict[int, int]
    apart: frozenset[int] = frozenset()

    def items(self, start: int) -> list[Item]:
        """The pieces of the sentence that begins at token `start`."""
        found: list[Item] = []
        index = start
        while index < self.end:
            item = self._next(index, found)
            if item is not None:
                found.append(item)
                index = item.end
            else:
                index += 1
        return found

    def _next(self, index: int, found: list[Item]) -> Item | None:  # noqa: PLR0911 - a table of cases
        token = self.tokens[index]
        if token.kind == "p":
            return self._mark(index)
        if index in self.names:
            return self._noun_phrase(index)
        if phrase := self._phrase(index):
            return phrase
        word = self.lex.word(token.lower)
        if token.lower in {"'s", "'"} and token.glued:
            return Item(kind="gen", start=index, end=index + 1)
        if word.closed and (small := self._small(index, word, found)):
            return small
        if self._is_verb(index, word, found):
            return Item(kind="verb", start=index, end=index + 1, word=word, form=self.form(index))
        return self._noun_phrase(index)

    def _mark(self, index: int) -> Item | None:
        text = self.tokens[index].text
        if text in _MARKS:
            return Item(kind=_MARKS[text], start=index, end=index + 1)
        if text in DASHES and not self.tokens[index].glued:
            return Item(kind="dash", start=index, end=index + 1)
        if text in QUOTES and index + 1 in self.names:
            return self._noun_phrase(index)
        if text == "'" and index + 1 < self.end and self.tokens[index].glued:
            return None
        return None

    def _phrase(self, index: int) -> Item | None:
        for words, role in self.lex.phrases.get(self.tokens[index].lower, ()):
            stop = index + len(words)
            if role in _TIES and not self._name_follows(stop):
                continue
            if stop <= self.end and all(
                token.lower == word
                for token, word in zip(self.tokens[index:stop], words, strict=True)
            ):
                return self._phrase_item(index, stop, role)
        return None

    def _name_follows(self, stop: int) -> bool:
        """Whether a name stands behind, if with a determiner and an adjective before it."""
        return any(place in self.names for place in range(stop, min(stop + 5, self.end)))

    def _phrase_item(self, index: int, stop: int, role: str) -> Item:
        family, name = role.split(":", 1)
        if family == "prep":
            return Item(kind="prep", start=index, end=stop, role=name, preps=frozenset({name}))
        if family == "closed":
            if name in _KINDS:
                return Item(kind=_KINDS[name], start=index, end=stop, role=name)
            if name == "quantity":
                return self._noun_phrase(index, after=stop)
            return Item(kind="adv", start=index, end=stop, role=name)
        if family == "frame":
            return Item(
                kind="verb", start=index, end=stop, word=Word(lemma=name, frame=name), form="base"
            )
        return Item(kind="phrase", start=index, end=stop, role=f"{family}:{name}")

    def _small(self, index: int, word: Word, found: list[Item]) -> Item | None:
        closed = word.closed
        if closed & {"relative", "complementizer"}:
            return self._that(index, word, found)
        if {"possessive", "be"} <= closed and not self._plural_before(found):
            return self._noun_phrase(index)
        for role in _ORDER:
            if role == "infinitive" and word.prep and not self._base_verb(index + 1):
                continue
            if role in closed:
                return Item(kind=_KINDS[role], start=index, end=index + 1, role=role, word=word)
        if "preposition" in closed:
            return Item(kind="prep", start=index, end=index + 1, word=word, preps=word.prep)
        return self._noun_phrase(index) if closed & set(_OPENERS) else None

    def _base_verb(self, index: int) -> bool:
        """Whether an infinitive stands at `index`, behind adverbs."""
        while index < self.end and "adverb" in self.lex.word(self.tokens[index].lower).closed:
            index += 1
        if index >= self.end or index in self.names:
            return False
        token = self.tokens[index]
        word = self.lex.word(token.lower)
        return word.lemma == token.lower and (
            bool(word.frame) or bool(word.closed & {"verb", "be", "have"})
        )

    def _plural_before(self, found: list[Item]) -> bool:
        """Whether a plural subject precedes a form that may also be a possessive ("zijn")."""
        before = found[-1] if found else None
        if before is None or before.np is None:
            return before is not None and before.kind in {"aux", "verb", "to", "pron"}
        head = self.tokens[before.np.head]
        return before.np.quantity or (
            not head.capital and head.lower != self.lex.word(head.lower).lemma
        )

    def _that(self, index: int, word: Word, found: list[Item]) -> Item:
        """A relative after a noun phrase, a complementizer after a verb; else a determiner."""
        closed = word.closed
        before = next((item for item in reversed(found) if item.kind != "comma"), None)
        noun = before is not None and before.kind in {"np", "close", "prep"}
        if "relative" in closed and (noun or "complementizer" not in closed):
            if "determiner" in closed and before is None:
                return self._noun_phrase(index)
            return Item(kind="rel", start=index, end=index + 1, word=word)
        if "complementizer" in closed and before is not None:
            return Item(kind="comp", start=index, end=index + 1, word=word)
        if "determiner" in closed:
            return self._noun_phrase(index)
        return Item(kind="comp", start=index, end=index + 1, word=word)

    def _is_verb(self, index: int, word: Word, found: list[Item]) -> bool:
        if not (word.frame or "verb" in word.closed):
            return False
        before = found[-1] if found else None
        if before is not None and before.kind == "verb" and self._bare_form(index, word):
            return False
        noun_too = bool(word.heads or word.nominal or word.relation)
        if not noun_too:
            return True
        if before is None:
            return False
        if before.kind in {"to", "aux", "pron", "neg", "rel"}:
            return True
        return before.kind in {"np", "adv", "close", "coord", "comma"} and self._finite(index, word)

    def _bare_form(self, index: int, word: Word) -> bool:
        """A second verb in its bare form right behind a verb is a noun: "sold face scanners"."""
        return not self.lex.pack.verb_last and self.tokens[index].lower == word.lemma

    def _finite(self, index: int, word: Word) -> bool:
        lower = self.tokens[index].lower
        return lower != word.lemma or self.form(index) == "participle"

    def form(self, index: int) -> str:
        """Whether a verb's form is a gerund, may be a participle, or is neither."""
        lower = self.tokens[index].lower
        if self.lex.gerund(lower):
            return "gerund"
        return "participle" if self.lex.participle(lower) else "base"

    def _noun_phrase(self, index: int, after: int = -1) -> Item:  # noqa: C901 - a table of cases
        """The longest noun phrase from `index`; at least one token, whatever it is."""
        tokens, lex = self.tokens, self.lex
        stop = max(after, index)
        while stop < self.end:
            token = tokens[stop]
            if stop in self.names:
                if stop in self.apart and stop > index:
                    break
                start, stop = stop, self.names[stop]
                if whole_country(self.tokens, self.end, self.lex, start, stop):
                    break
                continue
            if token.kind == "p":
                if not self._inside(stop, index):
                    break
                stop += 1
                continue
            word = lex.word(token.lower)
            if word.closed & set(_OPENERS):
                if stop > index and not self._opening(max(after, index), stop):
                    break
            elif stop == index or self._nominal(stop, index, word):
                pass
            else:
                break
            stop += 1
        stop = max(stop, index + 1)
        np = build(tokens, index, stop, lex, self.names)
        if (far := complement(self.tokens, self.end, self.lex, self.names, stop, np)) > stop:
            np = replace(np, end=far, core=stop)
        return Item(kind="np", start=index, end=far, np=np)

    def _opening(self, index: int, stop: int) -> bool:
        """Whether nothing but determiners and numbers stands in the phrase so far."""
        return all(
            self.lex.word(self.tokens[i].lower).closed & set(_OPENERS) for i in range(index, stop)
        )

    def _inside(self, stop: int, index: int) -> bool:
        """Whether a mark belongs to the phrase: a quotation around a name, a hyphen in a word."""
        token = self.tokens[stop]
        if token.text in QUOTES:
            opens = stop + 1 in self.names
            closes = stop > index and any(last == stop for last in self.names.values())
            return opens or closes
        if token.text in DASHES and token.glued and stop + 1 < self.end and stop > index:
            return self.tokens[stop + 1].glued
        return False

    def _nominal(self, stop: int, index: int, word: Word) -> bool:  # noqa: PLR0911 - a table of cases
        """Whether a word goes on with the phrase rather than with the sentence."""
        if stop and self.tokens[stop - 1].text in DASHES and self.tokens[stop].glued:
            return True
        if word.closed - {"verb", "adjective"}:
            return False
        if self.tokens[stop].lower in {"'s", "'"}:
            return False
        if self._starts_phrase(stop):
            return False
        is_verb = bool(word.frame) or "verb" in word.closed
        if not is_verb:
            return True
        before = self.tokens[stop - 1]
        early = self.lex.word(before.lower)
        after_opener = bool(early.closed & set(_OPENERS)) or bool(early.country)
        if word.heads or word.nominal or word.relation:
            named = any(last == stop for last in self.names.values())
            finite = self.tokens[stop].lower != word.lemma
            return after_opener or not finite or (not named and stop - index <= 1)
        if self.form(stop) in {"participle", "gerund"} and after_opener:
            return self._noun_follows(stop + 1)
        return False

    def _starts_phrase(self, stop: int) -> bool:
        rows = self.lex.phrases.get(self.tokens[stop].lower, ())
        return any(
            len(words) <= self.end - stop
            and all(
                t.lower == w
                for t, w in zip(self.tokens[stop : stop + len(words)], words, strict=True)
            )
            for words, _ in rows
        )

    def _noun_follows(self, stop: int) -> bool:
        if stop >= self.end:
            return False
        if stop in self.names:
            return True
        token = self.tokens[stop]
        word = self.lex.word(token.lower)
        return token.kind == "w" and not (word.closed or word.frame)


__all__ = ["Chunker", "NounPhrase"]
