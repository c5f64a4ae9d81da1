"""A sentence's tokens into pieces: noun phrases, verbs, prepositions, and the small words.

One pass from left to right, each token in exactly one piece. Clauses are not here.
"""

from dataclasses import dataclass, replace

from ingest.grammar.phrases.adjacent import long_attribute, priced
from ingest.grammar.phrases.bare_articles import alone
from ingest.grammar.phrases.chunks import Item
from ingest.grammar.phrases.complementizers import tells
from ingest.grammar.phrases.doubting_verbs import doubting, framed, verb_item
from ingest.grammar.phrases.extraposed import extraposed, preposition
from ingest.grammar.phrases.field_complement import complemented, field_complement
from ingest.grammar.phrases.intends import intends
from ingest.grammar.phrases.interposed import closing_dash
from ingest.grammar.phrases.long_attributes import attribute_opens, ends_later
from ingest.grammar.phrases.loose_words import loose
from ingest.grammar.phrases.nounphrase import build
from ingest.grammar.phrases.nounwords import WHOSE, NounWords
from ingest.grammar.phrases.order import article_here, before_brackets, fused, given
from ingest.grammar.phrases.owned import owned, whose_role
from ingest.grammar.phrases.partitives import goods_handed
from ingest.grammar.phrases.phrasal import phrasal
from ingest.grammar.phrases.phrase_end import complement, completed, whole_country
from ingest.grammar.phrases.piece_kinds import KINDS, MARKS, OPENERS, ORDER
from ingest.grammar.phrases.such_as import such_as
from ingest.grammar.phrases.ties import name_follows
from ingest.grammar.words.lexicon import Word
from ingest.grammar.words.opened import opened
from ingest.grammar.words.plural_genitives import plural_genitive
from ingest.grammar.words.superlatives import superlative
from ingest.grammar.words.tokens import DASHES, QUOTES

_TOLD = frozenset({"according"})
# A preposition, and the article, the preposition and the name of a long attribute behind it.
_FRAMED = 4
_OF = frozenset({"of"})
_TIES = frozenset({"phrase:formerly", "phrase:now", "phrase:alias", "phrase:named"})


@dataclass(slots=True)
class Chunker(NounWords):
    """Chunks one sentence: `names` maps the first token of each name to its end.

    A name in `apart` begins a phrase of its own: "the company", then "X", which is its product.
    """

    apart: frozenset[int] = frozenset()

    def items(self, start: int) -> list[Item]:
        """The pieces of the sentence that begins at token `start`."""
        found: list[Item] = []
        index = opened(self.tokens, start, self.end, self.lex)
        while index < self.end:
            item = self._next(index, found)
            if item is not None:
                if self._whose(item, found):
                    found.append(Item(kind="rel", start=index, end=index, role="whose"))
                elif found and found[-1].kind == "rel" and self.genitive(found[-1].start):
                    found[-1], item = owned(found[-1], item)
                found.append(item)
                index = item.end
            else:
                index += 1
        return found

    def _next(self, index: int, found: list[Item]) -> Item | None:  # noqa: C901, PLR0911, PLR0912 - cases
        token = self.tokens[index]
        if token.kind == "p":
            if plural_genitive(self.tokens, index, self.end, self.lex):
                return Item(kind="gen", start=index, end=index + 1)
            return self._mark(index)
        if index in self.names:
            return self._noun_phrase(index)
        if phrase := self._phrase(index):
            return phrase
        word = self.lex.word(token.lower)
        if such_as(self, index, found):
            return Item(kind="phrase", start=index, end=index + 1, role="phrase:examples")
        if token.lower in {"'s", "'"} and token.glued:
            return Item(kind="gen", start=index, end=index + 1)
        if self._attribute_ends(index, found):
            found[-_FRAMED:] = long_attribute(found[-_FRAMED:], index)
            return self._noun_phrase(index)
        if ends_later(self.tokens, index, self.end, self.lex, found):
            return self._noun_phrase(index)
        if word.closed and self.floats(index, found):
            return Item(kind="adv", start=index, end=index + 1)
        if word.closed and (small := self._small(index, word, found)):
            return small
        if unlisted := self.unlisted(index, word, found):
            return unlisted
        if self._is_verb(index, word, found):
            return verb_item(index, token.lower, self.form(index), self.lex)
        if self.lex.adverb(token.lower) or loose(self.tokens, index, self.lex):
            return Item(kind="adv", start=index, end=index + 1)
        return self._noun_phrase(index)

    def _mark(self, index: int) -> Item | None:
        text = self.tokens[index].text
        if text in MARKS:
            return Item(kind=MARKS[text], start=index, end=index + 1)
        if text in DASHES and (not self.tokens[index].glued or closing_dash(self.tokens, index)):
            return Item(kind="dash", start=index, end=index + 1)
        return self._noun_phrase(index) if text in QUOTES and index + 1 in self.names else None

    def _phrase(self, index: int) -> Item | None:
        lower = self.tokens[index].lower
        lemma = self.lex.word(lower).lemma
        listed = self.lex.phrases.get(lower, ())
        inflected = self.lex.phrases.get(lemma, ()) if lemma != lower else ()
        verbs = (row for row in inflected if row[1].startswith("frame:"))
        for place, (words, role) in enumerate((*listed, *verbs)):
            stop = index + len(words)
            said = tuple(token.lower for token in self.tokens[index + 1 : min(stop, self.end)])
            if said != words[1:]:
                continue
            tie = role in _TIES and not name_follows(
                self.tokens, self.names, stop, self.end, self.lex
            )
            if tie or self.no_phrase(index, stop, role):
                continue
            form = self.form(index) if stop - index > 1 or place >= len(listed) else "base"
            return self._phrase_item(index, stop, role, form)
        return None

    def _phrase_item(self, index: int, stop: int, role: str, form: str) -> Item:
        family, name = role.split(":", 1)
        last = self.lex.word(self.tokens[stop - 1].lower).closed
        if family == "status" and (verb := doubting(name, self.tokens, index, stop, self.lex)):
            return verb
        if family == "status" and "infinitive" in last:
            # "Is set to use": the verb behind it is one still.
            stop -= 1
        if family == "prep":
            said = " ".join(token.lower for token in self.tokens[index:stop])
            marks = self.lex.pack.prepositions.items()
            roles = frozenset(mark for mark, phrases in marks if said in phrases)
            return Item(kind="prep", start=index, end=stop, role=name, preps=roles | {name})
        if family == "closed":
            if name == "quantity":
                return self._noun_phrase(index, after=stop)
            return Item(kind=KINDS.get(name, "adv"), start=index, end=stop, role=name)
        if family == "frame":
            word = framed(name, self.tokens[index].lower, self.lex)
            return Item(kind="verb", start=index, end=stop, word=word, form=form)
        # One word may be an adverb as well: "formerly", "today".
        form = "participle" if stop - index > 1 else self.form(index)
        preps = self.alike(index, stop)
        return Item(kind="phrase", start=index, end=stop, role=role, form=form, preps=preps)

    def _small(  # noqa: C901, PLR0911 - a table of cases
        self, index: int, word: Word, found: list[Item]
    ) -> Item | None:
        closed = self.closed_here(index, word, found)
        if self._genitive_article(index, word, found) and not given(
            self.tokens, index, self.end, self.lex, found
        ):
            return Item(kind="prep", start=index, end=index + 1, word=word, preps=_OF)
        purpose = "infinitive" in closed and self._base_verb(index + 1)
        if closed >= WHOSE and not self.lex.pack.verb_last:
            return self._noun_phrase(index)
        if closed & {"relative", "complementizer"} and not purpose:
            return self._that(index, word, found)
        if {"possessive", "be"} <= closed and not self.plural_before(index, found):
            return self._noun_phrase(index)
        if {"determiner", "pronoun"} <= closed:
            return self._article(index, found)
        partitive = closed & {"indefinite"} and "preposition" in closed
        handed = self.year_here(index) or goods_handed(
            self.tokens, index, self.end, self.lex, found
        )
        if partitive and (article_here(found) or handed):
            return self._noun_phrase(index)
        counts = "quantity" not in closed or self._counts(index + 1)
        # "To over 20 countries": no preposition stands behind another.
        behind = found and found[-1].kind == "prep" and "quantity" in closed
        opens = {"preposition"} <= closed and closed & OPENERS and counts
        opens = opens and not priced(found, self.lex)
        if opens and (self.lex.pack.noun_caps or behind):
            return self._noun_phrase(index)
        if "modal" in closed and self._month(index, found):
            return self._noun_phrase(index)
        if self.quoted(index, found):
            return Item(kind="prep", start=index, end=index + 1, role="according", preps=_TOLD)
        for role in ORDER:
            if role in closed and not self.prepositional(index, word, role, found):
                return Item(kind=KINDS[role], start=index, end=index + 1, role=role, word=word)
        if "preposition" in closed:
            return preposition(self.tokens, index, word, found, self.lex)
        return alone(self.tokens, self._noun_phrase(index), self.lex) if closed & OPENERS else None

    def _article(self, index: int, found: list[Item]) -> Item:
        """A form that is a determiner, or an object pronoun before its verb ("la", "l'")."""
        after = index + 1
        if after < self.end and after not in self.names and self.tokens[after].kind == "w":
            word = self.lex.word(self.tokens[after].lower)
            verbal = bool(word.frame) or bool(word.closed & {"verb", "be", "have", "modal"})
            noun_too = bool(word.heads or word.nominal or word.relation or word.country)
            if found and found[-1].kind == "prep":  # there an infinitive alone has one
                noun_too = noun_too or not self.lex.verbal(self.tokens[after].lower)
            if verbal and not noun_too and self.form(after) != "participle":
                return Item(kind="adv", start=index, end=after)
        return self._noun_phrase(index)

    def _genitive_article(self, index: int, word: Word, found: list[Item]) -> bool:
        """Whether it marks a genitive: "X der Firma Y", "X (Z) des Amtes", no "einer der"."""
        marks = "of" in word.prep and bool(word.closed & OPENERS) and self.lex.pack.noun_caps
        only = "determiner" in word.closed and "relative" not in word.closed
        left = {"np", "close"} if only else {"np"}
        after = self.lex.word(self.tokens[index + 1].lower) if index + 1 < self.end else word
        several = "indefinite" in word.closed and "of" in after.prep
        return marks and bool(found) and found[-1].kind in left and not several

    def _that(self, index: int, word: Word, found: list[Item]) -> Item:
        """A relative after a noun phrase, a complementizer after a verb; else a determiner."""
        closed = word.closed
        if "as" in word.prep and self.as_here(index):
            return Item(kind="prep", start=index, end=index + 1, word=word, preps=word.prep)
        before = before_brackets(found)
        nouns = {"np", "close"} if "complementizer" in closed else {"np", "close", "prep"}
        noun = before is not None and before.kind in nouns
        noun = noun and not tells(word, found, self.tokens, self.lex)
        if self.lex.pack.relative_comma and "determiner" in closed:
            noun = (
                noun or extraposed(before, self.tokens, index + 1, self.lex)
            ) and self.ends_in_verb(index, found)
            closed -= frozenset({"relative"}) if not noun else frozenset()
        if "relative" in closed and (noun or "complementizer" not in closed):
            if "determiner" in closed and before is None:
                return self._noun_phrase(index)
            role = whose_role(self.tokens[index].lower, self.lex)
            return Item(kind="rel", start=index, end=index + 1, role=role, word=word)
        if "complementizer" in closed and before is not None:
            return Item(kind="comp", start=index, end=index + 1, word=word)
        if "determiner" in closed:
            return self._noun_phrase(index)
        return Item(kind="comp", start=index, end=index + 1, word=word)

    def _joins(self, first: int, index: int, stop: int, word: Word) -> bool:
        if word.blank and phrasal(self.tokens, stop, word, self.lex):
            return False
        if word.closed & OPENERS:
            return self._opening(first, stop)
        return self._compounds(stop) or self._nominal(stop, index, word)

    def _goes_on(self, index: int, stop: int, word: Word) -> int:
        """Where a superlative or a complement ends that a phrase goes on with, or nought."""
        place = (self.tokens, self.end, self.lex, self.names, index, stop)
        if word.closed & OPENERS:
            return field_complement(*place)
        if stop == index + 1 and (far := superlative(self.tokens, self.end, self.lex, index)):
            return far
        return complemented(*place)

    def _ends_before(self, index: int, stop: int, word: Word) -> bool:
        """Whether what stands at `stop` is no part of the phrase: goods, a year, a plan."""
        if self._goods_behind(index, stop, word) or self._year_before(index, stop):
            return True
        plans = bool(word.status) and stop > index
        return plans and intends(self.tokens, stop, self.end, self.lex)

    def _noun_phrase(self, index: int, after: int = -1) -> Item:  # noqa: C901 - a table of cases
        """The longest noun phrase from `index`; at least one token, whatever it is."""
        tokens, lex, stop = self.tokens, self.lex, max(after, index)
        while stop < self.end:
            token = tokens[stop]
            if stop in self.names:
                apart = stop in self.apart or self._touches(stop) or self._contact(index, stop)
                if stop > index and (apart or self._year_before(index, stop)):
                    break
                start, stop = stop, self.names[stop]
                if whole_country(self.tokens, self.end, self.lex, start, stop):
                    break
                continue
            if token.kind == "p":
                if not (far := self._through(stop, index)):
                    break
                stop = far
                continue
            word = lex.word(token.lower)
            if self._ends_before(index, stop, word):
                break
            if stop > index and not self._joins(max(after, index), index, stop, word):
                if not (far := self._goes_on(index, stop, word)):
                    break
                stop = far
                continue
            stop += 1
        stop = max(stop, index + 1)
        if far := attribute_opens(self.tokens, index, stop, self.end, self.lex):
            return Item(kind="adv", start=index, end=far, role="attribute")
        np = build(tokens, index, stop, lex, self.names)
        if index and not np.determiner and fused(lex.word(tokens[index - 1].lower)):
            np = replace(np, determiner="determiner")
        if (far := complement(self.tokens, self.end, self.lex, self.names, stop, np)) > stop:
            np = completed(self.tokens, self.lex, np, stop, far)
        return Item(kind="np", start=index, end=far, np=np)
