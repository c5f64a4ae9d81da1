"""Several names between a verb and its goods: "leverden X, Y en Z camera's"."""

from collections.abc import Sequence

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token


def list_start(tokens: Sequence[Token], start: int, lex: Lexicon) -> int:
    """Where the list begins whose last name, behind "and", stands at `start`; else `start`.

    Only words with capitals stand in it.
    """
    if start < 2 or tokens[start - 1].lower not in lex.joins:  # noqa: PLR2004 - a name and "and"
        return start
    at = start - 1
    while at and (tokens[at - 1].capital or (tokens[at - 1].text == "," and tokens[at].capital)):
        at -= 1
    return at if tokens[at].capital else start
