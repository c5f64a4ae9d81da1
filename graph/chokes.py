"""Choke points with their evidence: without which sales or companies no path would be left."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from graph.account import Account, apart, seen
from graph.answers import Crowd, Entity, HubCard, Link, Path
from graph.errors import BadQuestion
from graph.past.asking import asked_as_known
from graph.pinned import Citable
from graph.question import Terrain, Wanted, open_terrain
from graph.store.store import Store, check_page
from graph.store.transaction import Transaction
from graph.told import Line, hubs_between, named, told, told_links
from graph.walk.chart import Chart
from graph.walk.choke import ChokePoints, Cut, Parting, Weights, choke_points
from graph.walk.corridor import Corridor
from graph.walk.ends import MOST_HOPS, ends
from graph.walk.frontier import Floor
from graph.walk.severing import Severed, other_of_sale

MOST_SHOWN = 100
# Confidence has two decimals that mean something, and whole numbers are what a flow is made of.
_WHOLE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Choke:
    """A link or an entity whose removal cuts `path`, which none of the others cuts.

    `also` is the other link of the same sale, of its seller or of its product: it goes as well.
    """

    entity: Entity | None
    link: Link | None
    path: Path
    also: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChokeAnswer(Citable):
    """The fewest links or entities without which no path is left, a part of them shown.

    `uncut` is a path on which there is nothing that may be taken away, if there is one: then there
    are no choke points. `total` counts all of them, `weight` is how many they are or their
    confidence together. `hubs_total` counts all hubs that were not stepped on. Where nothing leads
    from source to target, `reason` says so, `explored` counts the links looked at, and `excluded`
    those that were not walked.
    """

    source: Entity | Crowd
    target: Entity | Crowd
    uncut: Path | None
    total: int
    weight: float
    chokes: tuple[Choke, ...]
    hubs: tuple[HubCard, ...] = ()
    hubs_total: int = 0
    reason: str | None = None
    explored: int = 0
    excluded: Mapping[str, int] = field(default_factory=dict)

    @property
    def possible(self) -> bool:
        """Whether there is a cut at all."""
        return self.uncut is None


def choke_points_between(  # noqa: PLR0913 - one argument for each part of the question
    store: Store,
    wanted: Wanted,
    *,
    cut: Cut,
    by_confidence: bool = False,
    limit: int = MOST_SHOWN,
    offset: int = 0,
) -> ChokeAnswer:
    """The fewest links, or entities, whose removal leaves no path of any length between the ends.

    Or, by confidence, the links that would have to be wrong and are least sure together. Each
    comes with a path that it alone cuts; of several smallest sets it is the one nearest to the
    sources. Raises as `exposure_page` does.
    """
    check_page(limit, offset, MOST_SHOWN)
    if by_confidence and not cut.by_links:
        raise BadQuestion("weight", "Only links and sales have a confidence to weigh them by.")

    def question(tx: Transaction, chart: Chart) -> ChokeAnswer:
        land = open_terrain(tx, chart, wanted)
        parting = Parting(
            sources=land.source.nodes,
            targets=land.target.nodes,
            cut=cut,
            weights=_confidence(land) if by_confidence else None,
        )
        found = choke_points(land.ground, parting)
        scale = _WHOLE if by_confidence else 1
        shown = found.severed[offset : offset + limit]
        answer = replace(_told(tx, land, found, shown), weight=found.weight / scale)
        return answer if found.uncut or found.chokes else _nothing(land, answer)

    return asked_as_known(store, wanted.filters.as_known_on, question)


def _told(
    tx: Transaction, land: Terrain, found: ChokePoints, shown: Sequence[Severed]
) -> ChokeAnswer:
    lines = [Line(one.nodes, one.links) for one in shown]
    uncut = [Line(*found.uncut)] if found.uncut else []
    paths = told(tx, land.network, lines + uncut)
    tell = _links if found.cut.by_links else _entities
    hubs, hubs_total = hubs_between(tx, land, max_hops=MOST_HOPS)
    return ChokeAnswer(
        source=land.source.shown,
        target=land.target.shown,
        uncut=paths[-1] if found.uncut else None,
        total=len(found.chokes),
        weight=found.weight,
        chokes=tell(tx, land, shown, paths),
        hubs=hubs,
        hubs_total=hubs_total,
        pinned=land.pinned,
    )


def _nothing(land: Terrain, answer: ChokeAnswer) -> ChokeAnswer:
    """The answer with its reason, where nothing leads from one end to the other."""
    # As for a cut, an entity that is both counts as a source.
    goals = np.setdiff1d(land.target.nodes, land.source.nodes)
    corridor = Corridor(Floor(ground=land.ground), ends(land.ground, land.source.nodes, goals))
    looked = seen(land, corridor, corridor.through())
    account = Account(looked.looked, looked.excluded, {})
    return replace(
        answer,
        reason=apart(land, account),
        explored=len(looked.looked.links),
        excluded=looked.excluded,
    )


def _confidence(land: Terrain) -> Weights:
    hundredths = np.round(land.network.confidence * _WHOLE)
    return np.maximum(hundredths, 1).astype(np.int64)


def _entities(
    tx: Transaction, land: Terrain, shown: Sequence[Severed], paths: Sequence[Path]
) -> tuple[Choke, ...]:
    ids = [land.network.node_id(one.choke) for one in shown]
    known = named(tx, ids)
    return tuple(
        Choke(entity=known[ident], link=None, path=path)
        for ident, path in zip(ids, paths, strict=False)
    )


def _links(
    tx: Transaction, land: Terrain, shown: Sequence[Severed], paths: Sequence[Path]
) -> tuple[Choke, ...]:
    chokes = []
    for one, path in zip(shown, paths, strict=False):
        twin = other_of_sale(land.network, one.choke)
        place = next(n for n, link in enumerate(one.links) if link in {one.choke, twin})
        other = twin if one.links[place] == one.choke else one.choke
        chokes.append((path, path.hops[place].link, other))
    others = sorted(
        {other for _, _, other in chokes if other is not None and land.ground.allowed[other]}
    )
    also: dict[int, Link] = dict(zip(others, told_links(tx, land.network, others), strict=True))
    return tuple(
        Choke(
            entity=None, link=link, also=also.get(other) if other is not None else None, path=path
        )
        for path, link, other in chokes
    )
