"""Partitive articles, which open what somebody gets."""

from collections.abc import Sequence

from ingest.grammar.chunks import GOODS, Item
from ingest.grammar.lexicon import Lexicon
from ingest.grammar.tokens import Token

_BODIES = frozenset({"agency", "security", "buyer"})


def goods_handed(
    tokens: Sequence[Token], index: int, end: int, lex: Lexicon, found: Sequence[Item]
) -> bool:
    """Whether "of the" behind a body begins what it gets: "fournit à la police des drones"."""
    np = found[-1].np if found else None
    after = lex.word(tokens[index + 1].lower) if index + 1 < end else None
    body = np is not None and (np.sort == "security" or (np.sort in _BODIES and np.core > 0))
    return body and after is not None and bool(GOODS & set(after.heads))
