"""The corridor of a question: the nodes that lie on some walk of at most so many hops.

The search grows from both ends, always on the side that costs less, so that a hub far from one
end is opened only when the other end has nothing cheaper. A corridor is a search in progress, and
the one thing in this package that changes.
"""

from dataclasses import dataclass

from graph.walk.arrays import Hops, Ints
from graph.walk.ends import Ends
from graph.walk.frontier import FAR, Floor, Front, lighter, neighbours
from graph.walk.marks import Marks


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Layer:
    """One hop of the search: the links looked at, whom those lead to that pass, who was new."""

    links: Ints
    met: Ints
    new: Ints


class Corridor:
    """How far each node is from the sources and from the targets, as far as is known by now."""

    __slots__ = (
        "_ahead",
        "_back",
        "_front",
        "_layers",
        "_left",
        "_met",
        "_rear",
        "_rears",
        "_source",
        "_target",
        "ends",
        "floor",
    )

    def __init__(self, floor: Floor, ends: Ends) -> None:
        self.floor, self.ends = floor, ends
        network = floor.ground.network
        self._source, self._target, self._left = (Marks(network.nodes) for _ in range(3))
        self._source.put(ends.sources, 0)
        self._target.put(ends.targets, 0)
        self._rears = [ends.targets]
        self._front = Front.of(network.out, ends.sources)
        self._rear = Front.of(network.into, ends.targets)
        self._ahead = self._back = 0
        self._layers: list[Layer] = []
        self._met = bool((self._target.values[ends.sources] == 0).any())

    def meets(self, hops: int) -> bool:
        """Whether a walk of at most `hops` hops leads to a target; without one there is no path.

        A shortest walk is seen where its two halves meet: at a node that one side has just
        reached, and the other has before. Only a source that is a target is new to neither.
        """
        self.grow(hops)
        return self._met

    @property
    def parted(self) -> bool:
        """Whether it is known that no walk of any length leads to a target."""
        return not self._met and not (len(self._front.nodes) and len(self._rear.nodes))

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
                new = self._source.settle(met[self.ends.enter(met)], self._ahead)
                self._front = self._moved(self._front, new)
                self._met = self._met or bool((self._target.values[new] != FAR).any())
            else:
                self._back += 1
                links, met = self._looked(self._rear)
                new = self._target.settle(self._leaving(met), self._back)
                self._rears.append(new)
                self._rear = self._moved(self._rear, new)
                self._met = self._met or bool((self._source.values[new] != FAR).any())
            self._layers.append(Layer(links=links, met=met, new=new))

    def _moved(self, front: Front, new: Ints) -> Front:
        return Front.of(front.arcs, new[self.ends.through(new)])

    def _looked(self, front: Front) -> tuple[Ints, Ints]:
        """The links of all steps of a front, and whom those lead to that may be walked."""
        where = front.places()
        links = front.arcs.link[where]
        return links, front.arcs.node[where[self.floor.passes(links)]]

    def to_target(self, hops: int) -> Hops:
        """How many hops each node of the corridor is from a target, `FAR` for all others.

        Right for every node on a walk of at most `hops` hops; no node is nearer than it says, and
        nodes outside may be said to be far when they are not. The next call writes over it, and
        others do when the corridor is gone.
        """
        self.grow(hops)
        left, into = self._left, self.floor.ground.network.into
        left.wipe()
        for distance, settled in enumerate(self._rears):
            left.put(settled, distance)
        source = self._source.values
        layer = self._rear.nodes[source[self._rear.nodes] <= self._ahead]
        for distance in range(self._back + 1, hops + 1):
            if not len(layer):
                break
            reached = self._leaving(neighbours(into, layer, self.floor))
            new = left.settle(reached[source[reached] <= hops - distance], distance)
            layer = new[self.ends.through(new)]
        return left.values

    def _leaving(self, reached: Ints) -> Ints:
        """Those from which a path may come: stones and sources."""
        starts = self._source.values[reached] == 0
        kept: Ints = reached[self.ends.through(reached) | starts]
        return kept
