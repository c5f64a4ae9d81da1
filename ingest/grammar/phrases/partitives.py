"""Partitive articles, which open what somebody gets."""

from collections.abc import Sequence

from ingest.grammar.phrases.chunks import GOODS, OFFICES, Item
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token


def goods_handed(
    tokens: Sequence[Token], index: int, end: int, lex: Lexicon, found: Sequence[Item]
) -> bool:
    """Whether "of the" behind a body begins what it gets: "fournit à la police des drones"."""
    np = found[-1].np if found else None
    if np is None or index + 1 >= end:
        return False
    told = np.sort in OFFICES and (np.core > 0 or bool(np.demonyms))
    whole = np.sort == "security" or np.lemma in lex.pack.phrases.get("governments", ())
    return (whole or told) and bool(GOODS & set(lex.word(tokens[index + 1].lower).heads))
