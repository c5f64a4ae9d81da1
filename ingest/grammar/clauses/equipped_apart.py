"""Two bodies behind one verb of equipping: "supplied Y with drones and Z with cameras"."""

from dataclasses import replace
from itertools import pairwise

from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.phrases.chunks import BODIES, GOODS

_EQUIPS = frozenset({"SUPPLY", "EQUIP"})


def equipped_apart(clause: Clause) -> list[Clause]:
    """The clause once for each body and what it got, where "with" tells it of each."""
    verb, after = clause.verb, clause.after
    if verb is None or not _EQUIPS & set(verb.frames) or not any(arg.bare for arg in after):
        return [clause]
    for place, (arg, behind) in enumerate(pairwise(after)):
        if _with(arg) and _listed(after, place + 1):
            # "With drones, Z with cameras"
            others = equipped_apart(replace(clause, after=after[place + 1 :]))
            return [replace(clause, after=after[: place + 1]), *others]
        if not (_with(arg) and _with(behind) and len(arg.nodes) > 1):
            continue
        *goods, taker = arg.nodes
        if _body(taker) and all(node.np.sort in GOODS for node in goods):
            first = (*after[:place], replace(arg, nodes=tuple(goods)))
            rest = (Arg(nodes=(taker,)), *after[place + 1 :])
            return [replace(clause, after=first), *equipped_apart(replace(clause, after=rest))]
    return [clause]


def _listed(after: tuple[Arg, ...], place: int) -> bool:
    """Whether a body stands at `place` by itself, and right behind it what it got."""
    taker, behind = after[place], after[place + 1 : place + 2]
    alone = taker.bare and len(taker.nodes) == 1 and _body(taker.nodes[0])
    return alone and bool(behind) and _with(behind[0])


def _with(arg: Arg) -> bool:
    return "with" in arg.preps and bool(arg.nodes)


def _body(node: Node) -> bool:
    return node.np.sort in BODIES or bool(node.np.country)
