"""Goods without an article behind who gets them: "fornisce alla polizia keniota telecamere"."""

from collections.abc import Sequence

from ingest.grammar.phrases.chunks import ORGANISED, THINGS
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token


def bare_behind_body(tokens: Sequence[Token], index: int, stop: int, lex: Lexicon) -> bool:
    """Whether goods begin at `stop`, behind a body and its nationality, where adjectives follow.

    Such an adjective ends the noun it stands behind: no second noun is a part of the body's name.
    """
    if not lex.pack.adjective_after or stop < index + 2:
        return False
    goods, nation = lex.word(tokens[stop].lower), lex.word(tokens[stop - 1].lower)
    if not THINGS & set(goods.heads) or goods.closed or tokens[stop].capital:
        return False
    noun = next((at for at in range(index, stop) if not lex.word(tokens[at].lower).closed), index)
    return (
        bool(nation.country) and noun < stop - 1 and lex.word(tokens[noun].lower).head in ORGANISED
    )
