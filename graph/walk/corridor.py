"""The corridor of a question: the nodes that lie on some walk of at most so many hops.

The search grows from both ends, always on the side that costs less, so that a hub far from one
end is opened only when the other end has nothing cheaper. A corridor is a search in progress, and
the one thing in this package that changes.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from graph.walk.arrays import Distances, Hops, Ints, Mask
from graph.walk.distinct import among, distinct
from graph.walk.ends import Ends
from graph.walk.frontier import FAR, Floor, Front, lighter, neighbours
from graph.walk.marks import Marks

# A hop of so many steps is taken whole: to ask first where it meets the other side saves little.
_FEW_STEPS = 4096


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Layer:
    """One hop of the search from a front: the links looked at, and who was new.

    Those of its steps that are `passing` lead to whom it `met`, and the `going` among these are no
    dead ends.
    """

    front: Front
    links: Ints
    passing: Mask
    met: Ints
    going: Mask
    new: Ints


class Corridor:
    """How far each node is from the sources and from the targets, as far as is known by now.

    `ahead` and `back` are the hops of either side in their order, and `rear` is where the search
    back from the targets stands.
    """

    __slots__ = (
        "_front",
        "_layers",
        "_left",
        "_met",
        "_source",
        "_target",
        "ahead",
        "back",
        "ends",
        "floor",
        "rear",
    )

    def __init__(self, floor: Floor, ends: Ends) -> None:
        self.floor, self.ends = floor, ends
        network = floor.ground.network
        self._source, self._target = (Marks(network.nodes) for _ in range(2))
        self._source.put(ends.sources, 0)
        self._target.put(ends.goals.nodes, 0)
        self._front = Front(arcs=network.out, nodes=ends.sources)
        self.rear = ends.goals.rear
        self._layers: list[Layer] = []
        self.ahead: list[Layer] = []
        self.back: list[Layer] = []
        self._met = 0 if (self._target.values[ends.sources] == 0).any() else FAR

    def meets(self, hops: int) -> bool:
        """Whether a walk of at most `hops` hops leads to a target; without one there is no path.

        A shortest walk is seen where its two halves meet: at a node that one side has just
        reached, and the other has before. Only a source that is a target is new to neither.
        """
        self.grow(hops)
        return self._met <= hops

    @property
    def parted(self) -> bool:
        """Whether it is known that no walk of any length leads to a target."""
        return self._met == FAR and not (len(self._front.nodes) and len(self.rear.nodes))

    def layers(self, hops: int) -> list[Layer]:
        """What a search `hops` deep looked at, in that order."""
        self.grow(hops)
        return self._layers[:hops]

    @property
    def depth(self) -> int:
        """How deep the two sides together are."""
        return len(self._layers)

    def through(self) -> int:
        """How deep the two sides together are once they have met, or one of them has no way on."""
        while self._met == FAR and not self.parted:
            self.grow(self.depth + 1)
        return self.depth

    @property
    def behind(self) -> int:
        """How many hops from the targets the search back has come."""
        return len(self.back)

    @property
    def from_sources(self) -> Hops:
        """How many hops each entity is from the sources, as far as that side has come."""
        return self._source.values

    @property
    def to_targets(self) -> Hops:
        """The same to the targets."""
        return self._target.values

    def leads_on(self, nodes: Ints) -> Mask:
        """From which of these nodes the search back has come."""
        return np.asarray(self._target.values[nodes] != FAR)

    def within(self, most: int, hops: int) -> bool:
        """Whether `hops` deep is searched by looking at about `most` steps; else no further."""
        while self.depth < hops:
            if (hops - self.depth) * min(self._front.steps, self.rear.steps) > most:
                return False
            self.grow(self.depth + 1)
        return True

    def grow(self, hops: int) -> None:
        """Search on until the two sides together are `hops` deep."""
        while self.depth < hops:
            if lighter(self._front, self.rear):
                self.go_on()
            else:
                self.come_back()

    def go_on(self) -> Layer:
        """One hop more from the sources."""
        layer = self._looked(self._front, self.ends.enter, self._source, len(self.ahead) + 1)
        self._front = self._moved(layer, self._target)
        self.ahead.append(layer)
        return layer

    def come_back(self) -> Layer:
        """One hop more from the targets."""
        layer = self._looked(self.rear, self._leaving, self._target, len(self.back) + 1)
        self.rear = self._moved(layer, self._source)
        self.back.append(layer)
        return layer

    def to(self, some: Ints, hops: int) -> Distances:
        """The fewest hops from the sources to each of `some`, `FAR` beyond so many.

        They are ascending, and may be such as no path steps on midway.
        """
        while len(self.ahead) < hops and len(self._front.nodes):
            self.go_on()
        return _met_at(self.ahead[:hops], some)

    def on_from(self, some: Ints) -> Distances:
        """The same from each of them on to a target, as far as the search back has come."""
        return _met_at(self.back, some)

    def _moved(self, layer: Layer, other: Marks) -> Front:
        self._layers.append(layer)
        if self._met == FAR and (other.values[layer.new] != FAR).any():
            self._met = self.depth
        return Front(arcs=layer.front.arcs, nodes=layer.new[self.ends.through(layer.new)])

    def _looked(
        self, front: Front, going: Callable[[Ints], Mask], reached: Marks, hops: int
    ) -> Layer:
        """All steps of a front; whoever they lead to, and may go there, is so many hops away."""
        where = front.places()
        links = front.arcs.link[where]
        passing = self.floor.passes(links)
        met = front.arcs.node[where[passing]]
        kept = going(met)
        new = reached.settle(met[kept], hops)
        return Layer(front=front, links=links, passing=passing, met=met, going=kept, new=new)

    def to_target(self, hops: int) -> Hops:
        """How many hops each node of the corridor is from a target, `FAR` for all others.

        Right for every node on a walk of at most `hops` hops; no node is nearer than it says, and
        nodes outside may be said to be far when they are not. After the next call, and when the
        corridor is gone, others write over it.
        """
        self.grow(hops)
        left, into = self._left_behind(), self.floor.ground.network.into
        source = self._source.values
        layer = self.rear.nodes[source[self.rear.nodes] <= len(self.ahead)]
        for distance in range(self.behind + 1, hops + 1):
            if not len(layer):
                break
            reached = neighbours(into, layer, self.floor)
            reached = reached[self._leaving(reached)]
            new = left.settle(reached[source[reached] <= hops - distance], distance)
            layer = new[self.ends.through(new)]
        return left.values

    def to_target_if_met(self, hops: int) -> Iterator[Hops]:
        """As `to_target`, once; nothing where no walk of at most `hops` hops leads to a target."""
        if self.meets(hops):
            yield self.to_target(hops)

    def to_target_by_parts(self, hops: int) -> Iterator[Hops]:
        """As `to_target_if_met`, for whoever wants one path and no other hops of this corridor.

        Where only walks of just so many hops lead to a target, each part knows some of them, and of
        the last hop no more is looked at than the parts that are taken: on a dense graph that hop
        is most of the work.
        """
        self.grow(hops - 1)
        onward = lighter(self._front, self.rear)
        front = self._front if onward else self.rear
        if self.depth >= hops or self._met < hops or front.steps <= _FEW_STEPS:
            yield from self.to_target_if_met(hops)
            return
        reached = (self._target if onward else self._source).values
        going = self.ends.enter if onward else self._leaving
        for part in front.parts(_FEW_STEPS):
            one, other = self._met_from(part, reached, going)
            if len(one):
                yield self._left_by_layers(one if onward else other, hops)

    def _met_from(
        self, front: Front, reached: Hops, going: Callable[[Ints], Mask]
    ) -> tuple[Ints, Ints]:
        """Who of a front is one step from somebody reached by the other side, and from whom."""
        where = front.places()
        heads = front.arcs.node[where]
        near = np.flatnonzero(reached[heads] != FAR)
        near = near[self.floor.passes(front.arcs.link[where[near]])]
        near = near[going(heads[near])]
        place = np.searchsorted(np.cumsum(front.counts), near, side="right")
        return distinct(front.nodes[place]), distinct(heads[near])

    def _left_by_layers(self, last: Ints, hops: int) -> Hops:
        """The hops left on walks of just so many; at `last` the search from the sources stands.

        The layers of that search tell who led to them: nobody stands on a shorter walk.
        """
        left = self._left_behind()
        left.put(last, hops - len(self.ahead))
        for depth in range(len(self.ahead), 0, -1):
            layer = self.ahead[depth - 1]
            tails = layer.front.nodes.repeat(layer.front.counts)[layer.passing]
            leading = tails[left.values[layer.met] == hops - depth]
            left.put(distinct(leading), hops - depth + 1)
        return left.values

    def _left_behind(self) -> Marks:
        """The hops left from whoever the search back from the targets has reached."""
        left = self._left = Marks(self.floor.ground.network.nodes)  # those of before are given back
        left.put(self.ends.goals.nodes, 0)
        for distance, back in enumerate(self.back, 1):
            left.put(back.new, distance)
        return left

    def _leaving(self, reached: Ints) -> Mask:
        """From which of these a path may come: stones and sources."""
        starts = self._source.values[reached] == 0
        return np.asarray(self.ends.through(reached) | starts)


def _met_at(layers: Sequence[Layer], some: Ints) -> Distances:
    """In which layer each of `some` was first met, counted from 1."""
    found = np.full(len(some), FAR, dtype=np.int16)
    for depth, layer in enumerate(layers, 1):
        here = np.searchsorted(some, layer.met[among(layer.met, some)])
        found[here] = np.minimum(found[here], depth)
    return found
