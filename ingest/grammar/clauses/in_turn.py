"""Several of a kind, each with its year, or without "and": "a racheté X en 2014 et Y en 2015".

A year is no member of a list of names, and what stands behind it goes on with the list.
"""

from collections.abc import Iterable
from dataclasses import replace

from ingest.grammar.clauses.tree import Arg, Clause, Node

_TAKES = frozenset({"ACQUIRE", "BUY", "HAVE"})
_FEWEST = 3
_WHEN = frozenset({"in", "under"})


def in_turn(clauses: Iterable[Clause]) -> list[Clause]:
    """The same clauses, those of taking over with all that is taken over as one object."""
    return [_joined(clause) for clause in clauses]


def _joined(clause: Clause) -> Clause:
    verb = clause.verb
    if verb is None or verb.passive or verb.reduced or not _TAKES & set(verb.frames):
        return clause
    before, after = _listed(clause.before), _listed(clause.after)
    return replace(clause, before=_strung(before), after=_strung(after))


def _strung(args: tuple[Arg, ...]) -> tuple[Arg, ...]:
    """A list whose members only commas part, "possède A, B, C", as one object.

    Of two the second may say what the first is.
    """
    for place, arg in enumerate(args):
        run = [arg]
        for other in args[place + 1 :]:
            if not _next_to(run[-1], other):
                break
            run.append(other)
        if len(run) >= _FEWEST and all(one.bare for one in run):
            nodes = [node for one in run for node in one.nodes if node.np.name is not None]
            joined = replace(arg, nodes=tuple(nodes))
            return (*args[:place], joined, *args[place + len(run) :]) if nodes else args
    return args


def _next_to(one: Arg, other: Arg) -> bool:
    """Whether a comma and nothing else stands between two objects."""
    if not (one.bare and other.bare and one.nodes and other.nodes):
        return False
    return other.nodes[0].np.start - one.nodes[-1].np.end == 1


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
            # "Acciones de X en 2014 y Y en 2015" does not say what of Y.
            whole = last.nodes[-1].np.name is not None or not last.nodes[-1].of
            found[-1] = replace(last, nodes=(*last.nodes, *strays)) if whole else last
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
