"""Which small words open a phrase where they stand, and which are something else there."""

from dataclasses import dataclass

from ingest.grammar.phrases.adjacent import clause_opens
from ingest.grammar.phrases.chunks import Item
from ingest.grammar.phrases.clause_end import verb_second
from ingest.grammar.phrases.order import listed, that_of
from ingest.grammar.phrases.piece_kinds import OPENERS
from ingest.grammar.phrases.ties import SUCCESSIONS, owned_tie, tells_when, unmarked
from ingest.grammar.phrases.unlistedwords import UnlistedWords
from ingest.grammar.words.lexicon import Word
from ingest.grammar.words.numbered import year_of
from ingest.grammar.words.places import months

_AS, _COMPLEMENT = frozenset({"as"}), frozenset({"of"})
_VERBAL = frozenset({"verb", "be", "have", "modal"})
_EXAMPLES = "phrase:examples"
# Who says things: "so ein Sprecher", "so das Ministerium", "so der Bericht".
_TELLS = frozenset({"person", "reporter", "agency", "security", "vendor", "organisation"})
# What may stand before the word that opens a sentence: "Und auch während der Pandemie".
_FIRST = frozenset({"adv", "coord"})
_LINKED, _JOINS = "phrase:linked_to", "closed:coordinator"
# The words of a subject behind "dont": "le fondateur et principal actionnaire".
_SUBJECT = 6


@dataclass(slots=True)
class OpeningWords(UnlistedWords):
    """Of a sentence's words, those that may open a phrase."""

    def no_phrase(self, index: int, stop: int, role: str) -> bool:
        """Whether words that may be a phrase are none: a year is no seat, a clause no example.

        So "a installé en 2016 des caméras", and "X, dont le produit phare est Y".
        """
        if role == _JOINS:
            # "Además de la censura, X vendió": what opens a sentence joins nothing to it.
            return stop - index > 1 and self.tokens[index].capital
        if role == "phrase:based":
            return stop < self.end and self.tokens[stop].kind == "n"
        if role == _LINKED:
            return owned_tie(self.tokens, index, self.lex)
        body = self._body_begins(index, stop)
        if role in SUCCESSIONS and stop - index == 1:
            adverb = unmarked(self.tokens, index, self.lex)
            return adverb or tells_when(self.tokens, index, self.names, self.lex, self.end)
        if role != _EXAMPLES or body:
            return body
        other = self.verb_ends(index) or self._about(index, stop)
        finite = self.finite_follows(stop) or self._finite_behind_name(index, stop)
        return other or (self.genitive(index) and finite)

    def _body_begins(self, index: int, stop: int) -> bool:
        """Whether a listed body's first words only look like it: "al servicio de inteligencia"."""
        inner = self.tokens[index + 1 : min(stop + 1, self.end)]
        said = " ".join(token.lower for token in inner)
        return len(inner) > 1 and said in self.lex.pack.heads.get("security", ())

    def _finite_behind_name(self, index: int, stop: int) -> bool:
        """Whether a name between commas parts the subject from its verb: "X, dont le chef, P, est".

        Where one name alone stands before, nobody is an example of it.
        """
        alone = self.tokens[index - 1].text == "," and index - 1 in self.names.values()
        near = range(stop, min(stop + _SUBJECT, self.end))
        comma = next((at for at in near if self.tokens[at].kind == "p"), self.end)
        named = self.names.get(comma + 1, self.end)
        between = all(at < self.end and self.tokens[at].text == "," for at in (comma, named))
        own = any(at in self.names for at in range(stop, comma))
        return alone and between and not own and self.finite_follows(named + 1)

    def _about(self, index: int, stop: int) -> bool:
        """Whether a word for an example says how many about: "nutzt das Amt etwa 90 Drohnen"."""
        quantity = "quantity" in self.lex.word(self.tokens[index].lower).closed
        if not quantity or stop - index != 1 or stop >= self.end:
            return False
        # "Kaufte im Jahr 2019 etwa die Drohne X": of a year there is no example.
        return self.tokens[stop].kind == "n" or bool(index and year_of(self.tokens[index - 1].text))

    def prepositional(self, index: int, word: Word, role: str, found: list[Item]) -> bool:
        """Whether a word that may be a preposition is one here, and not what `role` says."""
        if role == "infinitive":
            return bool(word.prep) and not self._base_verb(index + 1)
        if role == "subordinator" and "adverb" in word.closed and self._beside_verb(index, found):
            return True
        if "preposition" not in word.closed:
            return False
        if role == "subordinator":
            return self._no_clause(index, word, found)
        return role == "adverb" and self.governs(index)

    def _no_clause(self, index: int, word: Word, found: list[Item]) -> bool:
        """Whether what may open a clause opens none, as no verb of its own follows."""
        pack = self.lex.pack
        first = pack.verb_last and all(item.kind in _FIRST for item in found)
        second = first and verb_second(self.tokens, index, self.end, self.lex)
        if second or self.in_bracket(index, found) or not self.clause_follows(index + 1):
            return True
        if word.prep & _AS and not pack.verb_last and not self._meanwhile(index, found):
            return True
        return pack.relative_comma and not clause_opens(self.tokens, index, self.lex)

    def _meanwhile(self, index: int, found: list[Item]) -> bool:
        """Whether "as" opens a clause behind a verb: "protested as Y sold".

        Not so in "protested as reported", "saw Y as one to use".
        """
        told = False
        for place in range(index + 1, self.end):
            word = self.lex.word(self.tokens[place].lower)
            if "infinitive" in word.closed:
                return False
            if place not in self.names and (word.frame or word.closed & _VERBAL):
                break
            told = told or "adverb" not in word.closed
        return told and any(item.kind in {"verb", "aux"} for item in found)

    def _beside_verb(self, index: int, found: list[Item]) -> bool:
        """Whether a small word stands between a subject and its verb: "Y once worked there"."""
        if not found or found[-1].kind not in {"np", "rel", "aux"} or index + 1 >= self.end:
            return False
        word = self.lex.word(self.tokens[index + 1].lower)
        verbal = bool(word.frame or word.closed & _VERBAL)
        return verbal and self.form(index + 1) != "gerund"

    def floats(self, index: int, found: list[Item]) -> bool:
        """Whether a word for how many stands before the verb of its subject: "have all sold"."""
        floating = self.tokens[index].lower in self.lex.pack.phrases.get("floats", ())
        if not (floating and found) or found[-1].kind not in {"np", "aux"}:
            return False
        at = index + 1
        while at < self.end and "adverb" in self.lex.word(self.tokens[at].lower).closed:
            at += 1
        if at >= self.end or at in self.names:
            return False
        word = self.lex.word(self.tokens[at].lower)
        if found[-1].kind == "aux":
            return "be" in word.closed or self.form(at) in {"participle", "passive", "gerund"}
        return bool(word.closed & {"be", "have", "modal"}) or self.agrees(at)

    def plural_before(self, index: int, found: list[Item]) -> bool:
        """Whether a plural subject precedes a form that may also be a possessive ("zijn").

        Behind a verb it is one where a noun follows: "verkocht zijn dochter X". Before a bare
        participle it is none: "die door X zijn geleverd".
        """
        bare = index + 1 < self.end and self.form(index + 1) == "participle"
        if bare and not self._noun_follows(index + 2):
            return True
        while len(found) > 2 and found[-1].np and found[-2].preps & _COMPLEMENT and found[-3].np:  # noqa: PLR2004
            found = found[:-2]
        before = found[-1] if found else None
        if before is None or before.np is None:
            owns = before is not None and before.kind == "verb" and self._noun_follows(index + 1)
            return before is not None and before.kind in {"aux", "verb", "to", "pron"} and not owns
        head = self.tokens[before.np.head]
        common = not head.capital or (len(found) == 1 and before.np.name is None)
        plural = head.lower != self.lex.word(head.lower).lemma
        return listed(found) or before.np.quantity or (common and plural)

    def closed_here(self, index: int, word: Word, found: list[Item]) -> frozenset[str]:
        """The small classes of a word; it only joins with one before it in "zowel X als Y"."""
        pairs = self.lex.pack.phrases.get("correlates", ())
        firsts = {pair.split()[0] for pair in pairs if pair.split()[1] == self.tokens[index].lower}
        for item in reversed(found if firsts else ()):
            if item.kind in {"verb", "aux"}:
                break
            if item.kind == "adv" and self.tokens[item.start].lower in firsts:
                return frozenset({"coordinator"})
        return word.closed - that_of(self.tokens, index, self.end, self.lex)

    def alike(self, index: int, stop: int) -> frozenset[str]:
        """The role of words before examples that mean "as" or "like", too."""
        said = " ".join(token.lower for token in self.tokens[index:stop])
        return _AS if said in self.lex.pack.phrases.get("alike", ()) else frozenset()

    def quoted(self, index: int, found: list[Item]) -> bool:
        """Whether a small word says whose words go before: "kaufte Kameras, so X"."""
        thus = self.tokens[index].lower in self.lex.pack.phrases.get("thus", ())
        if not thus or not found or found[-1].kind != "comma":
            return False
        stop = self.names.get(index + 1, self.end)
        return (stop < self.end and self.tokens[stop].kind == "p") or self._speaker(index + 1)

    def _speaker(self, index: int) -> bool:
        """Whether an article, a noun of who tells things and a mark stand there: "ein Sprecher"."""
        if index + 2 >= self.end or self.tokens[index + 2].kind != "p":
            return False
        article = self.lex.word(self.tokens[index].lower).closed & {"determiner", "indefinite"}
        head = self.lex.word(self.tokens[index + 1].lower).head
        return bool(article) and head in _TELLS

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
