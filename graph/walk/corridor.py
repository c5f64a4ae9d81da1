"""The corridor of a question: the nodes that lie on some walk of at most so many hops.

The search grows from both ends, always on the side that costs less, so that a hub far from one
end is opened only when the other end has nothing cheaper. A corridor is a search in progress, and
the one thing in this package that changes.
"""

from dataclasses import dataclass

import numpy as np

from graph.walk.arrays import Hops, Ints
from graph.walk.ends import Ends
from graph.walk.filters import Ground
from graph.walk.frontier import FAR, Floor, Front, lighter, neighbours, settle


class Slate:
    """Three numbers a node, to be written on by one search after the other.

    A question searches a dozen times, and on a large graph fresh arrays would take it longer than
    what it writes on them.
    """

    __slots__ = ("ahead", "back", "left")

    def __init__(self, nodes: int) -> None:
        self.ahead, self.back, self.left = (np.empty(nodes, dtype=np.uint8) for _ in range(3))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Layer:
    """One hop of the search: the links looked at, whom those lead to that pass, who was new."""

    links: Ints
    met: Ints
    new: Ints


class Corridor:
    """How far each node is from the sources and from the targets, as far as is known by now.

    The last corridor on a slate is the only one that is right.
    """

    __slots__ = (
        "_ahead",
        "_back",
        "_front",
        "_layers",
        "_left",
        "_met",
        "_rear",
        "_source",
        "_target",
        "ends",
        "floor",
    )

    def __init__(self, floor: Floor, ends: Ends, slate: Slate) -> None:
        self.floor, self.ends = floor, ends
        self._source, self._target, self._left = slate.ahead, slate.back, slate.left
        self._source.fill(FAR)
        self._target.fill(FAR)
        self._source[ends.sources] = 0
        self._target[ends.targets] = 0
        network = floor.ground.network
        self._front = Front.of(network.out, ends.sources)
        self._rear = Front.of(network.into, ends.targets)
        self._ahead = self._back = 0
        self._layers: list[Layer] = []
        self._met = bool((self._target[ends.sources] == 0).any())

    @classmethod
    def between(cls, ground: Ground, ends: Ends) -> "Corridor":
        """The one over all of a ground, on a slate of its own."""
        return cls(Floor(ground=ground), ends, Slate(ground.network.nodes))

    def meets(self, hops: int) -> bool:
        """Whether a walk of at most `hops` hops leads to a target; without one there is no path.

        A shortest walk is seen where its two halves meet: at a node that one side has just
        reached, and the other has before. Only a source that is a target is new to neither.
        """
        self.grow(hops)
        return self._met

    def layers(self, hops: int) -> list[Layer]:
        """What a search `hops` deep looked at, in that order."""
        self.grow(hops)
        return self._layers[:hops]

    def within(self, most: int, hops: int) -> bool:
        """Whether `hops` deep is searched by looking at about `most` steps; else no further."""
        while self._ahead + self._back < hops:
            if self._still(hops) > most:
                return False
            self.grow(self._ahead + self._back + 1)
        return True

    def _still(self, hops: int) -> int:
        """About how many steps are still to be looked at to be so many hops deep."""
        missing = hops - self._ahead - self._back
        return max(missing, 0) * min(self._front.steps, self._rear.steps)

    def grow(self, hops: int) -> None:
        """Search on until the two sides together are `hops` deep."""
        while self._ahead + self._back < hops:
            if lighter(self._front, self._rear):
                self._ahead += 1
                links, met = self._looked(self._front)
                new = settle(self._source, met[self.ends.enter[met]], self._ahead)
                self._front = self._moved(self._front, new)
                self._met = self._met or bool((self._target[new] != FAR).any())
            else:
                self._back += 1
                links, met = self._looked(self._rear)
                new = settle(self._target, self._leaving(met), self._back)
                self._rear = self._moved(self._rear, new)
                self._met = self._met or bool((self._source[new] != FAR).any())
            self._layers.append(Layer(links=links, met=met, new=new))

    def _moved(self, front: Front, new: Ints) -> Front:
        return Front.of(front.arcs, new[self.ends.through[new]])

    def _looked(self, front: Front) -> tuple[Ints, Ints]:
        """The links of all steps of a front, and whom those lead to that may be walked."""
        where = front.places()
        links = front.arcs.link[where]
        return links, front.arcs.node[where[self.floor.passes(links)]]

    def to_target(self, hops: int) -> Hops:
        """How many hops each node of the corridor is from a target, `FAR` for all others.

        Right for every node on a walk of at most `hops` hops; no node is nearer than it says, and
        nodes outside may be said to be far when they are not. The next call writes over it.
        """
        self.grow(hops)
        left, ends, into = self._left, self.ends, self.floor.ground.network.into
        np.copyto(left, self._target)
        layer = self._rear.nodes[self._source[self._rear.nodes] <= self._ahead]
        for distance in range(self._back + 1, hops + 1):
            if not len(layer):
                break
            reached = self._leaving(neighbours(into, layer, self.floor))
            near = reached[self._source[reached] <= hops - distance]
            new = settle(left, near, distance)
            layer = new[ends.through[new]]
        return left

    def _leaving(self, reached: Ints) -> Ints:
        """Those from which a path may come: stones and sources."""
        kept: Ints = reached[self.ends.through[reached] | (self._source[reached] == 0)]
        return kept
