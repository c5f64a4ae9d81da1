"""Seats written without their hyphen: "a US based company" is "a US-based company"."""

from collections.abc import Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

# Adjectives, and the noun of a firm, behind "based".
_REACH = 4
# The words of a country's name.
_LONGEST = 3


def hyphened(tokens: list[Token], lex: Lexicon) -> list[Token]:
    """Tokens with a hyphen of no length where a country, "based" and a firm's noun stand together.

    In "companies in China based their" and "Kenya based companies on" it is a verb.
    """
    words = lex.pack.phrases.get("bases", ())
    at = [place for place, token in enumerate(tokens) if token.lower in words] if words else []
    told = {place for place in at if _adjective(tokens, place, lex)}
    if not told:
        return tokens
    found: list[Token] = []
    for place, token in enumerate(tokens):
        if place in told:
            end = tokens[place - 1].end
            found += [Token(end, end, "-", "-", "p", glued=True), token._replace(glued=True)]
        else:
            found.append(token)
    return found


def _adjective(tokens: Sequence[Token], place: int, lex: Lexicon) -> bool:
    if not place or tokens[place].capital or not tokens[place - 1].capital:
        return False
    start = _country(tokens, place, lex)
    early = lex.word(tokens[start - 1].lower) if start > 0 else None
    # "Firms in the US based their": only an article with one firm behind it, or no article.
    opened = early is None or bool(early.closed & {"indefinite", "determiner"} or early.prep)
    if start < 0 or not (opened or tokens[start - 1].kind == "p"):
        return False
    for token in tokens[place + 1 : place + 1 + _REACH]:
        word = lex.word(token.lower)
        small = word.closed - {"adjective", "verb"} or word.prep
        if token.kind != "w" or token.capital or small:
            return False
        if "vendor" in word.heads:
            return "in" not in (early.prep if early else ())
    return False


def _country(tokens: Sequence[Token], end: int, lex: Lexicon) -> int:
    """Where a country's name begins that ends there, or -1."""
    for size in range(_LONGEST, 0, -1):
        start = end - size
        said = tuple(token.lower for token in tokens[start:end]) if start >= 0 else ()
        if said and said in lex.countries:
            return start
    return -1
