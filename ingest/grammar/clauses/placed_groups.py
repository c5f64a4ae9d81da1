"""Bodies that only their countries tell apart: "governments in countries like A and B"."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from ingest.grammar.clauses.tree import Arg, Clause, Node

_BODIES = frozenset({"agency", "security", "government"})
# A preposition and an article.
_NEAR = 2


def placed(clauses: Iterable[Clause]) -> list[Clause]:
    """The same clauses, where the countries stand for the bodies as their examples."""
    return [_placed(clause) for clause in clauses]


def _placed(clause: Clause) -> Clause:
    args = clause.all_args()
    grown = {id(left): _grown(left, right) for left, right in pairwise(args) if _fits(left, right)}
    if not grown:
        return clause
    subject = grown.get(id(clause.subject), clause.subject) if clause.subject else None
    return replace(
        clause,
        subject=subject,
        before=tuple(grown.get(id(arg), arg) for arg in clause.before),
        after=tuple(grown.get(id(arg), arg) for arg in clause.after),
    )


def _fits(left: Arg, right: Arg) -> bool:
    """Whether bodies in the plural stand right before the class that their countries are of."""
    if "in" not in right.preps or len(left.nodes) != 1 or len(right.nodes) != 1:
        return False
    body, place = left.nodes[0], right.nodes[0]
    np = body.np
    plain = np.plural and np.sort in _BODIES and not (np.name or np.demonyms or np.relation)
    if not plain or body.examples or body.of or body.possessor:
        return False
    countries = bool(place.examples) and all(one.np.country for one in place.examples)
    return countries and _class(place) and 0 <= place.np.start - np.end <= _NEAR


def _class(place: Node) -> bool:
    return place.np.sort == "government" and place.np.name is None and place.np.plural


def _grown(left: Arg, right: Arg) -> Arg:
    told = replace(left.nodes[0], examples=right.nodes[0].examples)
    return replace(left, nodes=(told,))
