"""Minimum cut by maximum flow, over plain numbers: points, arcs between them, and things to cut.

What the things are (links or entities) is `choke`'s.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import breadth_first_order, maximum_flow

from graph.errors import BadQuestion
from graph.walk.arrays import Ints, Mask

_MOST = 2**31 - 2
NO_THING = -1


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lines:
    """Arcs from `tail` to `head`, each cut by taking away its `thing`; `NO_THING` cannot be cut.

    One thing may hold several arcs. The point before the last is where everything starts, the
    last is where it ends.
    """

    points: int
    tail: Ints
    head: Ints
    thing: Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """A route that one thing cuts and no other, at `arc`: the points between start and end.

    `arc` is None where the route may lead over several of that thing.
    """

    thing: int
    arc: tuple[int, int] | None
    points: tuple[int, ...]


def lightest_cut(lines: Lines, weights: NDArray[np.int64]) -> list[int]:
    """The things of a lightest cut, ascending: of several, the one nearest to the start.

    There must be one: no route over arcs that cannot be cut.
    """
    total = int(weights.sum())
    if total >= _MOST:
        raise BadQuestion("weights", f"The weights add up to {total}, more than {_MOST}.")
    cuttable = lines.thing != NO_THING
    capacity = np.full(len(lines.thing), total + 1, dtype=np.int64)
    capacity[cuttable] = weights[lines.thing[cuttable]]
    network = _matrix(lines, capacity)
    start, end = lines.points - 2, lines.points - 1
    flow = maximum_flow(network, start, end).flow
    left = csr_array(network - flow)
    left.eliminate_zeros()
    reached = np.zeros(lines.points, dtype=np.bool_)
    reached[breadth_first_order(left, start, return_predecessors=False)] = True
    crossing = reached[lines.tail] & ~reached[lines.head]
    return sorted(set(lines.thing[crossing].tolist()))


def uncut(lines: Lines) -> tuple[int, ...] | None:
    """The points of a route over arcs that cannot be cut, a shortest one; None where none is."""
    return _route(_kept(lines, lines.thing == NO_THING))


def witnesses(lines: Lines, cut: list[int]) -> list[Witness]:
    """For each thing of a cut a route that it alone cuts, short on both sides of it."""
    kept = _kept(lines, ~np.isin(lines.thing, cut))
    uncut = _matrix(kept, np.ones(len(kept.thing), dtype=np.int64))
    start, end = lines.points - 2, lines.points - 1
    before, from_start = _search(uncut, start)
    after, to_end = _search(uncut.T.tocsr(), end)
    found = []
    for thing in cut:
        arcs = np.flatnonzero(lines.thing == thing)
        ends = zip(lines.tail[arcs].tolist(), lines.head[arcs].tolist(), strict=True)
        arc = next(((t, h) for t, h in ends if from_start[t] and to_end[h]), None)
        if arc is None:
            # A sale walked both ways: to its body from the one side, and on to the other.
            others = ~np.isin(lines.thing, [other for other in cut if other != thing])
            route = _route(_kept(lines, others))
        else:
            route = (*reversed(_trail(before, arc[0], start)), *_trail(after, arc[1], end))
        found.append(Witness(thing=thing, arc=arc, points=route or ()))
    return found


def _route(lines: Lines) -> tuple[int, ...] | None:
    """The points of a shortest route; None where there is none."""
    start, end = lines.points - 2, lines.points - 1
    before, reached = _search(_matrix(lines, np.ones(len(lines.thing), dtype=np.int64)), start)
    return tuple(reversed(_trail(before, int(before[end]), start))) if reached[end] else None


def _kept(lines: Lines, which: Mask) -> Lines:
    return Lines(
        points=lines.points,
        tail=lines.tail[which],
        head=lines.head[which],
        thing=lines.thing[which],
    )


def _matrix(lines: Lines, capacity: NDArray[np.int64]) -> "csr_array[np.int32]":
    shape = (lines.points, lines.points)
    summed = coo_array((capacity, (lines.tail, lines.head)), shape=shape).tocsr()
    # Several arcs between two points add up; one that cannot be cut stays so.
    summed.data = np.minimum(summed.data, _MOST)
    return summed.astype(np.int32)


def _search(graph: "csr_array[np.int32]", start: int) -> tuple[Ints, Mask]:
    order, before = breadth_first_order(graph, start, return_predecessors=True)
    reached = np.zeros(graph.shape[0], dtype=np.bool_)
    reached[order] = True
    return before, reached


def _trail(before: Ints, point: int, start: int) -> list[int]:
    trail = []
    while point != start:
        trail.append(point)
        point = int(before[point])
    return trail
