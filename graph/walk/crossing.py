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
    ends, ahead, back = corridor.ends, corridor.ahead, corridor.back
    there, left = corridor.from_sources, corridor.to_targets
    onto = [ends.enter(layer.met) for layer in ahead]
    # Whoever the search from the sources has stood on is left by steps of its own.
    out_of = [corridor.leaving(one.met) & (there[one.met] >= len(ahead)) for one in back]
    some = [
        *_on_walks(ahead, onto, left, len(back), hops),
        *(
            Crossing(heads, tails, links)
            for tails, heads, links in _on_walks(back, out_of, there, len(ahead), hops)
        ),
    ]
    none = ends.sources[:0]
    return Crossing(*(np.concatenate([none, *parts]) for parts in zip(*some, strict=True)))


def _on_walks(
    layers: Sequence[Layer], going: Sequence[Mask], other: Hops, known: int, hops: int
) -> Iterator[Crossing]:
    """Of one side of a search, the `going` steps that are on walks: from whom it stood, to whom.

    The `other` side tells how far it is from those it has come to, so many `known` hops.
    """
    steps = [
        Crossing(one.stood[some], one.met[some], one.walked[some])
        for one, some in zip(layers, going, strict=True)
    ]
    rest = [other[one.heads] for one in steps]
    further = Marks(len(other))
    for distance in range(known + 1, hops if steps else known):
        near = steps[: hops - distance + 1]
        here = [one.tails[far == distance - 1] for one, far in zip(near, rest, strict=False)]
        reached = np.concatenate(here)
        reached = reached[other[reached] == FAR]
        if not len(reached):
            break
        further.settle(reached, distance)
        for place, one in enumerate(steps[: hops - distance]):
            np.minimum(rest[place], further.values[one.heads], out=rest[place])
    for hop, (one, far) in enumerate(zip(steps, rest, strict=True), 1):
        on = far <= hops - hop
        yield Crossing(one.tails[on], one.heads[on], one.links[on])
