"""The part of a ground that one question can lead through: what `best` searches where it can.

A question searches a dozen times, each time over better links only. What the first search has found
out of the way to the targets leaves a few hundred steps of a million; there a call of numpy takes
longer than what it looks at, so they are plain lists.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.walk.arrays import Hops, Ints
from graph.walk.corridor import Corridor
from graph.walk.crossing import Crossing, crossing
from graph.walk.distinct import among, distinct
from graph.walk.ends import Ends
from graph.walk.filters import Ground
from graph.walk.frontier import FAR, Floor, Front
from graph.walk.marks import Marks
from graph.walk.steps import Step, Steps

# Beyond so many steps to look at, or to keep, finding the part costs more than it spares.
MOST_STEPS = 100_000
MOST_KEPT = 3_000


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Part:
    """All steps on walks from the sources to the targets, by numbers of the network.

    `out` has an entity's steps in the order of their links, each with its rank and whom it leads
    to; `into` has ranks and tails, best first.
    """

    ground: Ground
    hops: int
    sources: Sequence[int] = ()
    targets: Sequence[int] = ()
    out: Mapping[int, Sequence[tuple[int, int, int]]]
    into: Mapping[int, Sequence[tuple[int, int]]]

    def steps(self, rank: int) -> Steps:
        """Those over links of at least this rank."""
        left = self._left(rank)

        def after(node: int) -> list[Step]:
            return sorted(
                Step(left[head], link, head)
                for link, worth, head in self.out.get(node, ())
                if worth >= rank and left.get(head, FAR) < self.hops
            )

        near = [(node, left[node]) for node in self.sources if node in left]
        return Steps(self.ground, self.hops, near, after)

    def _left(self, rank: int) -> dict[int, int]:
        """How many hops each entity is from a target, of those that are near enough to one."""
        left = dict.fromkeys(self.targets, 0)
        layer = list(self.targets)
        for distance in range(1, self.hops + 1):
            following: list[int] = []
            for node in layer:
                for worth, tail in self.into.get(node, ()):
                    if worth < rank:
                        break
                    if tail not in left:
                        left[tail] = distance
                        following.append(tail)
            layer = following
        return left


def narrowed(floor: Floor, ends: Ends, far: Hops, hops: int) -> Part | None:
    """All that lies on walks of at most so many hops; None where that is too much to look at.

    `far` tells of nobody on such a walk that a target is farther than it is.
    """
    network = floor.ground.network
    tails, heads, links = [ends.sources[:0]], [ends.sources[:0]], [ends.sources[:0]]
    looked = kept = 0
    distance = Marks(network.nodes)
    distance.put(ends.sources, 0)
    layer = ends.sources
    for depth in range(1, hops + 1):
        front = Front(arcs=network.out, nodes=layer)
        looked += front.steps
        if looked > MOST_STEPS:
            return None
        where = front.places()
        node = network.out.node[where]
        near = (far[node] <= hops - depth) & floor.passes(network.out.link[where])
        near &= ends.enter(node)
        tails.append(layer.repeat(front.counts)[near])
        heads.append(node[near])
        links.append(network.out.link[where[near]])
        kept += len(links[-1])
        if kept > MOST_KEPT:
            return None
        new = distance.settle(heads[-1], depth)
        layer = new[ends.through(new)]
    some = Crossing(*map(np.concatenate, (tails, heads, links)))
    return _listed(floor.ground, ends, hops, some)


def crossed(corridor: Corridor, hops: int) -> Part | None:
    """The same of a corridor that is searched so deep, without looking at any step again."""
    if not corridor.meets(hops):
        return Part(ground=corridor.floor.ground, hops=hops, out={}, into={})
    steps = crossing(corridor, hops)
    if len(steps.links) > MOST_KEPT:
        return None
    return _listed(corridor.floor.ground, corridor.ends, hops, steps)


def _listed(ground: Ground, ends: Ends, hops: int, steps: Crossing) -> Part:
    tails, heads, links = steps
    ranks = ground.network.rank[links]
    forth, back = np.lexsort((links, tails)), np.lexsort((-ranks, heads))
    met = heads[back]
    return Part(
        ground=ground,
        hops=hops,
        sources=ends.sources[among(ends.sources, tails[forth])].tolist(),
        targets=distinct(met[ends.are_targets(met)]).tolist(),
        out=_by_entity(tails[forth], links[forth], ranks[forth], heads[forth]),
        into=_by_entity(met, ranks[back], tails[back]),
    )


def _by_entity(entities: Ints, *columns: NDArray[Any]) -> dict[int, list[Any]]:
    """The rows of each entity; the entities are ascending."""
    rows = list(zip(*(column.tolist() for column in columns), strict=True))
    begins = np.flatnonzero(np.diff(entities, prepend=-1)).tolist()
    whose = entities[begins].tolist()
    ends = [*begins[1:], len(rows)]
    spans = zip(whose, begins, ends, strict=False)  # of nobody, one end is left over
    return {entity: rows[first:last] for entity, first, last in spans}
