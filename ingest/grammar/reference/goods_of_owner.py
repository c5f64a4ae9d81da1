"""Goods called by their maker and their name: of "X's Y" elsewhere, "X Y Pro" is no firm."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node
from ingest.grammar.reference.evidence import name_key


def goods_of_owner(document: Document) -> frozenset[str]:
    """Owner and goods together as a name would have them: "x y" of "X's Y"."""
    return frozenset(
        f"{owner} {goods}"
        for sentence in document.sentences
        for node in sentence.every_node()
        if (goods := name_key(document, node)) and (owner := _owner(document, node))
    )


def called_after_owner(key: str, other: str, goods: frozenset[str]) -> bool:
    """Whether a longer name is only a firm's with its goods, so that the firm's is not short."""
    parts = other.split()
    return any(
        " ".join(parts[:end]) in goods for end in range(len(key.split()) + 1, len(parts) + 1)
    )


def _owner(document: Document, node: Node) -> str:
    return name_key(document, node.possessor) if node.possessor is not None else ""
