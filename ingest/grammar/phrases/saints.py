"""Towns called after a saint, whose name opens with a shortened word: "St. Gallen"."""

from collections.abc import Sequence

from ingest.grammar.phrases.nouncaps import SHORTENED
from ingest.grammar.words.tokens import Token


def saint(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether a shortened word begins a town's name: not in "100 St. Kameras"."""
    if index + 2 >= end or tokens[index].text not in SHORTENED or tokens[index + 1].text != ".":
        return False
    counted = index > 0 and tokens[index - 1].kind == "n"
    return tokens[index + 2].capital and tokens[index + 2].kind == "w" and not counted
