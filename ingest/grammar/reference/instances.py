"""Some of a product's goods are that product: "500 licences of the system Y"."""

from typing import Protocol

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node
from ingest.grammar.reference.things import Thing


class Surroundings(Protocol):
    """The document, and what a node of it is as goods."""

    document: Document

    def thing(self, node: Node) -> Thing | None:
        """A node as a product, with its owner."""


def some_of(ctx: Surroundings, node: Node) -> Thing | None:
    """The product by its name of which a noun says that there are some."""
    some = ctx.document.lex.pack.phrases.get("instances", ())
    told = node.np.lemma in some and node.np.name is None and node.possessor is None
    found = inner(ctx, node) if told else None
    return found if found and found.product and found.product.sort == "product" else None


def inner(ctx: Surroundings, node: Node) -> Thing | None:
    """The first product behind "of"."""
    things = (ctx.thing(part) for part in node.of)
    return next((thing for thing in things if thing and thing.product), None)
