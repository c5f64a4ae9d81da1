"""What a body is called, right behind its noun: "sold cameras to the security agency XYZ".

Such a name is no second object of the verb, which has one.
"""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.phrases.chunks import OFFICES


def named_behind(clauses: Iterable[Clause]) -> list[Clause]:
    """The same clauses, without names that only say which body the words before them mean."""
    return [_without(clause) for clause in clauses]


def _without(clause: Clause) -> Clause:
    objects = [arg for arg in clause.after if arg.bare and arg.nodes]
    if clause.verb is None or len(objects) < 2:  # noqa: PLR2004 - the verb's own, and the name
        return clause
    names = [
        behind
        for before, behind in pairwise(clause.after)
        if behind in objects[1:] and _bears(before, behind)
    ]
    return replace(clause, after=tuple(arg for arg in clause.after if arg not in names))


def _bears(before: Arg, behind: Arg) -> bool:
    """Whether a name alone touches a body that hangs on a preposition and has no name yet."""
    if before.bare or not before.nodes or len(behind.nodes) != 1:
        return False
    body, name = before.nodes[-1].np, behind.nodes[0].np
    alone = name.name == (name.start, name.end) and not (name.sort or name.country)
    return alone and body.end == name.start and body.name is None and body.sort in OFFICES
