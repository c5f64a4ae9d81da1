"""The goods of several firms are those of each: "Kameras von X und Y"."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.owners_listed import listed_owners
from ingest.grammar.clauses.tree import Node
from ingest.grammar.reference.refs import Ref
from ingest.grammar.reference.things import Thing


def each_owner(
    thing: Thing | None, node: Node, document: Document, whom: Callable[[Node], Ref | None]
) -> Iterator[Thing]:
    """What a node is as goods, once for each of those in a list whose they are.

    Of each of them `whom` says who that is.
    """
    if thing is None:
        return
    yield thing
    if thing.vendor is None or thing.product is not None or node.np.name is not None:
        return
    for one in listed_owners(node, document.tokens, document.lex):
        ref = whom(one)
        if ref is not None and ref.entity and ref.sort in {"", "vendor"}:
            yield replace(thing, vendor=replace(ref, via=thing.vendor.via))
