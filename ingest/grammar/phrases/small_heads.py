"""Names of bodies that end small: "Tarnviks universitet", "Myndigheten för varor"."""

from collections.abc import Sequence

from ingest.grammar.phrases.chunks import AUTHORITIES
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_ADJECTIVE = frozenset({"adjective"})
_ADJECTIVES = 2


def small_head_end(tokens: Sequence[Token], index: int, stop: int, end: int, lex: Lexicon) -> int:
    """Where a body's name from `index` ends that goes on small at `stop`, or 0.

    So where genitives have no mark. The noun is of bodies that every place has: "Tarnviks
    tekniska högskola"; a firm's office is no name of its own.
    """
    if not lex.pack.bare_genitive or not tokens[stop - 1].capital:
        return 0
    if far := _remit_end(tokens, index, stop, end, lex):
        return far
    at = _noun(tokens, stop + (stop < end and tokens[stop].lower == "'s"), end, lex)
    ends = at < end and not tokens[at].capital and lex.local(tokens[at].lower)
    return at + 1 if ends else 0


def _remit_end(tokens: Sequence[Token], index: int, stop: int, end: int, lex: Lexicon) -> int:
    """Where what an office is for ends, behind its noun with an article: "Inspektionen för varor".

    What it leads has an article: "Myndigheten för en dialog".
    """
    first = tokens[index].lower
    office = stop == index + 1 and lex.definite(first) and lex.word(first).head in AUTHORITIES
    if not office or stop + 1 >= end or "for" not in lex.word(tokens[stop].lower).prep:
        return 0
    far = _plain_noun(tokens, stop + 1, end, lex)
    if far and far + 1 < end and tokens[far].lower in lex.joins:
        far = _plain_noun(tokens, far + 1, end, lex) or far
    return far


def _plain_noun(tokens: Sequence[Token], at: int, end: int, lex: Lexicon) -> int:
    """The end of a small noun and its adjectives at `at`, or 0."""
    at = _noun(tokens, at, end, lex)
    return at + 1 if at < end and _plain(tokens[at], lex) else 0


def _noun(tokens: Sequence[Token], at: int, end: int, lex: Lexicon) -> int:
    """Where the noun stands behind a few adjectives that begin at `at`."""
    last = min(end - 1, at + _ADJECTIVES)
    while at < last and _adjective(tokens[at], lex) and _plain(tokens[at + 1], lex):
        at += 1
    return at


def _plain(token: Token, lex: Lexicon) -> bool:
    word = lex.word(token.lower)
    return token.kind == "w" and not (token.capital or word.closed - _ADJECTIVE or word.prep)


def _adjective(token: Token, lex: Lexicon) -> bool:
    if token.capital or token.kind != "w":
        return False
    word = lex.word(token.lower)
    if "adjective" in word.closed:
        return True
    return word.blank and token.lower.endswith(tuple(lex.pack.adjective_endings))
