"""The steps of one corridor, and the prefixes of paths made of them."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

import numpy as np

from graph.walk.arrays import Hops
from graph.walk.days import EARLIEST, LATEST
from graph.walk.ends import Ends
from graph.walk.filters import Ground
from graph.walk.frontier import Floor


class Step(NamedTuple):
    """One step: how far its end is from a target, its link, and the node it leads to."""

    left: int
    link: int
    node: int


class Prefix(NamedTuple):
    """The beginning of a path: it will have `least` hops or more.

    The `key`, the source and then the links, is what paths of one length are ordered by, and tells
    one from another. `opens` and `closes` are the days between which all its links held, where that
    is asked. A tuple, since a search makes some hundreds of them and keeps few.
    """

    key: tuple[int, ...]
    nodes: tuple[int, ...]
    least: int
    opens: int = EARLIEST
    closes: int = LATEST
    parent: "Prefix | None" = None

    @property
    def links(self) -> tuple[int, ...]:
        """Its links, from the source on."""
        return self.key[1:]

    @property
    def hops(self) -> int:
        """How many links it has."""
        return len(self.nodes) - 1

    @property
    def arrived(self) -> bool:
        """Whether this is a whole path."""
        return self.least == len(self.nodes) - 1


class Steps:
    """The steps inside one corridor, looked up once a node: `ahead` gives those out of a node.

    They stand nearest to a target first, then by link. `sources` come with how far they are from
    a target. No path longer than `hops` is ever made of them.
    """

    __slots__ = ("_ahead", "_found", "_sources", "ground", "hops")

    def __init__(
        self,
        ground: Ground,
        hops: int,
        sources: Iterable[tuple[int, int]],
        ahead: Callable[[int], list[Step]],
    ) -> None:
        self.ground, self.hops = ground, hops
        self._sources, self._ahead = sources, ahead
        self._found: dict[int, list[Step]] = {}

    @property
    def dated(self) -> bool:
        """Whether all links of a path must hold on one day."""
        return self.ground.opens is not None

    def after(self, node: int) -> list[Step]:
        """The steps out of `node`: nearest to a target first, then by link."""
        if node not in self._found:
            self._found[node] = self._ahead(node)
        return self._found[node]

    def starts(self) -> list[Prefix]:
        """The sources from which a target is near enough, nearest first."""
        found = []
        for node, least in self._sources:
            if least:
                found.append(Prefix((node,), (node,), least))
            elif self.after(node):  # a source that is a target too, looking for another
                found.append(Prefix((node,), (node,), 1 + self.after(node)[0].left))
        return sorted(found, key=lambda start: (start.least, start.nodes))

    def onward(self, prefix: Prefix, step: Step) -> Prefix | None:
        """`prefix` with one step more; None when it would meet itself or hold on no day."""
        if step.node in prefix.nodes:
            return None
        key, nodes = (*prefix.key, step.link), (*prefix.nodes, step.node)
        least = len(prefix.nodes) + step.left
        opens, closes = self.ground.opens, self.ground.closes
        if opens is None or closes is None:
            return Prefix(key, nodes, least, parent=prefix)
        first = max(prefix.opens, int(opens[step.link]))
        last = min(prefix.closes, int(closes[step.link]))
        return Prefix(key, nodes, least, first, last, prefix) if first <= last else None


def steps_over(floor: Floor, ends: Ends, left: Hops, hops: int) -> Steps:
    """The steps over a whole floor, where each node is `left` hops from a target."""
    arcs = floor.ground.network.out

    def after(node: int) -> list[Step]:
        span = slice(arcs.offset[node], arcs.offset[node + 1])
        heads, links = arcs.node[span], arcs.link[span]
        far = left[heads]
        near = np.flatnonzero((far < hops) & ends.enter(heads))
        near = near[floor.passes(links[near])]
        near = near[np.argsort(far[near], kind="stable")]
        columns = (far[near].tolist(), links[near].tolist(), heads[near].tolist())
        return [Step(*row) for row in zip(*columns, strict=True)]

    far = left[ends.sources]
    near = far <= hops
    sources = list(zip(ends.sources[near].tolist(), far[near].tolist(), strict=True))
    return Steps(floor.ground, hops, sources, after)
