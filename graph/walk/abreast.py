"""The widest walks to several targets at once: one row of values a node, one column a target.

A value is a dense rank: 0 where no walk leads, higher for a better weakest link, highest at the
target itself. Numbers in, numbers out; what they mean is `exposure`'s.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from graph.walk.arrays import Hops, Ints
from graph.walk.compact import Compact

# Steps taken in one go: their values fit the processor's cache.
_SLICE = 16_384
# Below this many steps a round is not worth its call.
_ROUND = 1_024

Values = NDArray[np.unsignedinteger]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Answers:
    """For each source a row, for each target a column: 0 in `distance` means out of reach."""

    sources: Ints
    distance: Hops
    best_hops: Hops
    rank: Ints


class Sweep:
    """One network of steps, ready to be swept for some targets after others.

    Steps are taken in rounds, one step of each node a round, so that no two of a round change the
    same row; nodes with very many steps come last, each by itself.
    """

    __slots__ = ("_head", "_last", "_max_hops", "_ranks", "_rounds", "_steps", "_tail", "_value")

    def __init__(self, steps: Compact, ahead: Hops, rank: Ints, max_hops: int) -> None:
        self._steps, self._max_hops = steps, max_hops
        self._ranks, dense = np.unique(rank, return_inverse=True)
        order, self._rounds = _rounds(steps.tail)
        self._tail, self._head = steps.tail[order], steps.head[order]
        self._value = (dense[order] + 1).astype(np.min_scalar_type(len(self._ranks) + 1))
        # The hop, counted from the target, after which a step can serve no source any more.
        self._last = np.int16(max_hops) - ahead[self._tail]

    def answers(self, targets: Ints) -> Answers:
        """What every source reaches among `targets`, itself excepted."""
        nodes, sources = len(self._steps.nodes), self._steps.sources
        now: Values = np.zeros((nodes, len(targets)), dtype=self._value.dtype)
        now[targets, np.arange(len(targets))] = len(self._ranks) + 1
        # What is no stone hands nothing on, save that it is itself the target of its column.
        barred = np.flatnonzero(~self._steps.stone)
        at_barred, at_start = now[barred], now[sources]
        distance = np.zeros((len(sources), len(targets)), dtype=np.uint8)
        best_hops = distance.copy()
        changed = np.zeros(nodes, dtype=np.bool_)
        changed[targets] = True
        for hop in range(1, self._max_hops + 1):
            before = now.copy()
            before[barred] = at_barred
            self._hop(before, now, np.flatnonzero((self._last >= hop) & changed[self._head]))
            reached = now[sources]
            better = reached > at_start
            best_hops[better] = hop
            distance[better & (distance == 0)] = hop
            at_start = reached
            changed = (now != before).any(axis=1)
        rank = np.zeros(distance.shape, dtype=np.int32)
        rank[distance > 0] = self._ranks[at_start[distance > 0].astype(np.int64) - 1]
        return Answers(sources=sources, distance=distance, best_hops=best_hops, rank=rank)

    def _hop(self, before: Values, now: Values, chosen: NDArray[np.int64]) -> None:
        """Take the `chosen` steps backwards: tails have `now` what heads had `before`."""
        bounds = np.searchsorted(chosen, self._rounds)
        for first, last in pairwise(bounds.tolist()):
            for start in range(first, last, _SLICE):
                taken = chosen[start : min(start + _SLICE, last)]
                tails = self._tail[taken]
                now[tails] = np.maximum(now[tails], self._handed(before, taken))
        rest = chosen[bounds[-1] :]
        cuts = np.flatnonzero(np.diff(self._tail[rest])) + 1
        for taken in np.split(rest, cuts) if len(rest) else []:
            tail = self._tail[taken[0]]
            np.maximum(now[tail], self._handed(before, taken).max(axis=0), out=now[tail])

    def _handed(self, before: Values, taken: NDArray[np.int64]) -> Values:
        rows = np.take(before, self._head[taken], axis=0)
        np.minimum(rows, self._value[taken, None], out=rows)
        return rows


def _rounds(tail: Ints) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The order of steps in rounds, and where each begins; behind the last lie the large nodes."""
    counts = np.bincount(tail) if len(tail) else np.zeros(0, dtype=np.int64)
    position = np.arange(len(tail)) - np.repeat(np.cumsum(counts) - counts, counts)
    sizes = np.bincount(position)
    small = np.flatnonzero(sizes < _ROUND)
    rounds = int(small[0]) if len(small) else len(sizes)
    late = np.minimum(position, rounds)
    order = np.argsort(late.astype(np.uint32), kind="stable")
    begins = np.concatenate([[0], np.cumsum(np.bincount(late, minlength=rounds)[:rounds])])
    return order, begins
