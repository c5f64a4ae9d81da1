"""Choke points with their evidence: without which sales or companies no path would be left."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from graph.answers import Crowd, Entity, HubCard, Link, Path
from graph.errors import BadQuestion
from graph.past.asking import asked_as_known
from graph.pinned import Citable
from graph.question import Terrain, Wanted, open_terrain
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.told import Line, hubs_between, named, told, told_links
from graph.walk.chart import Chart
from graph.walk.choke import Cut, Parting, Weights, choke_points
from graph.walk.ends import MOST_HOPS
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
    """The fewest links or entities without which no path is left, at most so many of them shown.

    `uncut` is a path on which there is nothing that may be taken away, if there is one: then there
    are no choke points. `total` counts all of them, `weight` is how many they are or their
    confidence together. `hubs_total` counts all hubs that were not stepped on.
    """

    source: Entity | Crowd
    target: Entity | Crowd
    uncut: Path | None
    total: int
    weight: float
    chokes: tuple[Choke, ...]
    hubs: tuple[HubCard, ...] = ()
    hubs_total: int = 0

    @property
    def possible(self) -> bool:
        """Whether there is a cut at all."""
        return self.uncut is None


def choke_points_between(
    store: Store,
    wanted: Wanted,
    *,
    cut: Cut,
    by_confidence: bool = False,
    limit: int = MOST_SHOWN,
) -> ChokeAnswer:
    """The fewest links, or entities, whose removal leaves no path of any length between the ends.

    Or, by confidence, the links that would have to be wrong and are least sure together. Each
    comes with a path that it alone cuts; of several smallest sets it is the one nearest to the
    sources. Raises as `exposure_page` does.
    """
    _check(cut, limit, by_confidence=by_confidence)

    def question(tx: Transaction, chart: Chart) -> ChokeAnswer:
        land = open_terrain(tx, chart, wanted)
        parting = Parting(
            sources=land.source.nodes,
            targets=land.target.nodes,
            cut=cut,
            weights=_confidence(land) if by_confidence else None,
        )
        found = choke_points(land.ground, parting)
        shown = found.severed[:limit]
        lines = [Line(one.nodes, one.links) for one in shown]
        uncut = [Line(*found.uncut)] if found.uncut else []
        paths = told(tx, land.network, lines + uncut)
        chosen = (
            _links(tx, land, shown, paths) if cut.by_links else _entities(tx, land, shown, paths)
        )
        hubs, hubs_total = hubs_between(tx, land, max_hops=MOST_HOPS)
        return ChokeAnswer(
            source=land.source.shown,
            target=land.target.shown,
            uncut=paths[-1] if found.uncut else None,
            total=len(found.chokes),
            weight=found.weight / (_WHOLE if by_confidence else 1),
            chokes=chosen,
            hubs=hubs,
            hubs_total=hubs_total,
            pinned=land.pinned,
        )

    return asked_as_known(store, wanted.filters.as_known_on, question)


def _check(cut: Cut, limit: int, *, by_confidence: bool) -> None:
    if not 1 <= limit <= MOST_SHOWN:
        raise BadQuestion("limit", f"limit must lie between 1 and {MOST_SHOWN}, not {limit}.")
    if by_confidence and not cut.by_links:
        raise BadQuestion("weight", "Only links and sales have a confidence to weigh them by.")


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
