"""What is told of a predicate that may not hold: "X may be the firm that sold it"."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.grammar.clauses.tree import Clause

_ALLEGED = frozenset({"alleged"})


def perhaps(clauses: Sequence[Clause]) -> list[Clause]:
    """The same clauses, those that describe a doubtful predicate having its doubt."""
    doubted: dict[int, frozenset[str]] = {}
    for clause in clauses:
        verb = clause.verb
        if verb is None or not verb.copula or not (verb.modal or verb.marks or clause.marks):
            continue
        marks = clause.marks | verb.marks or _ALLEGED
        doubted |= {node.np.start: marks for arg in clause.after for node in arg.nodes}
    if not doubted:
        return list(clauses)
    return [_with(clause, doubted) for clause in clauses]


def _with(clause: Clause, doubted: dict[int, frozenset[str]]) -> Clause:
    """A relative clause with the doubt on the noun that it describes."""
    nodes = clause.subject.nodes if clause.kind == "rel" and clause.subject else ()
    marks = frozenset().union(*(doubted.get(node.np.start, frozenset()) for node in nodes))
    return replace(clause, marks=clause.marks | marks) if marks else clause
