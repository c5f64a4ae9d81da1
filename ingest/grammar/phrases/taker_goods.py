"""Goods right behind the name of who gets them, where nouns have capitals: "dem Anbieter X Y"."""

from collections.abc import Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_TAKERS = frozenset({"vendor", "organisation", "buyer", "agency", "security"})
_GOODS = frozenset({"product", "technology"})
_HANDS = frozenset({"SUPPLY", "RESELL"})
_ENDS = frozenset(".,;:")
_RUN = 6


def goods_of_taker(tokens: Sequence[Token], stop: int, lex: Lexicon) -> bool:
    """Whether who gets something stands before the goods: "dem Anbieter X Software verkauft".

    A dative without a preposition does, of a firm told by its noun.
    """
    if not lex.pack.noun_caps or lex.word(tokens[stop].lower).head not in _GOODS:
        return False
    datives = lex.pack.phrases.get("dative", ())
    at = stop - 1
    while at >= max(stop - _RUN, 0) and tokens[at].kind == "w" and tokens[at].lower not in datives:
        at -= 1
    if at < max(stop - _RUN, 0) or tokens[at].lower not in datives:
        return False
    told = any(lex.word(one.lower).head in _TAKERS for one in tokens[at + 1 : stop - 1])
    free = at == 0 or not lex.word(tokens[at - 1].lower).prep
    return told and free and _given(tokens, at, lex)


def _given(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """Whether a verb of the line that `at` stands in hands something over."""
    first, last = at, at
    while first and tokens[first - 1].text not in _ENDS:
        first -= 1
    while last < len(tokens) and tokens[last].text not in _ENDS:
        last += 1
    return any(lex.word(token.lower).frame in _HANDS for token in tokens[first:last])
