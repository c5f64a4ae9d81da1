"""One step of a breadth-first search over arrays: all neighbours of many nodes at once."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.walk.arrays import Arcs, Hops, Ints, Mask
from graph.walk.distinct import distinct
from graph.walk.filters import Ground

Places = NDArray[np.int64]
FAR = 255
# Above this share of all nodes, sweeping the distances is cheaper than sorting the new ones.
_SWEEP_SHARE = 64


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Floor:
    """The ground with only the links whose rank is at least `rank`."""

    ground: Ground
    rank: int = 0

    def passes(self, links: Ints) -> Mask:
        """Which of `links` may be walked."""
        passing = self.ground.allowed[links]
        if self.rank:
            passing &= self.ground.network.rank[links] >= self.rank
        return passing


class Front:
    """The nodes a search stands on, and where in `arcs` the steps out of them lie.

    That is looked up when it is first asked for: nobody goes on from where a search ends.
    """

    __slots__ = ("_span", "arcs", "nodes")

    def __init__(self, arcs: Arcs, nodes: Ints) -> None:
        self.arcs, self.nodes = arcs, nodes
        self._span: tuple[Places, Places, int] | None = None

    def _looked_up(self) -> tuple[Places, Places, int]:
        if self._span is None:
            first = self.arcs.offset[self.nodes]
            counts = self.arcs.offset[self.nodes + 1] - first
            self._span = first, counts, int(counts.sum())
        return self._span

    @property
    def counts(self) -> Places:
        """How many steps lead out of each node."""
        return self._looked_up()[1]

    @property
    def steps(self) -> int:
        """How many there are of all nodes together."""
        return self._looked_up()[2]

    def places(self) -> Places:
        """Where in the arcs the steps lie, node by node."""
        first, counts, steps = self._looked_up()
        begin = first - (np.cumsum(counts) - counts)
        return begin.repeat(counts) + np.arange(steps, dtype=np.int64)

    def parts(self, steps: int) -> Iterator["Front"]:
        """The same nodes, first those with about so many steps, then twice as many each time."""
        upto, begin, taken = np.cumsum(self.counts), 0, 0
        while begin < len(self.nodes):
            end = max(begin + 1, int(np.searchsorted(upto, taken + steps, side="right")))
            yield Front(self.arcs, self.nodes[begin:end])
            begin, taken, steps = end, int(upto[end - 1]), steps * 2


def lighter(one: Front, other: Front) -> bool:
    """Whether the steps of one front are no more than those of the other."""
    return one.steps <= other.steps


def neighbours(arcs: Arcs, nodes: Ints, floor: Floor) -> Ints:
    """The ends of all walkable steps out of `nodes`, with repetitions."""
    where = Front(arcs, nodes).places()
    return arcs.node[where[floor.passes(arcs.link[where])]]


def settle(distance: Hops, reached: Ints, hops: int) -> Ints:
    """The nodes among `reached` that are new, each once; their `distance` becomes `hops`."""
    new = reached[distance[reached] == FAR]
    distance[new] = hops
    if len(new) * _SWEEP_SHARE > len(distance):
        return np.flatnonzero(distance == hops).astype(np.int32)
    return distinct(new)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Area:
    """Where a search goes: it may `enter` some nodes, and go on `through` some of them."""

    floor: Floor
    enter: Mask
    through: Mask


def spread(area: Area, arcs: Arcs, starts: Ints, hops: int) -> Hops:
    """How many steps of `arcs` each node is from `starts`, at most `hops`; `FAR` beyond."""
    distance = np.full(len(area.enter), FAR, dtype=np.uint8)
    distance[starts] = 0
    layer = starts
    for depth in range(1, hops + 1):
        if not len(layer):
            break
        reached = neighbours(arcs, layer, area.floor)
        new = settle(distance, reached[area.enter[reached]], depth)
        layer = new[area.through[new]]
    return distance
