"""A town and what it lies in before "based": "the Lowick, Florida-based company".

Both together say where a firm is, so that neither is the firm. Behind an article it is so whatever
they are called; else where the second is a state, or short as one, and the firm's name follows:
"Lowick, CA-based X", but not "X, CA-based maker of drones".
"""

from collections.abc import Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import DASHES, Token

_SHORT = 2
_ARTICLES = frozenset({"determiner", "indefinite"})


def seats_whole(
    tokens: Sequence[Token], spans: Sequence[tuple[int, int]], end: int, lex: Lexicon
) -> list[tuple[int, int]]:
    """Names, of which those are made one that commas part before "-based", and that say where."""
    found: list[tuple[int, int]] = []
    for start, stop in spans:
        found.append((start, stop))
        if not _based(tokens, stop, end, lex):
            continue
        at = len(found) - 1
        while at and found[at - 1][1] == found[at][0] - 1 and tokens[found[at][0] - 1].text == ",":
            at -= 1
        first = found[at][0]
        opened = first and lex.word(tokens[first - 1].lower).closed & _ARTICLES
        if at < len(found) - 1 and opened:
            found[at:] = [(first, stop)]
        elif at == len(found) - 2 and _state(tokens[start:stop], lex) and _names(tokens, stop, end):
            # A country by itself tells the seat.
            found[at:] = [(start if _country(tokens[start:stop], lex) else first, stop)]
    return found


def says_seat(token: Token, lex: Lexicon) -> bool:
    """Whether an adjective in one word says only where a firm is: "Lundbaserade X"."""
    return token.lower.endswith(lex.pack.phrases.get("seated", ())) and not token.text.isupper()


def _state(name: Sequence[Token], lex: Lexicon) -> bool:
    """Whether a name is a country's, a state's within one, or short as "CA" is."""
    words = " ".join(token.lower for token in name)
    constituents = lex.pack.phrases.get("constituents", ())
    short = len(name) == 1 and len(name[0].text) == _SHORT and name[0].text.isupper()
    return short or words in constituents or _country(name, lex)


def _names(tokens: Sequence[Token], stop: int, end: int) -> bool:
    """Whether a capital stands behind "-based"."""
    return stop + 2 < end and tokens[stop + 2].capital


def _country(name: Sequence[Token], lex: Lexicon) -> bool:
    return tuple(token.lower for token in name) in lex.countries


def _based(tokens: Sequence[Token], stop: int, end: int, lex: Lexicon) -> bool:
    joined = stop + 1 < end and tokens[stop].text in DASHES and tokens[stop].glued
    return joined and tokens[stop + 1].lower in lex.based
