"""Several of a kind, each with its year: "a racheté X en 2014 et, en 2015, Y".

A year is no member of a list of names, and what stands behind it goes on with the list.
"""

from collections.abc import Iterable
from dataclasses import replace

from ingest.grammar.clauses.tree import Arg, Clause, Node

_TAKES = frozenset({"ACQUIRE", "BUY"})
_WHEN = frozenset({"in", "under"})


def in_turn(clauses: Iterable[Clause]) -> list[Clause]:
    """The same clauses, those of taking over with all that is taken over as one object."""
    return [_joined(clause) for clause in clauses]


def _joined(clause: Clause) -> Clause:
    verb = clause.verb
    if verb is None or verb.passive or verb.reduced or not _TAKES & set(verb.frames):
        return clause
    return replace(clause, before=_listed(clause.before), after=_listed(clause.after))


def _listed(args: tuple[Arg, ...]) -> tuple[Arg, ...]:
    found: list[Arg] = []
    for arg in args:
        last = found[-1] if found else None
        # "X und dann Anfang 2015 Y": the year ends what stands before.
        if last is not None and _open(last) and arg.bare and _named(arg.nodes):
            found[-1] = replace(last, nodes=(*last.nodes[:-1], *arg.nodes))
            continue
        # "X en 2014 et Y en 2015": the name is listed behind the year.
        strays = arg.nodes[1:] if len(arg.nodes) > 1 and _year(arg.nodes[0]) else ()
        if strays and last is not None and arg.preps & _WHEN and last.bare and _named(strays):
            found[-1] = replace(last, nodes=(*last.nodes, *strays))
            found.append(replace(arg, nodes=arg.nodes[:1]))
            continue
        found.append(arg)
    return tuple(found)


def _open(arg: Arg) -> bool:
    """Whether a list of names ends in a year: its next member stands behind it."""
    return arg.bare and len(arg.nodes) > 1 and _year(arg.nodes[-1]) and _named(arg.nodes[:-1])


def _named(nodes: tuple[Node, ...]) -> bool:
    return bool(nodes) and all(node.np.name is not None for node in nodes)


def _year(node: Node) -> bool:
    np = node.np
    return np.name is None and (np.when or np.lemma.isdigit())
