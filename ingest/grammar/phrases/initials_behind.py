"""Initials between commas behind the name that they spell: "X Company of Y, XCY,"."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.grammar.phrases.chunks import Item
from ingest.grammar.phrases.name_brackets import spells
from ingest.grammar.words.tokens import Token


def bracketed_initials(items: Sequence[Item], tokens: Sequence[Token]) -> list[Item]:
    """A sentence in which such commas are brackets."""
    found = list(items)
    for at in range(1, len(found) - 2):
        comma, inner, close = found[at : at + 3]
        if comma.kind == close.kind == "comma" and _spelled(found[at - 1], inner, tokens):
            found[at] = replace(comma, kind="open")
            found[at + 2] = replace(close, kind="close")
    return found


def _spelled(host: Item, inner: Item, tokens: Sequence[Token]) -> bool:
    if host.np is None or host.np.name is None or inner.np is None or inner.end != inner.start + 1:
        return False
    return host.np.name[1] == host.end and spells(tokens[inner.start], tokens[slice(*host.np.name)])
