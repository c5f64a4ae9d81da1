"""Hubs: entities that connect everything to everything, such as a fair or an umbrella ministry.

The rule is declared here and nowhere else: a path does not step midway on an entity into which
too many others lead, as technology and money flow and by links that somebody states as a fact. In
whichever direction a question walks, the hubs are those: a seller of a hundred products is none. An
end of the question is never a hub, whatever leads into it, nor whom it names in `via`.
"""

from dataclasses import dataclass

import numpy as np

from graph.errors import BadQuestion
from graph.vocabulary import WALKABLE
from graph.walk.arrays import STATUS_CODE, Distances, Ints, Network
from graph.walk.corridor import Corridor
from graph.walk.distinct import distinct
from graph.walk.ends import check_hops
from graph.walk.filters import Ground
from graph.walk.frontier import FAR
from graph.walk.onward import onward
from graph.walk.outlook import Outlook, leading, leading_back

_STATED = [STATUS_CODE[status] for status in WALKABLE]


@dataclass(frozen=True, slots=True, kw_only=True)
class HubRule:
    """A hub has more than `least` entities leading into it, and more than `share` of all that lead.

    An entity leads when it has a walkable link to another one, of any status. The defaults leave a
    graph of less than a hundred thousand such entities with one limit, a hundred; above that it
    grows with it.
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


def hubs(
    network: Network, rule: HubRule | None = None, walked: Network | None = None
) -> tuple[Hub, ...]:
    """Every hub of the network, the largest first. Worth keeping: it depends on nothing else.

    What leads nowhere is no hub: no path could step on it midway. The same links may be `walked`
    otherwise than they flow, and then it leads somewhere there.
    """
    limit = (rule or HubRule()).limit(network)
    steps_in = np.diff(network.into.offset)
    leads_on = np.diff((walked or network).out.offset) > 0
    suspects = np.flatnonzero((steps_in > limit) & leads_on)
    found = [Hub(node=int(node), fan_in=fan_in(network, int(node))) for node in suspects]
    kept = [hub for hub in found if hub.fan_in > limit]
    return tuple(sorted(kept, key=lambda hub: (-hub.fan_in, hub.node)))


def fan_in(network: Network, node: int) -> int:
    """How many different entities lead into `node` by links stated as a fact; each counts once."""
    span = slice(network.into.offset[node], network.into.offset[node + 1])
    stated = np.isin(network.status[network.into.link[span]], _STATED)
    return len(distinct(network.into.node[span][stated]))


def avoiding(ground: Ground, found: tuple[Hub, ...]) -> Ground:
    """The same ground on which no path steps midway on a hub."""
    return ground.without(np.array([hub.node for hub in found], dtype=np.int32))


def between(
    ground: Ground,
    found: tuple[Hub, ...],
    corridor: Corridor,
    max_hops: int,
    known: Outlook | None = None,
) -> tuple[Hub, ...]:
    """The hubs whose leaving out matters: those that lie between two ends, one hub at a time.

    Each of them would, let in alone, open a walk of at most `max_hops` hops. The `corridor` is the
    one between the ends where all hubs are left out, and is searched further. The outlook on the
    targets, where it is `known`, spares the search from there.
    """
    check_hops(max_hops)
    asked = corridor.ends
    numbers = np.array([hub.node for hub in found], dtype=np.int32)
    # Nobody but a hub is further from the targets than its outlook says.
    plain = known is not None and not np.isin(asked.sources, numbers).any()
    if known and plain and int(known.by_hub[asked.sources].min(initial=FAR)) > max_hops:
        return ()
    midway = ground.stones[numbers] & ~asked.are_targets(numbers)
    apart = np.sort(numbers[midway & ~np.isin(numbers, asked.sources)])
    if known:
        there, rest = _by_outlook(corridor, apart, max_hops, known)
    else:
        there, rest = _by_corridor(corridor, apart, max_hops)
    near = set(apart[there + rest <= max_hops].tolist())
    return tuple(hub for hub in found if hub.node in near)


def _by_corridor(corridor: Corridor, apart: Ints, max_hops: int) -> tuple[Distances, Distances]:
    """The fewest hops from the sources to each hub, and from there on to a target."""
    rest = corridor.on_from(apart)
    nearest = min(int(rest.min(initial=FAR)), corridor.behind + 1)
    there = corridor.to(apart, max_hops - nearest)
    doubted = (rest == FAR) & (there + corridor.behind < max_hops)
    if doubted.any():
        rest[doubted] = onward(corridor, apart[doubted], max_hops - int(there[doubted].min()))
    return there, rest


def _by_outlook(
    corridor: Corridor, apart: Ints, max_hops: int, known: Outlook
) -> tuple[Distances, Distances]:
    """The same where the outlook tells how far a target is."""
    asked = corridor.ends
    there = leading(corridor.floor, asked, apart, max_hops, known).astype(np.int16)
    rest = known.straight[apart].astype(np.int16)
    if len(asked.sources) == 1:
        # An outlook is nobody's: from a hub it may lead back through the only source.
        left = int(known.straight[asked.sources[0]])
        near = there + rest <= max_hops
        back = leading_back(corridor.floor, asked, apart, int(rest[near].max(initial=left)) - left)
        doubted = near & (back <= rest - left)
        for place in np.flatnonzero(doubted):
            doubted[place] = _nearest_next(corridor, int(apart[place]), known) > left
        if doubted.any():
            least = int(there[doubted].min())
            rest[doubted] = onward(corridor, apart[doubted], max_hops - least)
    return there, rest


def _nearest_next(corridor: Corridor, hub: int, known: Outlook) -> int:
    """How far a target is from whoever is nearest to one, of those a hub leads to but the source.

    Who is no farther than the source has a way that does not lead through it.
    """
    arcs = corridor.floor.ground.network.out
    span = slice(arcs.offset[hub], arcs.offset[hub + 1])
    heads = arcs.node[span][corridor.floor.passes(arcs.link[span])]
    return int(known.straight[heads[corridor.ends.enter(heads)]].min(initial=FAR))
