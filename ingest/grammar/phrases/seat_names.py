"""A town and what it lies in before "based": "the Lowick, Florida-based company".

Both together say where a firm is, so that neither is the firm.
"""

from collections.abc import Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import DASHES, Token

_ARTICLES = frozenset({"determiner", "indefinite"})


def seats_whole(
    tokens: Sequence[Token], spans: Sequence[tuple[int, int]], end: int, lex: Lexicon
) -> list[tuple[int, int]]:
    """Names, of which those are made one that commas part between an article and "-based"."""
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
    return found


def _based(tokens: Sequence[Token], stop: int, end: int, lex: Lexicon) -> bool:
    joined = stop + 1 < end and tokens[stop].text in DASHES and tokens[stop].glued
    return joined and tokens[stop + 1].lower in lex.based
