"""Adjectives of towns before the noun of a firm: "die Grazer Firma X", "der Kölner Hersteller X".

They have a capital and are no part of the name.
"""

from collections.abc import Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import QUOTES, Token

_OPENS = frozenset({"determiner", "indefinite", "possessive"})
_TRADES = frozenset({"maker", "supplier", "reseller"})
_JOINED = 4
# An article and an adjective may stand before it: "die junge Grazer Firma".
_REACH = 2


def of_any_town(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """Whether an adjective of a town stands between an article and a firm's noun with its name.

    The noun may be a compound with a hyphen: "die Grazer IT-Firma X". A noun of its own is no
    adjective, though it ends as one: "der Partner Firma X".
    """
    token, noun = tokens[index], _noun(tokens, index + 1, end, lex)
    if not (noun and token.capital and token.lower.endswith(tuple(lex.pack.town))):
        return False
    word = lex.word(token.lower)
    other = word.heads or word.relation or word.prep or word.closed
    return not other and not token.text.isupper() and _opened(tokens, index, lex)


def _opened(tokens: Sequence[Token], index: int, lex: Lexicon) -> bool:
    """Whether an article opens the phrase, with an adjective behind it at most."""
    for at in range(index - 1, max(index - 1 - _REACH, -1), -1):
        word = lex.word(tokens[at].lower)
        # "Im", "beim": an article is in them.
        if word.closed & _OPENS or (word.prep and tokens[at].lower.endswith(("m", "r"))):
            return True
        if tokens[at].kind != "w" or tokens[at].capital or word.prep:
            return False
    return False


def _noun(tokens: Sequence[Token], at: int, end: int, lex: Lexicon) -> int:
    """Where the noun of a firm ends that begins there, before a name; or nought."""
    first, last = at, at
    while last + 2 < end and tokens[last + 1].text == "-" and last - first < _JOINED:
        last += 2
    if last + 1 >= end or not tokens[first].capital:
        return 0
    word, after = lex.word(tokens[last].lower), tokens[last + 1]
    firm = word.head == "vendor" or word.relation in _TRADES
    legal = tokens[last].lower in lex.legal or after.lower.rstrip(".") in lex.legal
    named = after.capital or after.text in QUOTES
    return last + 1 if firm and named and not legal else 0
