"""Goods whose delivery somebody orders: "encargó a X el suministro de cuatro drones"."""

from collections.abc import Iterable

from ingest.grammar.clauses.tree import Arg
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.things import Thing


def goods_ordered(ctx: Context, objects: Iterable[Arg]) -> list[Thing]:
    """What a noun of supply hands over, where it is the object of a verb of buying."""
    supplies = [node for arg in objects for node in arg.nodes if node.np.nominal == "SUPPLY"]
    found = (ctx.thing(part) for node in supplies for part in node.of)
    return [thing for thing in found if thing is not None and (thing.product or thing.generic)]
