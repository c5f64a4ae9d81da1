"""Whom a report is from takes no part in what it tells: "according to papers from X, Y bought"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.grammar.clauses.tree import Arg, Clause, Node

# The preposition between two phrases, and an article before the second.
_NEAR = 2


def vouching(clauses: Sequence[Clause]) -> list[Clause]:
    """The same clauses, in which what stands right behind a report belongs to that."""
    return [
        replace(one, before=tuple(_joined(one.before)), after=tuple(_joined(one.after)))
        for one in clauses
    ]


def _joined(args: Sequence[Arg]) -> Iterator[Arg]:
    last: Arg | None = None
    for arg in args:
        if last is not None and _of_report(last, arg):
            node = last.nodes[-1]
            of_whom = replace(node, of=(*node.of, *arg.nodes))
            last = replace(last, nodes=(*last.nodes[:-1], of_whom))
            continue
        if last is not None:
            yield last
        last = arg
    if last is not None:
        yield last


def _of_report(told: Arg, arg: Arg) -> bool:
    if "according" not in told.preps or arg.bare or not (told.nodes and arg.nodes):
        return False
    return arg.nodes[0].np.start - _end(told.nodes[-1]) <= _NEAR


def _end(node: Node) -> int:
    return max(node.np.end, *(_end(part) for part in node.of), 0)
