"""Whether a word or a mark still belongs to the noun phrase that stands before it."""

from dataclasses import dataclass

from ingest.grammar.phrases.adjacent import period, price_ends
from ingest.grammar.phrases.chunks import GOODS, Item
from ingest.grammar.phrases.contact_clauses import contact, timed
from ingest.grammar.phrases.days import day_ends, dots_day
from ingest.grammar.phrases.framed import framed
from ingest.grammar.phrases.handed_in_kind import supplied_in
from ingest.grammar.phrases.light_nouns import other_behind
from ingest.grammar.phrases.loose_words import loose
from ingest.grammar.phrases.openingwords import OpeningWords
from ingest.grammar.phrases.order import defined_firm, opens_object, seller
from ingest.grammar.phrases.piece_kinds import OPENERS
from ingest.grammar.phrases.sum_terms import sum_goes_on, worth
from ingest.grammar.phrases.verb_sides import attributive, modifies
from ingest.grammar.words.lexicon import Word
from ingest.grammar.words.numbered import year_of
from ingest.grammar.words.places import calendar_words, months
from ingest.grammar.words.plural_genitives import plural_genitive
from ingest.grammar.words.tokens import CURRENCIES, DASHES, QUOTES

# "The first contract", "first used": an adjective behind an article, an adverb before a verb.
_ORDINAL = frozenset({"adjective", "adverb"})
_NEAR = 4
WHOSE = frozenset({"relative", "possessive"})
_DOERS = frozenset({"vendor", "agency", "security", "buyer"})


@dataclass(slots=True)
class NounWords(OpeningWords):
    """Noun phrases of one sentence: `index` is where one begins, `stop` the token in question."""

    def _whose(self, item: Item, found: list[Item]) -> bool:
        """Whether a noun phrase opens a relative clause by its possessive: ", whose cameras"."""
        if item.np is None or not found or found[-1].kind not in {"np", "comma", "close"}:
            return False
        return self.lex.word(self.tokens[item.start].lower).closed >= WHOSE

    def _compounds(self, index: int) -> bool:
        """Whether a hyphen joins a small word to the next: "a long-standing customer"."""
        joined = self.tokens[index + 1 : min(index + 3, self.end)]
        whole = len(joined) == 2 and all(token.glued for token in joined)  # noqa: PLR2004 - "-x"
        return whole and joined[0].text == "-" and joined[1].kind == "w"

    def _month(self, index: int, found: list[Item]) -> bool:
        """Whether a modal's form with a capital is a month: "in May 2022"."""
        behind = index + 1 < self.end and self.tokens[index + 1].kind == "n"
        before = bool(found) and found[-1].kind == "prep"
        named = self.tokens[index].lower in months(self.lex.pack.lang)
        return named and self.tokens[index].capital and (behind or before)

    def _contact(self, index: int, stop: int) -> bool:
        """Whether a name is none of the noun before it: it begins a clause, or got what that is."""
        place = (self.tokens, index, self.names, self.lex, stop)
        return timed(self.tokens, index, self.lex, stop) or contact(*place) or supplied_in(*place)

    def _touches(self, stop: int) -> bool:
        """Whether a name begins where another ends: two phrases, where verbs stand last."""
        if not self.lex.pack.noun_caps:
            return False
        town = self.tokens[stop - 1].lower in self.lex.towns
        return town or any(last == stop for last in self.names.values())

    def _goods_behind(self, index: int, stop: int, word: Word) -> bool:
        """Whether goods or money follow a name of a known class: "bij het bedrijf X camera's".

        Where nouns have capitals, one without begins the next phrase: "in X ansässige Firmen".
        """
        if stop > index and self._touches(stop) and not self.tokens[stop].capital:
            return not self.tokens[stop].glued  # "Xsoftware" was one word.
        people = other_behind(self.tokens, (index, stop), word, self.names.values(), self.lex)
        if people or self._gains_behind(index, stop, word):
            return True
        place = (self.tokens, index, stop)
        if price_ends(*place, self.lex) or defined_firm(*place, word, self.names, self.lex):
            return True
        if not (self.lex.pack.verb_last and opens_object(self.tokens, stop, word, self.names)):
            return False
        start = next((a for a, b in self.names.items() if b == stop), -1)
        words = [self.lex.word(self.tokens[i].lower) for i in range(index, stop)]
        told = any(one.head in _DOERS or (one.country and start >= 0) for one in words)
        body = bool(words) and words[-1].head in _DOERS - {"vendor"}
        return body or (
            start >= 0 and (told or (start == index and seller(self.tokens, start, self.lex)))
        )

    def _year_before(self, index: int, stop: int) -> bool:
        """Whether the phrase so far is a date: "since 2019 cameras", "depuis mars 2019 Y".

        A year alone is one behind a preposition, or behind another year and "and"; a month alone
        behind a preposition, and before anything but its year: "kaufte im Mai Kameras".
        """
        last = self.tokens[stop - 1].text if stop > index else ""
        year = year_of(last)
        if not year and stop != index + 1:
            return day_ends(self.tokens, index, stop, self.lex)
        before = self.lex.word(self.tokens[index - 1].lower).closed if index else frozenset()
        named = months(self.lex.pack.lang)
        if not year:
            month = last.lower() in calendar_words(self.lex.pack.lang)
            behind = self.tokens[stop]  # not "Friday 29th"
            month = month and behind.kind == "w" and not behind.text[0].isdigit()
            return month and "preposition" in before
        early = self.tokens[index : stop - 1]
        early = early[:-1] if early and early[-1].text in DASHES else early  # "mid-2016"
        dated = bool(early) and (early[-1].lower in named or period(early[-1].lower, self.lex))
        if self.lex.pack.adjective_after and all(self._opens(t.lower) for t in early):
            # "Tra il 2014 e il 2018 X ha venduto"
            early = []
        second = "coordinator" in before and index > 1 and year_of(self.tokens[index - 2].text)
        return (not early and bool("preposition" in before or second)) or (
            dated and all(t.kind != "w" or self._opens(t.lower) for t in early[:-1])
        )

    def _opens(self, lower: str) -> bool:
        return bool(self.lex.word(lower).closed & OPENERS)

    def _counts(self, index: int) -> bool:
        """Whether a number begins here, so that "über" is "more than" before it."""
        here = self.tokens[index : index + 1] if index < self.end else ()
        return any(t.kind == "n" or "quantity" in self.lex.word(t.lower).closed for t in here)

    def _gains_behind(self, index: int, stop: int, word: Word) -> bool:
        """Whether what somebody gets begins right behind a name: "paid X 4 million euros".

        So do goods where verbs stand last, "bestelde de gemeente X 80 camera's", or adjectives
        behind: "proporcionó a la Policía de X información".
        """
        if self._counted(index, stop):
            return True
        if not any(self.names.get(at) == stop for at in range(index, stop)):
            return False
        if self.lex.pack.adjective_after and GOODS & set(word.heads) and not word.closed:
            return True
        if stop + 1 >= self.end or self.tokens[stop].kind != "n":
            return False
        behind = self.lex.word(self.tokens[stop + 1].lower)
        goods = self.lex.pack.verb_last and behind.head == "product"
        several = behind.lemma != self.tokens[stop + 1].lower
        return worth(behind, self.lex) or "thing" in behind.heads or (goods and several)

    def _counted(self, index: int, stop: int) -> bool:
        """Whether a number counts goods behind who gets them: "sold the police 30 drones"."""
        if stop + 1 >= self.end or stop == index or self.tokens[stop].kind != "n":
            return False
        who, goods = (self.lex.word(self.tokens[at].lower) for at in (stop - 1, stop + 1))
        several = self.lex.pack.verb_last or goods.lemma != self.tokens[stop + 1].lower
        counted = several and bool(GOODS & set(goods.heads))
        return counted and bool(who.heads) and not GOODS & set(who.heads)

    def _attribute_ends(self, index: int, found: list[Item]) -> bool:
        """Whether the adjective that a long attribute leads to stands here, before its noun."""
        if len(found) < 3 or found[-2].kind != "prep":  # noqa: PLR2004 - article, preposition, name
            return False
        opens = found[-3]
        genitive = opens.kind == "prep" and opens.preps == {"of"} and opens.end == found[-2].start
        framed = (opens.kind, opens.role) == ("adv", "attribute")
        framed = framed or (genitive and self.lex.pack.noun_caps)
        follows = self.tokens[index + 1] if index + 1 < self.end else None
        caps = self.lex.pack.noun_caps
        noun = follows is not None and (follows.capital if caps else follows.kind == "w")
        return framed and found[-1].kind == "np" and noun and not self.tokens[index].capital

    def _opening(self, index: int, stop: int) -> bool:
        """Whether nothing but determiners and numbers stands in the phrase so far."""
        return all(self.lex.word(self.tokens[i].lower).closed & OPENERS for i in range(index, stop))

    def _through(self, stop: int, index: int) -> int:
        """Where a phrase goes on behind a mark that belongs to it, or nought."""
        far = sum_goes_on(self.tokens, index, stop, self.end, self.lex)
        return far or (stop + 1 if self._inside(stop, index) else 0)

    def _inside(self, stop: int, index: int) -> bool:
        """Whether a mark belongs to the phrase: a quotation around a name, a hyphen in a word."""
        token = self.tokens[stop]
        if plural_genitive(self.tokens, stop, self.end, self.lex):
            return False
        if token.text in QUOTES:
            opens = stop + 1 in self.names
            closes = stop > index and any(last == stop for last in self.names.values())
            return opens or closes
        if token.text[-1] in CURRENCIES:
            # "A $3 million contract" is one phrase.
            sum_behind = stop + 1 < self.end and self.tokens[stop + 1].text[0].isdigit()
            return sum_behind and stop > index and self._opening(index, stop)
        if token.text in DASHES and token.glued and stop + 1 < self.end and stop > index:
            return self.tokens[stop + 1].glued or self._half_compound(stop)
        return stop > index and dots_day(self.tokens, stop, self.end, self.lex)

    def _half_compound(self, dash: int) -> bool:
        """Whether a dash stands for what the next compound ends in: "emotie- en X-herkenning"."""
        if dash + 2 >= self.end or self.tokens[dash + 2].kind != "w":
            return False
        joins = "coordinator" in self.lex.word(self.tokens[dash + 1].lower).closed
        return joins and bool(self.lex.word(self.tokens[dash + 2].lower).heads)

    def _nominal(self, stop: int, index: int, word: Word) -> bool:  # noqa: PLR0911 - a table of cases
        """Whether a word goes on with the phrase rather than with the sentence."""
        if self._compounded(stop):
            return True
        if "preposition" in word.closed and self._before_class(stop):
            return True
        if word.closed >= _ORDINAL:
            return self._opening(index, stop) and self._takes_noun(stop + 1)
        if word.closed - {"verb", "adjective"}:
            return framed(self.tokens, index, stop, self.end, self.lex)
        if self.tokens[stop].lower in {"'s", "'"}:
            return False
        if self.lex.adverb(self.tokens[stop].lower):
            return self._noun_follows(stop + 1) or self._qualifies(index, stop)
        if stop > index + 1 and self._behind_adverb(index, stop):
            return True
        if self._starts_phrase(stop):
            return False
        # Where nouns have capitals, verbs have none: "die Wiener Firma", of "wienern".
        noun = self.lex.pack.noun_caps and self.tokens[stop].capital and stop > index
        is_verb = not noun and (bool(word.frame) or "verb" in word.closed)
        if not is_verb:
            return not (self.unlisted_behind(stop, word) or loose(self.tokens, stop, self.lex))
        return self._verb_as_noun(stop, index, word)

    def _takes_noun(self, stop: int) -> bool:
        word = self.lex.word(self.tokens[stop].lower) if stop < self.end else None
        return self._noun_follows(stop) or bool(word and (word.heads or word.nominal))

    def _before_class(self, stop: int) -> bool:
        """Whether a word stands between an article and a class noun: "the following countries"."""
        early = self.lex.word(self.tokens[stop - 1].lower).closed if stop else frozenset()
        opened = "determiner" in early and self.lex.gerund(self.tokens[stop].lower)
        return opened and self._class_follows(stop + 1)

    def _qualifies(self, index: int, stop: int) -> bool:
        """Whether an adverb and a participle stand before a noun: "a privately held firm"."""
        if stop + 1 >= self.end or not self.lex.adverb(self.tokens[stop].lower):
            return False
        opened = self.lex.word(self.tokens[index].lower).closed & OPENERS
        participle = self.form(stop + 1) == "participle"
        return bool(opened) and participle and self._class_near(stop + 2)

    def _behind_adverb(self, index: int, stop: int) -> bool:
        early = framed(self.tokens, index, stop - 1, self.end, self.lex)
        return early or self._qualifies(index, stop - 1)

    def _class_near(self, start: int) -> bool:
        """Whether a class noun ends the phrase within a few words that are no verbs."""
        for at in range(start, min(start + _NEAR, self.end)):
            word = self.lex.word(self.tokens[at].lower)
            if word.heads and not word.frame:
                return True
            if self.tokens[at].kind != "w" or word.closed or word.frame or word.prep:
                return False
        return False

    def _compounded(self, stop: int) -> bool:
        """Whether a hyphen joins the word to the one before it."""
        before = self.tokens[stop - 1] if stop else None
        if before is None or before.text not in DASHES or not before.glued:
            return False
        return self.tokens[stop].glued or self._half_compound(stop - 1)

    def _verb_as_noun(self, stop: int, index: int, word: Word) -> bool:
        """Whether what can be a verb is a noun or an adjective of the phrase here."""
        if stop > index and self.agrees(stop):
            return False
        named = any(last == stop for last in self.names.values())
        early = self.lex.word(self.tokens[stop - 1].lower)
        opener = bool(early.closed & OPENERS) and not named  # "X SA" ends in no possessive
        if opener and not (word.heads or word.nominal or word.relation):
            return self.noun_of(stop, early)
        # Where nouns have capitals, what has none is no noun: "wie die Zeitung berichtet".
        small = self.lex.pack.noun_caps and not self.tokens[stop].capital
        if (word.heads or word.nominal or word.relation) and not small:
            finite = self.tokens[stop].lower != word.lemma
            last = stop + 1 >= self.end or self.tokens[stop + 1].text in {",", "."}
            if self.form(stop) == "gerund" and self._describes(index, stop):
                return True
            alone = not named and (stop - index <= 1 or last)
            return opener or bool(early.country) or not finite or alone
        if self.form(stop) in {"participle", "gerund"} and early.country:
            return stop + 1 not in self.names and self._noun_follows(stop + 1)
        gerund = self.form(stop) == "gerund" and self._describes(index, stop)
        bare = self.tokens[stop].lower == word.lemma and self._class_follows(stop + 1)
        return gerund or (bare and modifies(self.tokens, index, stop, self.lex))

    def _describes(self, index: int, stop: int) -> bool:
        """Whether a gerund describes the goods behind it: "a phone hacking tool"."""
        return attributive(self.tokens, index, stop, self.end, self.names, self.lex)

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
