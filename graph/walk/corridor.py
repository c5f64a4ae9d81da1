"""The corridor of a question: the nodes that lie on some walk of at most so many hops.

The search grows from both ends, always on the side that costs less, so that a hub far from one
end is opened only when the other end has nothing cheaper. A corridor is a search in progress, and
the one thing in this package that changes.
"""

import numpy as np

from graph.walk.arrays import Hops, Ints, Mask
from graph.walk.ends import Ends
from graph.walk.frontier import FAR, Floor, degree, neighbours, settle


class Slate:
    """Three numbers a node, to be written on by one search after the other.

    A question searches a dozen times, and on a large graph fresh arrays would take it longer than
    what it writes on them.
    """

    __slots__ = ("ahead", "back", "left")

    def __init__(self, nodes: int) -> None:
        self.ahead, self.back, self.left = (np.empty(nodes, dtype=np.uint8) for _ in range(3))


class Corridor:
    """How far each node is from the sources and from the targets, as far as is known by now.

    The last corridor on a slate is the only one that is right.
    """

    __slots__ = (
        "_ahead",
        "_back",
        "_ends",
        "_floor",
        "_front",
        "_left",
        "_met",
        "_opened",
        "_rear",
        "_source",
        "_target",
    )

    def __init__(self, floor: Floor, ends: Ends, slate: Slate) -> None:
        self._floor, self._ends = floor, ends
        self._source, self._target, self._left = slate.ahead, slate.back, slate.left
        self._source.fill(FAR)
        self._target.fill(FAR)
        self._source[ends.sources] = 0
        self._target[ends.targets] = 0
        self._front, self._rear = ends.sources, ends.targets
        self._ahead = self._back = 0
        self._opened: tuple[list[Ints], list[Ints]] = ([], [])
        self._met = bool((self._target[ends.sources] == 0).any())

    def meets(self, hops: int) -> bool:
        """Whether a walk of at most `hops` hops leads to a target; without one there is no path.

        A shortest walk is seen where its two halves meet: at a node that one side has just
        reached, and the other has before. Only a source that is a target is new to neither.
        """
        self.grow(hops)
        return self._met

    @property
    def opened(self) -> tuple[Ints, Ints]:
        """The nodes whose steps were looked at: those that lead out, and those that lead in."""
        none = np.empty(0, dtype=np.int32)
        ahead, back = (np.concatenate([none, *layers]) for layers in self._opened)
        return ahead, back

    @property
    def reached(self) -> Mask:
        """Every node that was reached from either end, the ends among them."""
        return np.asarray((self._source != FAR) | (self._target != FAR))

    def ahead(self, hops: int) -> int:
        """About how many steps are still to be looked at to be so many hops deep."""
        network, missing = self._floor.ground.network, hops - self._ahead - self._back
        least = min(degree(network.out, self._front), degree(network.into, self._rear))
        return max(missing, 0) * least

    def grow(self, hops: int) -> None:
        """Search on until the two sides together are `hops` deep."""
        network, ends = self._floor.ground.network, self._ends
        while self._ahead + self._back < hops:
            if degree(network.out, self._front) <= degree(network.into, self._rear):
                self._ahead += 1
                self._opened[0].append(self._front)
                reached = neighbours(network.out, self._front, self._floor)
                new = settle(self._source, reached[ends.enter[reached]], self._ahead)
                self._met = self._met or bool((self._target[new] != FAR).any())
                self._front = new[ends.through[new]]
            else:
                self._back += 1
                self._opened[1].append(self._rear)
                reached = self._backwards(self._rear)
                new = settle(self._target, reached, self._back)
                self._met = self._met or bool((self._source[new] != FAR).any())
                self._rear = new[ends.through[new]]

    def to_target(self, hops: int) -> Hops:
        """How many hops each node of the corridor is from a target, `FAR` for all others.

        Right for every node on a walk of at most `hops` hops; no node is nearer than it says, and
        nodes outside may be said to be far when they are not. The next call writes over it.
        """
        self.grow(hops)
        left, ends = self._left, self._ends
        np.copyto(left, self._target)
        layer = self._rear[self._source[self._rear] <= self._ahead]
        for distance in range(self._back + 1, hops + 1):
            if not len(layer):
                break
            reached = self._backwards(layer)
            near = reached[self._source[reached] <= hops - distance]
            new = settle(left, near, distance)
            layer = new[ends.through[new]]
        return left

    def _backwards(self, layer: Ints) -> Ints:
        """The nodes a step before `layer` from which a path may come: stones and sources."""
        network, ends = self._floor.ground.network, self._ends
        reached = neighbours(network.into, layer, self._floor)
        starts = self._source[reached] == 0
        kept: Ints = reached[ends.through[reached] | starts]
        return kept
