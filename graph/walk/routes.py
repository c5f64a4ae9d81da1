"""All simple paths from sources to targets, one after the other: the shortest first, then by id.

A prefix waits in a heap under the length it will have at least; when one is taken out, only its
next best continuation goes in, so that a hub with many links costs no more than what is asked of
it. Once the budget's patience ends, prefixes must first prove that they can still arrive:
between two paths there is then only as much work as the corridor is large.
"""

from collections.abc import Iterator
from heapq import heappop, heappush
from typing import NamedTuple

from graph.walk.budget import Budget
from graph.walk.proof import least_length
from graph.walk.steps import Prefix, Steps


class _Waiting(NamedTuple):
    """A prefix in the heap: step `place` out of its parent; what follows that is still out."""

    length: int
    key: tuple[int, ...]
    prefix: Prefix
    place: int
    proven: bool = False


class _Heap:
    """Prefixes by the length they will have at least, then by their key."""

    __slots__ = ("_dead", "_starts", "_steps", "_waiting")

    def __init__(self, steps: Steps) -> None:
        self._steps, self._starts = steps, steps.starts()
        self._waiting: list[_Waiting] = []
        self._dead: set[tuple[int, ...]] = set()
        self._add_start(0)

    def __bool__(self) -> bool:
        return bool(self._waiting)

    def take(self) -> _Waiting | None:
        """The first in order, None if it grew from a dead end; its next sibling takes its place."""
        taken = heappop(self._waiting)
        parent = taken.prefix.parent
        if self._dead and any(taken.key[:n] in self._dead for n in range(1, len(taken.key))):
            return None
        if not taken.proven:
            if parent is None:
                self._add_start(taken.place + 1)
            else:
                self.add_step(parent, taken.place + 1)
        return taken

    def add_step(self, parent: Prefix, place: int) -> None:
        """The first possible step out of `parent`, from the one at `place` on."""
        ahead = self._steps.after(parent.nodes[-1])
        furthest = self._steps.hops - len(parent.nodes)
        for number in range(place, len(ahead)):
            step = ahead[number]
            if step.left > furthest:
                return
            child = self._steps.onward(parent, step)
            if child is not None:
                heappush(self._waiting, _Waiting(child.least, child.key, child, number))
                return

    def prove(self, taken: _Waiting, budget: Budget) -> bool:
        """Whether the prefix can be as short as it claims.

        If only longer, it waits again under that length. If not at all, so may what it grew from
        not: then nothing else that grew from there needs to be looked at.
        """
        length = least_length(self._steps, taken.prefix, budget)
        if length is None:
            self._bury(taken.prefix, budget)
        elif length > taken.length:
            heappush(self._waiting, taken._replace(length=length, proven=True))
        return length == taken.length

    def _bury(self, prefix: Prefix, budget: Budget) -> None:
        dead: Prefix | None = prefix
        while dead is not None and not budget.over:
            self._dead.add(dead.key)
            dead = dead.parent
            if dead is not None and least_length(self._steps, dead, budget) is not None:
                return

    def _add_start(self, place: int) -> None:
        if place < len(self._starts) and self._starts[place].least <= self._steps.hops:
            start = self._starts[place]
            heappush(self._waiting, _Waiting(start.least, start.key, start, place))


def routes(steps: Steps, budget: Budget) -> Iterator[Prefix]:
    """The paths that `steps` allow, in order and lazily.

    They end early when the budget does: whoever needs all of them looks at `budget.over`.
    """
    heap = _Heap(steps)
    idle = 0
    while heap and budget.spend():
        taken = heap.take()
        if taken is None:
            continue
        idle += 1
        if taken.prefix.arrived:
            idle = 0
            yield taken.prefix
        elif taken.proven or idle < budget.patience or heap.prove(taken, budget):
            heap.add_step(taken.prefix, 0)
