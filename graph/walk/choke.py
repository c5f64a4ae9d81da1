"""Choke points: the fewest links, or the fewest entities, without which no path is left.

A minimum cut, found as a maximum flow. Length does not count here: a cut that held only for
paths of at most so many hops would be another, much harder question.
"""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from graph.errors import BadQuestion
from graph.vocabulary import REALMS, Kind, LinkKind, Realm
from graph.walk.arrays import LINK_CODE, Ints, Mask, Network
from graph.walk.compact import Compact, compact, reach
from graph.walk.distinct import distinct
from graph.walk.filters import Ground
from graph.walk.flow import lightest_cut, uncut
from graph.walk.severing import Severed, Way, by_entities, by_links, severed, way

Weights = NDArray[np.int64]

SALES = (LinkKind.SUPPLIED_TO, LinkKind.USED_BY, LinkKind.DEPLOYED_IN, LinkKind.RESELLS)
_ORGANISATIONS = tuple(kind for kind, realm in REALMS.items() if realm is Realm.ORGANISATION)


class Cut(StrEnum):
    """What may be taken away: links, or of them sales and uses alone; entities between the ends,
    or of them organisations (`INTERMEDIARIES`) or vendors alone.
    """

    LINKS = "links"
    SALES = "sales"
    ENTITIES = "entities"
    INTERMEDIARIES = "intermediaries"
    VENDORS = "vendors"

    @property
    def by_links(self) -> bool:
        """Whether links are taken away."""
        return self in {Cut.LINKS, Cut.SALES}

    def removable(self, network: Network) -> Mask:
        """Which links, or which entities, of a network may be taken away."""
        match self:
            case Cut.SALES:
                return np.isin(network.kind, [LINK_CODE[kind] for kind in SALES])
            case Cut.INTERMEDIARIES:
                return network.of_kind(*_ORGANISATIONS)
            case Cut.VENDORS:
                return network.of_kind(Kind.VENDOR)
            case _:
                size = network.links if self.by_links else network.nodes
                return np.ones(size, dtype=np.bool_)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChokePoints:
    """The numbers of the links or entities to take away, their weight, and a path through each.

    Of links that are one sale the smaller number stands for both. `uncut` is a path on which
    there is nothing that may be taken away: then no cut is possible, and nothing else is said.
    """

    cut: Cut
    chokes: tuple[int, ...]
    weight: int
    severed: tuple[Severed, ...]
    uncut: Way | None = None

    @property
    def possible(self) -> bool:
        """Whether the two sets can be parted."""
        return self.uncut is None


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
    network, cut = ground.network, parting.cut
    steps = _between(ground, parting.sources, parting.targets)
    removable = cut.removable(network)
    drawn = by_links(network, steps, removable) if cut.by_links else by_entities(steps, removable)
    weights = _weights(ground, parting)[drawn.names]
    free = uncut(drawn.lines) if len(steps.tail) else None
    if free is not None:
        beyond = way(drawn, free)
        return ChokePoints(cut=cut, chokes=(), weight=0, severed=(), uncut=beyond)
    chosen = lightest_cut(drawn.lines, weights) if len(steps.tail) else []
    return ChokePoints(
        cut=cut,
        chokes=tuple(drawn.names[chosen].tolist()),
        weight=int(weights[chosen].sum()),
        severed=tuple(severed(drawn, chosen)),
    )


def _between(ground: Ground, sources: Ints, targets: Ints) -> Compact:
    starts = distinct(sources).astype(np.int32)
    goals = np.setdiff1d(targets, starts).astype(np.int32)
    network, through = ground.network, ground.stones.copy()
    through[goals] = False
    onward = reach(ground, network.out, starts, through)
    backward = reach(ground, network.into, goals, through)
    return compact(ground, onward & backward, starts, goals)


def _weights(ground: Ground, parting: Parting) -> Weights:
    network = ground.network
    size = network.links if parting.cut.by_links else network.nodes
    if parting.weights is None:
        return np.ones(size, dtype=np.int64)
    if len(parting.weights) != size or (size and int(parting.weights.min()) < 1):
        raise BadQuestion("weights", f"There must be {size} weights, whole numbers above 0.")
    return parting.weights
