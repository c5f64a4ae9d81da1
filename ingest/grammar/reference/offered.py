"""Nouns of what a firm sells: whose they are is a firm."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node


def offered(document: Document, node: Node) -> tuple[Node, ...]:
    """Who has what a firm sells, and no user has: "X's product"."""
    offers = document.lex.pack.phrases.get("range", ())
    goods = node.np.name is None and node.np.sort == "product" and node.np.lemma in offers
    return (node.possessor,) if goods and node.possessor is not None else ()
