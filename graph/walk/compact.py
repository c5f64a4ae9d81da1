"""The steps that matter between two sets, numbered anew: what `exposure` and `choke` work on."""

from dataclasses import dataclass

import numpy as np

from graph.walk.arrays import Arcs, Hops, Ints, Mask
from graph.walk.distinct import distinct
from graph.walk.filters import Ground
from graph.walk.frontier import Area, Floor, neighbours, spread


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Compact:
    """Steps from `tail` to `head` over `link`, ordered by tail; nodes are places in `nodes`.

    `stone` marks the nodes that may lie midway.
    """

    nodes: Ints
    stone: Mask
    sources: Ints
    targets: Ints
    tail: Ints
    head: Ints
    link: Ints


def compact(ground: Ground, on_walk: Mask, sources: Ints, targets: Ints) -> Compact:
    """The steps between nodes `on_walk`: none into a source or out of a target that is no stone."""
    nodes = np.flatnonzero(on_walk).astype(np.int32)
    place = np.full(len(on_walk), -1, dtype=np.int32)
    place[nodes] = np.arange(len(nodes), dtype=np.int32)
    starts, goals = place[distinct(sources)], place[distinct(targets)]
    starts, goals = starts[starts >= 0], goals[goals >= 0]
    stone = ground.stones[nodes]
    leaves, enters = stone.copy(), stone.copy()
    leaves[starts] = True
    enters[goals] = True
    arcs = ground.network.out
    steps = np.diff(arcs.offset)
    live = ground.allowed[arcs.link]
    live &= np.repeat(on_walk, steps)
    live &= on_walk[arcs.node]
    tail = np.repeat(place, steps)[live]
    head, link = place[arcs.node[live]], arcs.link[live]
    keep = leaves[tail] & enters[head]
    return Compact(
        nodes=nodes,
        stone=stone,
        sources=starts,
        targets=goals,
        tail=tail[keep],
        head=head[keep],
        link=link[keep],
    )


def walked(ground: Ground, sources: Ints, targets: Ints, max_hops: int) -> tuple[Mask, Hops]:
    """The nodes on any walk of at most `max_hops` hops, and how far each is from the sources.

    Here a walk may pass one target on its way to another.
    """
    floor, network = Floor(ground=ground), ground.network
    into, outof = ground.stones.copy(), ground.stones.copy()
    into[targets] = True
    outof[sources] = True
    outward = Area(floor=floor, enter=into, through=ground.stones)
    inward = Area(floor=floor, enter=outof, through=ground.stones)
    ahead = spread(outward, network.out, sources, max_hops)
    back = spread(inward, network.into, targets, max_hops)
    return ahead.astype(np.int16) + back <= max_hops, ahead


def reach(ground: Ground, arcs: Arcs, starts: Ints, through: Mask) -> Mask:
    """The nodes that any walk over `arcs` from `starts` comes to, and `starts` themselves."""
    floor = Floor(ground=ground)
    reached = np.zeros(len(through), dtype=np.bool_)
    reached[starts] = True
    layer = starts
    while len(layer):
        found = neighbours(arcs, layer, floor)
        found = distinct(found[~reached[found]])
        reached[found] = True
        layer = found[through[found]]
    return reached
