"""Dashes inside names that stand for what the next word ends in."""

from collections.abc import Sequence

from ingest.grammar.phrases.chunks import OFFICES
from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token


def shares_end(tokens: Sequence[Token], dash: int, end: int, lex: Lexicon) -> bool:
    """As in "Inlichtingen- en Opsporingsdienst", which is one body by one name."""
    if tokens[dash].text != "-" or dash + 2 >= end or lex.pack.noun_caps:
        return False
    if not tokens[dash].glued or tokens[dash + 1].glued:
        return False
    joins = "coordinator" in lex.word(tokens[dash + 1].lower).closed
    return joins and tokens[dash + 2].capital and lex.name_head(tokens[dash + 2].lower) in OFFICES
