"""Goods that only a name tells, of which the text does not say what it is."""

from typing import TYPE_CHECKING

from ingest.grammar.refs import described, named
from ingest.grammar.things import Thing
from ingest.grammar.tree import Node

if TYPE_CHECKING:
    from ingest.grammar.context import Context

_THINGS = frozenset({"product", "technology"})


def goods_by_name(ctx: "Context", node: Node) -> Thing | None:
    """As in "X's software", where the text does not say what X is: its name stands for it."""
    held = node.possessor or (node.of[0] if len(node.of) == 1 else None)
    if held is None or held.np.name is None or held.np.after in _THINGS:
        return None
    entity = ctx.registry.of(held)
    allowed = {"", "product"} if node.possessor else {""}
    if entity is None or entity.country or entity.initialism or entity.sort not in allowed:
        return None
    ref = named(entity, held.np.name, "name" if node.possessor else "owner")
    generic = described(ctx.document, node, "technology")
    return Thing(product=ref) if entity.sort else Thing(vendor=ref, generic=generic)
