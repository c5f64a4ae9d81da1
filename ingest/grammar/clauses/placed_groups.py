"""Bodies that only their countries tell apart: "governments in countries like A and B"."""

from collections.abc import Iterable
from dataclasses import replace

from ingest.grammar.clauses.grown import grown
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.phrases.chunks import AUTHORITIES

# A preposition and an article.
_NEAR = 2


def placed(clauses: Iterable[Clause]) -> list[Clause]:
    """The same clauses, where the countries stand for the bodies as their examples."""
    return [grown(clause, _grouped) for clause in clauses]


def _fits(left: Arg, right: Arg) -> bool:
    """Whether bodies in the plural stand right before the class that their countries are of."""
    if "in" not in right.preps or len(left.nodes) != 1 or len(right.nodes) != 1:
        return False
    body, place = left.nodes[0], right.nodes[0]
    np = body.np
    plain = np.plural and np.sort in AUTHORITIES and not (np.name or np.demonyms or np.relation)
    if not plain or body.examples or body.of or body.possessor:
        return False
    countries = bool(place.examples) and all(one.np.country for one in place.examples)
    return countries and _class(place) and 0 <= place.np.start - np.end <= _NEAR


def _class(place: Node) -> bool:
    return place.np.sort == "government" and place.np.name is None and place.np.plural


def _grouped(left: Arg, right: Arg) -> Arg | None:
    if not _fits(left, right):
        return None
    told = replace(left.nodes[0], examples=right.nodes[0].examples)
    return replace(left, nodes=(told,))
