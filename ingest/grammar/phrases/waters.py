"""Towns told from others by a river: "Alphen aan den Rijn", "Frankfurt am Main"."""

from collections.abc import Sequence
from functools import cache

from ingest.grammar.words.lexicon import Lexicon
from ingest.grammar.words.tokens import Token

_LONGEST = 3


def by_water(tokens: Sequence[Token], index: int, stop: int, end: int, lex: Lexicon) -> int:
    """How many tokens a river takes behind a town's name; no firm is told from others by one.

    A firm's goods may be "on the Main", and a firm too: "die Firma X am Main".
    """
    if tokens[stop].lower not in _opens(lex.names.waters) or not tokens[stop - 1].capital:
        return 0
    far = next((at for at in range(stop + 1, min(stop + _LONGEST, end)) if tokens[at].capital), 0)
    said = " ".join(token.lower for token in tokens[stop : far + 1])
    if not far or said not in lex.names.waters or tokens[stop - 1].lower in lex.legal:
        return 0
    firm = index > 0 and lex.word(tokens[index - 1].lower).head == "vendor"
    return 0 if firm else far + 1 - stop


def on_water(tokens: Sequence[Token], start: int, stop: int, lex: Lexicon) -> bool:
    """Whether a name is that of the river only, by which something lies: "aan de Maas"."""
    for first in range(max(start - _LONGEST + 1, 0), start):
        if tokens[first].lower in _opens(lex.names.waters):
            return " ".join(token.lower for token in tokens[first:stop]) in lex.names.waters
    return False


@cache
def _opens(waters: tuple[str, ...]) -> frozenset[str]:
    """The words before a river: "am Main"."""
    return frozenset(one.split()[0] for one in waters)
