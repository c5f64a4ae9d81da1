"""Arguments that gain something from what stands right behind them."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from ingest.grammar.clauses.tree import Arg, Clause


def grown(clause: Clause, gain: Callable[[Arg, Arg], Arg | None]) -> Clause:
    """The clause with each argument as `gain` makes it of it and the next; None leaves it."""
    pairs = pairwise(clause.all_args())
    found = {id(one): more for one, behind in pairs if (more := gain(one, behind)) is not None}
    if not found:
        return clause
    subject = clause.subject
    return replace(
        clause,
        subject=found.get(id(subject), subject),
        before=tuple(found.get(id(arg), arg) for arg in clause.before),
        after=tuple(found.get(id(arg), arg) for arg in clause.after),
    )
