"""The goods of several firms are those of each: "Kameras von X und Y"."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.grammar.clauses.owners_listed import listed_owners
from ingest.grammar.clauses.tree import Node
from ingest.grammar.reference.things import Thing

if TYPE_CHECKING:
    from ingest.grammar.reference.context import Context


def each_owner(ctx: "Context", node: Node) -> Iterator[Thing]:
    """A node as goods, once for each of those in a list whose they are."""
    thing = ctx.thing(node)
    if thing is None:
        return
    yield thing
    if thing.vendor is None or thing.product is not None or node.np.name is not None:
        return
    for one in listed_owners(node, ctx.document.tokens, ctx.document.lex):
        ref = ctx.organisation(one)
        if ref is not None and ref.entity and ref.sort in {"", "vendor"}:
            yield replace(thing, vendor=replace(ref, via=thing.vendor.via))
