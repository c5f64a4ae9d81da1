"""What a search looked at: the account that goes with an answer, above all with an empty one."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from graph.walk.arrays import Ints
from graph.walk.corridor import Corridor, Slate
from graph.walk.distinct import distinct
from graph.walk.ends import Ends
from graph.walk.filters import Ground
from graph.walk.frontier import Floor, places


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Looked:
    """The links looked at, walked or not, and how many entities were reached from either end."""

    links: Ints
    entities: int


def looked_at(ground: Ground, ends: Ends, hops: int, crowds: Sequence[Ints] = ()) -> Looked:
    """What has to be looked at to be sure of every path of at most `hops` hops.

    The ends themselves are counted, save those of `crowds`: nobody looks at all bodies there are
    to find that none is reached.
    """
    corridor = Corridor(Floor(ground=ground), ends, Slate(ground.network.nodes))
    corridor.grow(hops)
    network = ground.network
    ahead, back = corridor.opened
    out, into = places(network.out, ahead), places(network.into, back)
    links = np.concatenate([network.out.link[out], network.into.link[into]])
    reached = corridor.reached
    met = np.concatenate([network.out.node[out], network.into.node[into]])
    walked = met[ground.allowed[links]]
    told = np.zeros(network.nodes, dtype=np.bool_)
    told[walked] = True
    for crowd in crowds:
        reached[crowd] = told[crowd]
    return Looked(links=distinct(links), entities=int(np.count_nonzero(reached)))
