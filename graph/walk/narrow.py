"""The part of a ground that one question can lead through, numbered anew: what `best` searches.

A question searches a dozen times, each time over better links only. What the first search has found
out of the way to the targets leaves a few hundred entities of a million; among them every further
search is short, whatever hubs they stand beside.
"""

from dataclasses import dataclass, replace

import numpy as np

from graph.walk.arrays import Arcs, Hops, Ints
from graph.walk.distinct import distinct
from graph.walk.ends import Ends
from graph.walk.filters import Ground
from graph.walk.frontier import FAR, Floor, places, settle

# Beyond so many steps to look at, finding the part costs more than it spares the searches.
MOST_STEPS = 50_000


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Part:
    """A ground and the ends on it; `nodes` are its entities as the whole numbers them.

    Links keep their numbers. With `nodes` left out it is the whole.
    """

    ground: Ground
    ends: Ends
    nodes: Ints | None = None


def narrowed(floor: Floor, ends: Ends, far: Hops, hops: int) -> Part | None:
    """All that lies on walks of at most so many hops; None where that is too much to look at.

    `far` tells of nobody on such a walk that a target is farther than it is.
    """
    network = floor.ground.network
    tails, heads, links, looked = [ends.sources[:0]], [ends.sources[:0]], [ends.sources[:0]], 0
    distance = np.full(network.nodes, FAR, dtype=np.uint8)
    distance[ends.sources] = 0
    layer = ends.sources
    for depth in range(1, hops + 1):
        where = places(network.out, layer)
        looked += len(where)
        if looked > MOST_STEPS:
            return None
        near = (far[network.out.node[where]] <= hops - depth) & floor.passes(
            network.out.link[where]
        )
        near &= ends.enter[network.out.node[where]]
        where, counts = where[near], network.out.offset[layer + 1] - network.out.offset[layer]
        tails.append(np.repeat(layer, counts)[near])
        heads.append(network.out.node[where])
        links.append(network.out.link[where])
        new = settle(distance, heads[-1], depth)
        layer = new[ends.through[new]]
    return _numbered(floor.ground, ends, *map(np.concatenate, (tails, heads, links)))


def _numbered(ground: Ground, ends: Ends, tails: Ints, heads: Ints, links: Ints) -> Part:
    nodes: Ints = distinct(np.concatenate([tails, heads]))
    network, count = ground.network, len(nodes)
    tail, head = (np.searchsorted(nodes, some).astype(np.int32) for some in (tails, heads))
    small = replace(
        network,
        node_ids=network.node_ids[nodes],
        node_kinds=network.node_kinds[nodes],
        out=_arcs(count, tail, head, links),
        into=_arcs(count, head, tail, links),
    )
    sources, targets = (_placed(nodes, some) for some in (ends.sources, ends.targets))
    return Part(
        ground=replace(ground, network=small, stones=ground.stones[nodes]),
        ends=Ends(
            sources=sources,
            targets=targets,
            is_target=ends.is_target[nodes],
            through=ends.through[nodes],
            enter=ends.enter[nodes],
        ),
        nodes=nodes,
    )


def _arcs(count: int, tail: Ints, head: Ints, links: Ints) -> Arcs:
    order = np.lexsort((links, tail))
    offset = np.zeros(count + 1, dtype=np.int64)
    np.cumsum(np.bincount(tail, minlength=count), out=offset[1:])
    return Arcs(offset=offset, node=head[order], link=links[order])


def _placed(nodes: Ints, some: Ints) -> Ints:
    place = np.searchsorted(nodes, some)
    place = place[nodes[np.minimum(place, len(nodes) - 1)] == some] if len(nodes) else place[:0]
    return place.astype(np.int32)
