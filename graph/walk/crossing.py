"""All steps that lie on walks between two ends, told from what a corridor has looked at already.

A step on a walk leaves somebody on whom the search from the sources has stood, or leads to somebody
on whom the one from the targets has: a walk that leaves the first behind and has yet to come to the
second is longer than both searches are deep. So nothing is looked at again to list such steps.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from graph.walk.arrays import Hops, Ints, Mask
from graph.walk.corridor import Corridor, Layer
from graph.walk.frontier import FAR
from graph.walk.marks import Marks


class Crossing(NamedTuple):
    """Steps: whom each leaves, whom it leads to, and over which link."""

    tails: Ints
    heads: Ints
    links: Ints


def crossing(corridor: Corridor, hops: int) -> Crossing:
    """The steps on walks of at most `hops` hops, so deep as the two sides together are."""
    ahead, back = corridor.ahead, corridor.back
    there, left = corridor.from_sources, corridor.to_targets
    # Whoever the search from the sources has stood on is left by steps of its own.
    some = [_taken(one, one.going) for one in ahead]
    others = [_taken(one, one.going & (there[one.met] >= len(ahead))) for one in back]
    on_walks = [
        *_on_walks(some, left, len(back), hops),
        *(_turned(steps) for steps in _on_walks(others, there, len(ahead), hops)),
    ]
    none = corridor.ends.sources[:0]
    return Crossing(*(np.concatenate([none, *parts]) for parts in zip(*on_walks, strict=True)))


def _taken(layer: Layer, going: Mask) -> Crossing:
    """The steps of one hop, from whom the search stood on to whom it met."""
    where = np.flatnonzero(layer.passing)[going]
    stood = layer.front.nodes.repeat(layer.front.counts)
    return Crossing(stood[where], layer.met[going], layer.links[where])


def _turned(steps: Crossing) -> Crossing:
    return Crossing(steps.heads, steps.tails, steps.links)


def _on_walks(
    hops_taken: Sequence[Crossing], other: Hops, known: int, hops: int
) -> Iterator[Crossing]:
    """Of the steps of one side, those on walks.

    The `other` side tells how far it is from those it has come to, so many `known` hops.
    """
    rest = [other[one.heads] for one in hops_taken]
    further = Marks(len(other))
    for distance in range(known + 1, hops if hops_taken else known):
        near = hops_taken[: hops - distance + 1]
        here = [one.tails[far == distance - 1] for one, far in zip(near, rest, strict=False)]
        reached = np.concatenate(here)
        reached = reached[other[reached] == FAR]
        if not len(reached):
            break
        further.settle(reached, distance)
        for one, far in zip(near[: hops - distance], rest, strict=False):
            np.minimum(far, further.values[one.heads], out=far)
    for hop, (one, far) in enumerate(zip(hops_taken, rest, strict=True), 1):
        on = far <= hops - hop
        yield Crossing(one.tails[on], one.heads[on], one.links[on])
