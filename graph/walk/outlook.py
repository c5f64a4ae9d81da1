"""How far everybody is from some targets: worked out once, where many questions share them.

Most questions ask for the way to one group, such as the security apparatus. Which hubs would open
a way to it then depends on who asks only in its first half.
"""

from dataclasses import dataclass

import numpy as np

from graph.walk.arrays import Distances, Hops, Ints
from graph.walk.distinct import among
from graph.walk.ends import MOST_HOPS, Ends, Goals, lasting
from graph.walk.filters import Ground
from graph.walk.frontier import FAR, Area, Floor, neighbours, settle, spread
from graph.walk.marks import Marks


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Outlook:
    """Hops from each entity to the nearest target, `FAR` beyond those of any question.

    `straight` are those without a hub midway, `by_hub` those through exactly one, which for a hub
    itself is the same. `goals` are the targets.
    """

    straight: Hops
    by_hub: Hops
    goals: Goals


def outlook(ground: Ground, hubs: Ints, targets: Ints) -> Outlook:
    """The outlook on `targets`, where paths step on no hub but one."""
    through = ground.stones.copy()
    through[hubs] = False
    through[targets] = False
    apart = hubs[ground.stones[hubs] & ~np.isin(hubs, targets)]
    area = Area(floor=Floor(ground=ground), enter=np.ones_like(through), through=through)
    straight = spread(area, ground.network.into, targets, MOST_HOPS)
    by_hub = _by_hub(area, apart, straight[apart])
    return Outlook(straight=straight, by_hub=by_hub, goals=lasting(ground.network, targets))


def _by_hub(area: Area, hubs: Ints, left: Hops) -> Hops:
    into = area.floor.ground.network.into
    hops = np.full(len(area.through), FAR, dtype=np.uint8)
    layer = hubs[:0]
    for far in range(1, MOST_HOPS + 1):
        behind = neighbours(into, layer, area.floor)
        new = settle(hops, behind, far)
        joining = hubs[left == far]
        hops[joining] = far
        layer = np.concatenate([new[area.through[new]], joining])
    return hops


def leading(floor: Floor, ends: Ends, hubs: Ints, most: int, known: Outlook) -> Hops:
    """How many steps each hub is from the sources, looked at only where it may still help.

    That is where its steps and those left from there are at most `most`; `FAR` for all others. The
    hubs are ascending; a path comes to one of them, and goes on over none.
    """
    out, hops = floor.ground.network.out, Marks(floor.ground.network.nodes)
    hops.put(ends.sources, 0)
    layer = ends.sources
    for far in range(1, most):
        if not len(layer):
            break
        reached = neighbours(out, layer, floor)
        near = ends.through(reached) | among(reached, hubs)
        near &= known.by_hub[reached] <= most - far
        new = hops.settle(reached[near], far)
        layer = new[ends.through(new)]
    return hops.values[hubs]


def leading_back(floor: Floor, ends: Ends, hubs: Ints, most: int) -> Distances:
    """How many steps lead from each hub to the sources over no other; `FAR` beyond `most`."""
    into, marks = floor.ground.network.into, Marks(floor.ground.network.nodes)
    marks.put(ends.sources, 0)
    layer, found = ends.sources, np.full(len(hubs), FAR, dtype=np.int16)
    for far in range(1, min(most, MOST_HOPS) + 1):
        if not len(layer):
            break
        reached = neighbours(into, layer, floor)
        here = np.searchsorted(hubs, reached[among(reached, hubs)])
        found[here] = np.minimum(found[here], far)
        layer = marks.settle(reached[ends.through(reached)], far)
    return found
