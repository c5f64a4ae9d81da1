"""What a search looked at: the account that goes with an answer, above all with an empty one."""

from dataclasses import dataclass

import numpy as np

from graph.walk.arrays import Ints, Mask
from graph.walk.corridor import Corridor
from graph.walk.distinct import distinct


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Looked:
    """The links looked at, walked or not, and how many entities were reached from either end."""

    links: Ints
    entities: int


def looked_at(
    corridor: Corridor, hops: int, *, from_crowd: bool = False, to_crowd: bool = False
) -> Looked:
    """What has to be looked at to be sure of every path of at most `hops` hops.

    The `corridor` is one over all links that may be walked. Its ends are counted, save those of a
    crowd: nobody looks at all bodies there are to find that none is reached.
    """
    ends, layers = corridor.ends, corridor.layers(hops)
    none = ends.sources[:0]
    walked = np.concatenate([none, *(layer.met for layer in layers)])
    own = [
        some
        for some, crowd in ((ends.sources, from_crowd), (ends.goals.nodes, to_crowd))
        if not crowd
    ]
    counted = np.concatenate([none, *own, *(layer.new for layer in layers)])

    def crowded(nodes: Ints) -> Mask:
        found = np.zeros(len(nodes), dtype=np.bool_)
        if from_crowd:
            found |= corridor.from_sources[nodes] == 0
        if to_crowd:
            found |= ends.are_targets(nodes)
        return found

    if from_crowd or to_crowd:
        counted = np.concatenate([counted[~crowded(counted)], walked[crowded(walked)]])
    links = np.concatenate([none, *(layer.links for layer in layers)])
    return Looked(links=distinct(links), entities=len(distinct(counted)))
