"""Whether a word that can be a verb is one where it stands, by its form and its neighbours."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.grammar.phrases.bare_goods import goods_used
from ingest.grammar.phrases.chunks import OFFICES, Item
from ingest.grammar.phrases.clause_end import CLAUSE_ENDS, closes, relative_ends
from ingest.grammar.phrases.handed_nouns import handed
from ingest.grammar.phrases.intends import intends
from ingest.grammar.phrases.modals import awaited
from ingest.grammar.phrases.order import THAT
from ingest.grammar.phrases.piece_kinds import OPENERS
from ingest.grammar.phrases.verb_sides import without_adverbs
from ingest.grammar.words.lexicon import Lexicon, Word
from ingest.grammar.words.tokens import Token

_CLAUSE, _PHRASE = 14, 5


@dataclass(slots=True)
class VerbWords:
    """Verbs of one sentence that ends before token `end`; `names` maps a name's first token on."""

    tokens: Sequence[Token]
    end: int
    lex: Lexicon
    names: dict[int, int]

    def agrees(self, index: int) -> bool:
        """Whether a bare form is the verb of a plural right before it: "the police use X".

        An object must begin right behind it, so that compounds stay nouns.
        """
        token = self.tokens[index]
        word = self.lex.word(token.lower)
        if self.lex.pack.verb_last or token.lower != word.lemma or not word.frame or index < 1:
            return False
        begins = self._object_begins(index + 1)
        goods = word.frame == "USE" and index + 1 < self.end and not begins
        used = goods and goods_used(self.tokens, index + 1, self.end, self.names, self.lex)
        if not (begins or used):
            return False
        index = without_adverbs(self.tokens, index, self.names, self.lex)
        before = self.tokens[index - 1]
        head, named = self.lex.word(before.lower), self.names.get(index - 1) == index
        if head.head != "security" and (far := self._complement(index)) >= 0:
            head, before, named = self.lex.word(self.tokens[far].lower), self.tokens[far], False
        plural = before.lower != head.lemma and before.lower.endswith("s")
        told = before.kind == "w" and not named and (plural or head.head == "security")
        return told or self._joined_before(index)

    def _joined_before(self, index: int) -> bool:
        """Whether the last of several bodies stands right before: "the army and the agency use"."""
        start = next((a for a, stop in self.names.items() if stop == index), index - 1)
        heads = set(self.lex.word(self.tokens[start].lower).heads)
        if start == index - 1 and start not in self.names and not OFFICES & heads:
            return False
        for at in range(start - 1, max(start - _PHRASE, 0), -1):
            closed = self.lex.word(self.tokens[at].lower).closed
            if "coordinator" in closed:
                return True
            if self.tokens[at].kind != "w" or closed - OPENERS:
                return False
        return False

    def _behind_examples(self, index: int, found: Sequence[Item]) -> bool:
        """Whether a bare form goes on behind what several are: "Agencies, such as Y, use X"."""
        told = any(item.role == "phrase:examples" for item in found)
        first = next((item.np for item in found if item.np is not None), None)
        several = first is not None and (first.plural or first.quantity)
        acted = any(item.kind in {"verb", "aux"} for item in found)
        return told and several and not acted and self._object_begins(index + 1)

    def _complement(self, index: int) -> int:
        """The noun whose complement ends before `index`: "police" in "police in X use"; or -1."""
        start = next((a for a, stop in self.names.items() if stop == index), 0)
        if start > 1 and "determiner" in self.lex.word(self.tokens[start - 1].lower).closed:
            start -= 1
        tie = self.lex.word(self.tokens[start - 1].lower) if start > 1 else None
        return start - 2 if tie is not None and tie.prep & {"in", "of"} else -1

    def noun_of(self, index: int, opener: Word) -> bool:
        """Whether what can be a verb is a noun behind `opener`: "a grant", "the hands".

        "This shows the price" and "all run the same" go on with an object: these stay verbs.
        """
        if self._inflected(index):
            return True
        if self.lex.finite(self.tokens[index].lower) and "determiner" in opener.closed:
            return False
        if self.form(index) in {"participle", "gerund"}:
            noun = self._noun_follows(index + 1) or self._class_follows(index + 1)
            return noun or (self.form(index) == "gerund" and not self._object_begins(index + 1))
        lower = self.tokens[index].lower
        if not lower.startswith(self.lex.word(lower).lemma):
            return False
        owned = bool(opener.closed & {"indefinite", "possessive"}) and "adverb" not in opener.closed
        return owned or not self._object_begins(index + 1)

    def ends_in_verb(self, index: int, found: list[Item]) -> bool:
        """Whether a comma, maybe with a preposition, opens a clause whose last word is a verb."""
        before = found[-2:] if found[-1].kind == "prep" else found[-1:]
        opens = before[0].kind in {"comma", "open"}
        return opens and relative_ends(self.tokens, index, self.end, self.lex)

    def verb_ends(self, index: int) -> bool:
        """Whether a word behind a mark opens a clause that ends in its verb: "Wie X mitteilte,"."""
        closed = self.lex.word(self.tokens[index].lower).closed
        opens = "subordinator" in closed and (index == 0 or self.tokens[index - 1].kind == "p")
        return self.lex.pack.verb_last and opens and closes(self.tokens, index, self.end, self.lex)

    def clause_follows(self, index: int) -> bool:
        """Whether a verb stands before the next mark, so that a clause begins: "since it sold"."""
        if index < self.end and self.tokens[index].kind == "n":
            return False
        for place in range(index, min(index + _CLAUSE, self.end)):
            if self.tokens[place].kind == "p" and self.tokens[place].text in ",;:.":
                return False
            word = self.lex.word(self.tokens[place].lower)
            if place > index and word.closed >= THAT and not self.lex.pack.verb_last:
                return False  # "testified before X that": what follows is what was said
            before = self.lex.word(self.tokens[place - 1].lower).closed & OPENERS
            if word.closed & {"be", "have", "modal", "become"} or (
                place not in self.names and not before and (word.frame or "verb" in word.closed)
            ):
                return self.form(place) != "gerund"
        return False

    def finite_follows(self, index: int) -> bool:
        """Whether a finite verb stands before the next mark: "dont le produit est Y"."""
        for place in range(index, min(index + _CLAUSE, self.end)):
            if self.tokens[place].kind == "p" and self.tokens[place].text in ",;:.()":
                return False
            word = self.lex.word(self.tokens[place].lower)
            opened = place > index and self.lex.word(self.tokens[place - 1].lower).closed & OPENERS
            if word.closed & {"be", "have", "modal"}:
                return True
            verbal = place not in self.names and (word.frame or "verb" in word.closed)
            if verbal and not (word.heads or word.nominal or opened):
                return self.form(place) == "base"
        return False

    def in_bracket(self, index: int, found: list[Item]) -> bool:
        """Whether the next verb is the one that an auxiliary waits for: "wurde ohne X gekauft"."""
        kinds = [item.kind for item in found]
        waits = self.lex.pack.noun_caps and "aux" in kinds and "verb" not in kinds
        for at in range(index + 1, min(index + _CLAUSE, self.end) if waits else index):
            if self.tokens[at].kind == "p" and self.tokens[at].text in CLAUSE_ENDS:
                break
            if "infinitive" in self.lex.word(self.tokens[at].lower).closed:
                return False
        return waits

    def _object_begins(self, index: int) -> bool:
        if index in self.names or index >= self.end:
            return index < self.end
        return bool(self.lex.word(self.tokens[index].lower).closed & OPENERS)

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

    def _is_verb(self, index: int, word: Word, found: list[Item]) -> bool:
        if self.lex.pack.noun_caps and self.tokens[index].capital and found:
            return False
        if not (word.frame or "verb" in word.closed):
            plans = bool(word.status) and intends(self.tokens, index, self.end, self.lex)
            plans = plans or (word.blank and awaited(self.tokens[index].text, found, self.lex))
            return plans or self._unlisted(index, word, found)
        before = found[-1] if found else None
        if before is not None and (before.kind == "gen" or self._is_adjective(index, word, found)):
            return False
        small = self.lex.pack.noun_caps and not self.tokens[index].capital
        noun_too = bool(word.heads or word.nominal or word.relation) and not small
        told = before is not None and self.form(index) == "gerund" and self._takes_gerund(before)
        if (
            not noun_too
            or self.agrees(index)
            or (told and word.frame and word.head != "technology")
        ):
            return True
        return before is not None and self._finite_behind(index, word, found)

    @staticmethod
    def _takes_gerund(before: Item) -> bool:
        """Whether a gerund behind it is a verb: behind a preposition, "began", "admitted"."""
        if before.kind == "prep":
            return True
        phase = before.word is not None and before.word.frame in {"", "SAY", "FOUND", "PHASE"}
        return before.kind == "verb" and phase

    def _is_adjective(self, index: int, word: Word, found: Sequence[Item]) -> bool:
        """A participle behind a preposition or a verb, or a bare form behind a verb."""
        before = found[-1]
        if [item.kind for item in found[-2:]] == ["prep", "adv"]:
            # "By recently founded firms"
            return self._attribute(index)
        if before.kind == "prep":
            # A finite form behind a preposition is a noun: "responsible for wiretaps".
            bare = not word.frame and self.form(index) == "base"
            finite = bare and self.tokens[index].lower != word.lemma
            finite = finite or self._of_noun_class(index, word, before)
            return finite or self._attribute(index) or self._watched(index)
        if before.kind != "verb" or self.lex.pack.verb_last:
            return False
        plain = self.form(before.start) == "base" or before.form == "participle"
        known = plain and self._attribute(index) and self._class_follows(index + 1)
        return known or self._bare_form(index, word)

    def _of_noun_class(self, index: int, word: Word, before: Item) -> bool:
        """Whether a finite form is an adjective behind "of": "di pubblica sicurezza"."""
        of = self.lex.pack.adjective_after and "of" in before.preps
        # An infinitive with its pronoun, "di venderlo", begins as the verb does.
        own = self.tokens[index].lower.startswith(word.lemma[:-1])
        return of and self.form(index) == "base" and not own

    def _watched(self, index: int) -> bool:
        """Whether a noun that can be a verb says what goods watch: "for call monitoring gear"."""
        word = self.lex.word(self.tokens[index].lower)
        listed = word.lemma in self.lex.pack.phrases.get("watched", ())
        return listed and index + 1 < self.end and self.form(index + 1) == "gerund"

    def _finite_behind(self, index: int, word: Word, found: Sequence[Item]) -> bool:
        """Whether what can also be a noun is a verb behind the last piece `found`."""
        before = found[-1]
        if before.kind == "aux" and before.role in {"be", "have"} and self.form(index) == "base":
            return self.lex.pack.verb_last
        if before.kind == "np" and handed(found, word, self.lex):
            return False
        if before.kind in {"to", "aux", "pron", "neg", "rel"}:
            return True
        if before.kind == "comma" and word.frame and self._behind_examples(index, found):
            return True
        noun = self.lex.pack.adjective_after and self._noun_follows(index + 1)
        if before.kind == "comma" and noun:
            return False  # "X, produit phare de Y"
        return before.kind in {"np", "adv", "close", "coord", "comma"} and self._finite(index, word)

    def _unlisted(self, index: int, word: Word, found: list[Item]) -> bool:
        """A form of no listed verb before its object: "after ending the X", "Y welcomes the X"."""
        lower = self.tokens[index].lower
        if not found or lower == word.lemma or index + 1 >= self.end or self.lex.pack.verb_last:
            return False
        if not word.blank or not self._object_begins(index + 1):
            return False
        if self.form(index) == "gerund":
            return found[-1].kind == "prep"
        np = found[-1].np
        return np is not None and np.name is not None and np.name[1] == index == found[-1].end

    def _class_follows(self, index: int) -> bool:
        return index < self.end and bool(self.lex.word(self.tokens[index].lower).heads)

    def _attribute(self, index: int) -> bool:
        """A participle between a preposition and a noun is an adjective: "with known risks"."""
        participle = self.form(index) == "participle" or self._inflected(index)
        return participle and self._noun_follows(index + 1)

    def _inflected(self, index: int) -> bool:
        """Whether a verb's form is a participle with an ending, before a noun with its capital."""
        behind = self.tokens[index + 1] if index + 1 < self.end else None
        if not self.lex.pack.noun_caps or behind is None or not behind.capital:
            return False
        lower = self.tokens[index].lower
        return any(
            lower.endswith(ending) and self.lex.participle(lower.removesuffix(ending))
            for ending in self.lex.pack.adjective_endings
        )

    def _bare_form(self, index: int, word: Word) -> bool:
        """A second verb in its bare form right behind a verb is a noun: "sold face scanners"."""
        return not self.lex.pack.verb_last and self.tokens[index].lower == word.lemma

    def _finite(self, index: int, word: Word) -> bool:
        lower = self.tokens[index].lower
        return lower != word.lemma or self.form(index) == "participle"

    def form(self, index: int) -> str:
        """Whether a verb's form is passive, a gerund, may be a participle, or is none of these."""
        lower = self.tokens[index].lower
        if self.lex.passive(lower):
            return "passive"
        if self.lex.gerund(lower):
            return "gerund"
        return "participle" if self.lex.participle(lower) else "base"

    def _noun_follows(self, stop: int) -> bool:
        if stop >= self.end or stop in self.names:
            return stop < self.end
        word = self.lex.word(self.tokens[stop].lower)
        return self.tokens[stop].kind == "w" and not (word.closed or word.frame)
