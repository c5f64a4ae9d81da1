"""Choke points: the fewest links, or the fewest entities, without which no path is left.

A minimum cut, found as a maximum flow. Length does not count here: a cut that held only for
paths of at most so many hops would be another, much harder question.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from graph.errors import BadQuestion
from graph.walk.arrays import Ints
from graph.walk.compact import Compact, compact, reach
from graph.walk.distinct import distinct
from graph.walk.filters import Ground
from graph.walk.flow import NO_THING, Lines, lightest_cut, witnesses

Weights = NDArray[np.int64]


class Cut(StrEnum):
    """What may be taken away: links (such as sales), or entities (such as intermediaries)."""

    LINKS = "links"
    ENTITIES = "entities"


@dataclass(frozen=True, slots=True, kw_only=True)
class Severed:
    """A path that one choke point cuts alone: it meets no other, so this one cannot be spared."""

    choke: int
    nodes: tuple[int, ...]
    links: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChokePoints:
    """The numbers of the links or entities to take away, their weight, and a path through each.

    `possible` is False where a source is directly linked to a target: taking entities away cannot
    part them, and nothing else is said.
    """

    cut: Cut
    chokes: tuple[int, ...]
    weight: int
    severed: tuple[Severed, ...]
    possible: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Parting:
    """Which two sets are to be parted, and how.

    `weights` gives every link, or every entity, of the network a whole number above 0. Sources
    and targets are never taken away; an entity that is both counts as a source.
    """

    sources: Ints
    targets: Ints
    cut: Cut = Cut.ENTITIES
    weights: Weights | None = None


def choke_points(ground: Ground, parting: Parting) -> ChokePoints:
    """The lightest cut between two sets: without weights, the smallest."""
    steps = _between(ground, parting.sources, parting.targets)
    by_links = parting.cut is Cut.LINKS
    if not by_links and _adjoining(steps):
        return ChokePoints(cut=parting.cut, chokes=(), weight=0, severed=(), possible=False)
    lines = _link_lines(steps) if by_links else _entity_lines(steps)
    names = distinct(steps.link) if by_links else steps.nodes
    weights = _weights(ground, parting)[names]
    chosen = lightest_cut(lines, weights) if len(steps.tail) else []
    return ChokePoints(
        cut=parting.cut,
        chokes=tuple(names[chosen].tolist()),
        weight=int(weights[chosen].sum()),
        severed=tuple(_severed(steps, lines, names, chosen)),
    )


def _between(ground: Ground, sources: Ints, targets: Ints) -> Compact:
    starts = distinct(sources).astype(np.int32)
    goals = np.setdiff1d(targets, starts).astype(np.int32)
    network, through = ground.network, ground.stones.copy()
    through[goals] = False
    onward = reach(ground, network.out, starts, through)
    backward = reach(ground, network.into, goals, through)
    return compact(ground, onward & backward, starts, goals)


def _adjoining(steps: Compact) -> bool:
    nodes = len(steps.nodes)
    leaves = np.isin(np.arange(nodes), steps.sources)[steps.tail]
    return bool((leaves & np.isin(np.arange(nodes), steps.targets)[steps.head]).any())


def _weights(ground: Ground, parting: Parting) -> Weights:
    network = ground.network
    size = network.links if parting.cut is Cut.LINKS else network.nodes
    if parting.weights is None:
        return np.ones(size, dtype=np.int64)
    if len(parting.weights) != size or (size and int(parting.weights.min()) < 1):
        raise BadQuestion("weights", f"There must be {size} weights, whole numbers above 0.")
    return parting.weights


def _link_lines(steps: Compact) -> Lines:
    """Points are nodes, and each step is cut with its link."""
    nodes = len(steps.nodes)
    things = np.searchsorted(distinct(steps.link), steps.link).astype(np.int32)
    return _with_ends(steps, nodes, steps.targets, [(steps.tail, steps.head, things)])


def _entity_lines(steps: Compact) -> Lines:
    """Each node is two points, where one comes in and where one goes out; it is cut in between."""
    nodes = len(steps.nodes)
    every = np.arange(nodes, dtype=np.int32)
    inside = every.copy()
    inside[steps.sources] = inside[steps.targets] = NO_THING
    uncut = np.full(len(steps.tail), NO_THING, dtype=np.int32)
    walked = (steps.tail + np.int32(nodes), steps.head, uncut)
    return _with_ends(
        steps, 2 * nodes, steps.targets, [(every, every + np.int32(nodes), inside), walked]
    )


def _with_ends(
    steps: Compact, points: int, ends: Ints, parts: list[tuple[Ints, Ints, Ints]]
) -> Lines:
    starts = steps.sources
    fixed = np.full(len(starts) + len(ends), NO_THING)
    start, end = np.full(len(starts), points), np.full(len(ends), points + 1)
    tails = [part[0] for part in parts] + [start, ends]
    heads = [part[1] for part in parts] + [starts, end]
    return Lines(
        points=points + 2,
        tail=np.concatenate(tails).astype(np.int32),
        head=np.concatenate(heads).astype(np.int32),
        thing=np.concatenate([*(part[2] for part in parts), fixed]).astype(np.int32),
    )


def _severed(steps: Compact, lines: Lines, names: Ints, cut: list[int]) -> Iterator[Severed]:
    nodes = len(steps.nodes)
    order = np.lexsort((steps.link, steps.head, steps.tail))
    keys = steps.tail[order].astype(np.int64) * nodes + steps.head[order]
    for witness in witnesses(lines, cut) if cut else []:
        passed = list(dict.fromkeys(point % nodes for point in witness.points))
        hops = np.array(passed[:-1], dtype=np.int64) * nodes + np.array(passed[1:], dtype=np.int64)
        links = steps.link[order[np.searchsorted(keys, hops)]].tolist()
        if lines.points == nodes + 2:  # points are nodes: of parallel links, the one that is cut
            links[passed.index(witness.arc[0])] = int(names[witness.thing])
        yield Severed(
            choke=int(names[witness.thing]),
            nodes=tuple(steps.nodes[passed].tolist()),
            links=tuple(links),
        )
