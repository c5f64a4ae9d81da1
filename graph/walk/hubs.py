"""Hubs: entities that connect everything to everything, such as a fair or an umbrella ministry.

The rule is declared here and nowhere else: a path does not step midway on an entity into which
too many others lead. An end of the question is never a hub, whatever leads into it.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.errors import BadQuestion
from graph.walk.arrays import Ints, Network
from graph.walk.distinct import distinct
from graph.walk.ends import Ends, check_hops
from graph.walk.filters import Ground
from graph.walk.frontier import FAR, Floor
from graph.walk.onward import onward
from graph.walk.outlook import Outlook, leading


@dataclass(frozen=True, slots=True, kw_only=True)
class HubRule:
    """A hub has more than `least` entities leading into it, and more than `share` of all that lead.

    An entity leads when it has a walkable link to another one. The defaults leave a graph of less
    than a hundred thousand such entities with one limit, a hundred; above that it grows with it.
    """

    least: int = 100
    share: float = 0.001

    def __post_init__(self) -> None:
        if self.least < 1 or not 0.0 <= self.share <= 1.0:
            raise BadQuestion("hubs", "A hub rule has a least of 1 or more and a share up to 1.")

    def limit(self, network: Network) -> int:
        """The highest fan-in that is not yet a hub's."""
        leading = int(np.count_nonzero(np.diff(network.out.offset)))
        return max(self.least, int(self.share * leading))


@dataclass(frozen=True, slots=True, kw_only=True)
class Hub:
    """A hub and how many different entities lead into it."""

    node: int
    fan_in: int


def hubs(network: Network, rule: HubRule | None = None) -> tuple[Hub, ...]:
    """Every hub of the network, the largest first. Worth keeping: it depends on nothing else.

    What leads nowhere is no hub: no path could step on it midway.
    """
    limit = (rule or HubRule()).limit(network)
    steps_in = np.diff(network.into.offset)
    suspects = np.flatnonzero((steps_in > limit) & (np.diff(network.out.offset) > 0))
    found = [Hub(node=int(node), fan_in=fan_in(network, int(node))) for node in suspects]
    kept = [hub for hub in found if hub.fan_in > limit]
    return tuple(sorted(kept, key=lambda hub: (-hub.fan_in, hub.node)))


def fan_in(network: Network, node: int) -> int:
    """How many different entities lead into `node`; parallel links count once."""
    arcs = network.into
    return len(distinct(arcs.node[arcs.offset[node] : arcs.offset[node + 1]]))


def avoiding(ground: Ground, found: tuple[Hub, ...]) -> Ground:
    """The same ground on which no path steps midway on a hub."""
    return ground.without(np.array([hub.node for hub in found], dtype=np.int32))


def between(
    ground: Ground,
    found: tuple[Hub, ...],
    asked: Ends,
    max_hops: int,
    known: Outlook | None = None,
) -> tuple[Hub, ...]:
    """The hubs whose leaving out matters: those that lie between these ends, one hub at a time.

    Each of them would, let in alone, open a walk of at most `max_hops` hops. `asked` are the ends
    where all hubs are left out. The outlook on the targets, where it is `known`, spares the search
    from there.
    """
    check_hops(max_hops)
    sources = asked.sources
    numbers = np.array([hub.node for hub in found], dtype=np.int32)
    # Nobody but a hub is further from the targets than its outlook says.
    plain = known is not None and not np.isin(sources, numbers).any()
    if known and plain and int(known.by_hub[sources].min(initial=FAR)) > max_hops:
        return ()
    midway = ground.stones[numbers] & ~asked.are_targets(numbers)
    apart = np.sort(numbers[midway & ~np.isin(numbers, sources)])
    floor = Floor(ground=ground)
    there = leading(floor, asked, apart, max_hops, known).astype(np.int16)
    # With nothing known, every hub may be next to a target.
    met = there + (known.by_hub[apart] if known else 1) <= max_hops
    apart, there = apart[met], there[met]
    rest = _rest(floor, asked, apart, there, max_hops, known)
    near = set(apart[there + rest <= max_hops].tolist())
    return tuple(hub for hub in found if hub.node in near)


def _rest(  # noqa: PLR0913, PLR0917  what `between` has found out so far
    floor: Floor,
    asked: Ends,
    apart: Ints,
    there: NDArray[np.int16],
    max_hops: int,
    known: Outlook | None,
) -> NDArray[np.int16]:
    """The fewest hops from each hub that was met on to a target."""
    rest = known.straight[apart].astype(np.int16) if known else np.zeros(len(apart), dtype=np.int16)
    if len(asked.sources) == 1 and known:
        # An outlook is nobody's: beyond the only source of a question it may lead through it.
        doubted = rest > known.straight[asked.sources[0]]
    else:
        doubted = np.full(len(apart), known is None)
    if doubted.any():
        least = int(there[doubted].min())
        rest[doubted] = onward(floor, asked, apart[doubted], max_hops - least)
    return rest
