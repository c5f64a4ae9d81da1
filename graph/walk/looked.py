"""What a search looked at: the account that goes with an answer, above all with an empty one."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from graph.walk.arrays import Ints
from graph.walk.corridor import Corridor
from graph.walk.distinct import distinct
from graph.walk.marks import Marks


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Looked:
    """The links looked at, walked or not, and how many entities were reached from either end."""

    links: Ints
    entities: int


def looked_at(corridor: Corridor, hops: int, crowds: Sequence[Ints] = ()) -> Looked:
    """What has to be looked at to be sure of every path of at most `hops` hops.

    The `corridor` is one over all links that may be walked. Its ends are counted, save those of
    `crowds`: nobody looks at all bodies there are to find that none is reached.
    """
    ends, layers = corridor.ends, corridor.layers(hops)
    none = ends.sources[:0]
    walked = np.concatenate([none, *(layer.met for layer in layers)])
    counted = np.concatenate([ends.sources, ends.goals.nodes, *(layer.new for layer in layers)])
    # A mark is looked up at once, where a crowd of thousands would be searched for each.
    crowd = Marks(corridor.floor.ground.network.nodes, blank=False, dtype=np.bool_)
    for some in crowds:
        crowd.put(some, value=True)
    told = crowd.values[walked]
    counted = counted[~crowd.values[counted]]
    entities = distinct(np.concatenate([counted, walked[told]]))
    links = np.concatenate([none, *(layer.links for layer in layers)])
    return Looked(links=distinct(links), entities=len(entities))
