"""Branches whose names begin with their owner's: "X Systems, a subsidiary of X" are two."""

from collections.abc import Iterator

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node, Sentence
from ingest.grammar.reference.evidence import name_key

_OWNS = frozenset({"owned_by", "taken_by", "part_of"})


def branches_of_owners(
    document: Document, sentence: Sentence, relations: frozenset[str]
) -> Iterator[str]:
    """The names told before whoever owns them, of which the owner's name is the beginning."""
    for owner in _owners(sentence, relations):
        start = f"{name_key(document, owner)} "
        for node in sentence.nodes if owner.np.name else ():
            key = name_key(document, node)
            if node.np.start < owner.np.start and key.startswith(start):
                yield key


def _owners(sentence: Sentence, relations: frozenset[str]) -> Iterator[Node]:
    """Whoever something is said to be owned by, or to be a branch of."""
    for clause in sentence.clauses:
        for arg in clause.all_args():
            if arg.preps & _OWNS:
                yield from arg.leaves()
    for node in sentence.nodes:
        if node.np.relation in relations and node.np.name is None:
            yield from node.whose()
