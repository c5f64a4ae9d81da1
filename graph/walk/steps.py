"""The steps of one corridor, and the prefixes of paths made of them."""

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from graph.walk.arrays import Hops
from graph.walk.days import EARLIEST, LATEST
from graph.walk.ends import Ends
from graph.walk.frontier import Floor


class Step(NamedTuple):
    """One step: how far its end is from a target, its link, and the node it leads to."""

    left: int
    link: int
    node: int


@dataclass(frozen=True, slots=True)
class Prefix:
    """The beginning of a path: it will have `least` hops or more.

    `opens` and `closes` are the days between which all its links held, where that is asked.
    """

    nodes: tuple[int, ...]
    links: tuple[int, ...]
    least: int
    opens: int = EARLIEST
    closes: int = LATEST
    parent: "Prefix | None" = field(default=None, compare=False, repr=False)

    @property
    def key(self) -> tuple[int, ...]:
        """What paths of one length are ordered by: the source, then the links."""
        return (self.nodes[0], *self.links)

    @property
    def arrived(self) -> bool:
        """Whether this is a whole path."""
        return self.least == len(self.links)


class Steps:
    """The steps inside one corridor, looked up once a node: `left` is hops to a target.

    No path longer than `hops` is ever made of them.
    """

    __slots__ = ("_found", "_left", "ends", "floor", "hops")

    def __init__(self, floor: Floor, ends: Ends, left: Hops, hops: int) -> None:
        self.floor, self.ends, self.hops = floor, ends, hops
        self._left = left
        self._found: dict[int, list[Step]] = {}

    @property
    def dated(self) -> bool:
        """Whether all links of a path must hold on one day."""
        return self.floor.ground.opens is not None

    def after(self, node: int) -> list[Step]:
        """The steps out of `node`: nearest to a target first, then by link."""
        if node not in self._found:
            arcs = self.floor.ground.network.out
            span = slice(arcs.offset[node], arcs.offset[node + 1])
            heads, links = arcs.node[span], arcs.link[span]
            left = self._left[heads]
            near = np.flatnonzero((left < self.hops) & self.ends.enter[heads])
            near = near[self.floor.passes(links[near])]
            near = near[np.argsort(left[near], kind="stable")]
            columns = (left[near].tolist(), links[near].tolist(), heads[near].tolist())
            self._found[node] = [Step(*row) for row in zip(*columns, strict=True)]
        return self._found[node]

    def starts(self) -> list[Prefix]:
        """The sources from which a target is near enough, nearest first."""
        sources = self.ends.sources
        left = self._left[sources]
        near = sources[left <= self.hops]
        found = []
        for node, least in zip(near.tolist(), left[left <= self.hops].tolist(), strict=True):
            if least:
                found.append(Prefix((node,), (), least))
            elif self.after(node):  # a source that is a target too, looking for another
                found.append(Prefix((node,), (), 1 + self.after(node)[0].left))
        return sorted(found, key=lambda start: (start.least, start.nodes))

    def onward(self, prefix: Prefix, step: Step) -> Prefix | None:
        """`prefix` with one step more; None when it would meet itself or hold on no day."""
        if step.node in prefix.nodes:
            return None
        nodes, links = (*prefix.nodes, step.node), (*prefix.links, step.link)
        least = len(links) + step.left
        opens, closes = self.floor.ground.opens, self.floor.ground.closes
        if opens is None or closes is None:
            return Prefix(nodes, links, least, parent=prefix)
        first = max(prefix.opens, int(opens[step.link]))
        last = min(prefix.closes, int(closes[step.link]))
        if first > last:
            return None
        return Prefix(nodes, links, least, first, last, prefix)
