"""Exposure: for each source of a set, every target it reaches, how far, and how surely.

All sources are answered at once. For each target the search goes backwards hop by hop, and keeps
for every node the best weakest link of a walk to that target; some targets are carried abreast.
Nothing here lists the paths themselves: `best` gives them for one pair.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.walk.abreast import Answers, Sweep
from graph.walk.arrays import Hops, Ints, Mask
from graph.walk.compact import compact, walked
from graph.walk.distinct import distinct
from graph.walk.ends import check_hops
from graph.walk.filters import Ground

# Targets carried side by side: a node's values fill one line of the processor's cache.
_ABREAST = 64


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Exposure:
    """One row for each pair of a source and a target it reaches: by target, then by source.

    `distance` is the fewest hops, `rank` that of the weakest link of the best path among the
    `levels` of the network, and `best_hops` is the length of that path. Each target is a question
    of its own: other targets may lie midway.
    """

    source: Ints
    target: Ints
    distance: Hops
    best_hops: Hops
    rank: Ints
    levels: NDArray[np.float64]

    @property
    def pairs(self) -> int:
        """How many pairs there are."""
        return len(self.source)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Approach:
    """What lies between some sources and some targets: all that are on a walk, ends included.

    `ahead` says how far each node is from the sources.
    """

    ground: Ground
    sources: Ints
    targets: Ints
    on_walk: Mask
    ahead: Hops
    max_hops: int

    def tables(self) -> Iterator[Exposure]:
        """All pairs in blocks of a few targets each, one block at least, in a bounded memory."""
        steps = compact(self.ground, self.on_walk, self.sources, self.targets)
        rank = self.ground.network.rank[steps.link]
        sweep = Sweep(steps, self.ahead[steps.nodes], rank, self.max_hops)
        for first in range(0, max(len(steps.targets), 1), _ABREAST):
            some = steps.targets[first : first + _ABREAST]
            yield _table(self.ground, steps.nodes, some, sweep.answers(some))


def approach(ground: Ground, sources: Ints, targets: Ints, max_hops: int = 6) -> Approach:
    """The land between these ends; who cannot be an end of any walk is left out."""
    check_hops(max_hops)
    starts, goals = distinct(sources), distinct(targets)
    on_walk, ahead = walked(ground, starts, goals, max_hops)
    return Approach(
        ground=ground,
        sources=starts[on_walk[starts]],
        targets=goals[on_walk[goals]],
        on_walk=on_walk,
        ahead=ahead,
        max_hops=max_hops,
    )


def exposure(ground: Ground, sources: Ints, targets: Ints, max_hops: int = 6) -> Exposure:
    """All pairs in one table; for very many of them take the `tables` of an `approach`."""
    return in_one(list(approach(ground, sources, targets, max_hops).tables()))


def in_one(blocks: Sequence[Exposure]) -> Exposure:
    """The rows of all blocks of one approach, one block at least, in one table."""
    return Exposure(
        source=np.concatenate([block.source for block in blocks]),
        target=np.concatenate([block.target for block in blocks]),
        distance=np.concatenate([block.distance for block in blocks]),
        best_hops=np.concatenate([block.best_hops for block in blocks]),
        rank=np.concatenate([block.rank for block in blocks]),
        levels=blocks[0].levels,
    )


def _table(ground: Ground, nodes: Ints, targets: Ints, found: Answers) -> Exposure:
    column, row = np.nonzero((found.distance > 0).T)
    return Exposure(
        source=nodes[found.sources[row]],
        target=nodes[targets[column]],
        distance=found.distance[row, column],
        best_hops=found.best_hops[row, column],
        rank=found.rank[row, column],
        levels=ground.network.levels,
    )
