"""Bodies that only their country tells apart: "the Hong Kong Police Force", "Sri Lanka Army"."""

from collections.abc import Sequence

from ingest.grammar.phrases.chunks import BODIES
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_LONGEST = 3


def plain_body(tokens: Sequence[Token], index: int, end: int, lex: Lexicon) -> bool:
    """Whether nothing but ordinary words for a body stands behind a country's name.

    "The United States Department of X" has a name of its own.
    """
    stop = index
    while stop < end and tokens[stop].kind == "w" and tokens[stop].capital:
        stop += 1
    words = [token.lower for token in tokens[index:stop]]
    if not 0 < len(words) <= _LONGEST or lex.pack.noun_caps:
        return False
    if stop < end and "of" in lex.word(tokens[stop].lower).prep:
        return False
    kinds = {lex.name_head(words[-1]), lex.word(words[-1]).head}
    return bool(kinds & BODIES) and all(lex.known(word) for word in words)
