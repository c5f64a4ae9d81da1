"""Exposure as a table: which vendor reaches which body of the apparatus, and how surely."""

from collections.abc import Iterable
from dataclasses import dataclass
from time import monotonic

import numpy as np

from graph.answers import Exposed, ExposureAnswer, Reach
from graph.errors import BadQuestion, StoreTimeout
from graph.past.asking import asked_as_known
from graph.question import Terrain, Wanted, open_terrain
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.told import hubs_between
from graph.walk.arrays import Network
from graph.walk.atlas import Changed
from graph.walk.best import Question, best
from graph.walk.chart import Chart
from graph.walk.exposure import Exposure, approach, in_one
from graph.walk.filters import Ground
from graph.walk.found import Route

# A page is sorted: more pairs than this are to be streamed.
MOST_SORTED = 2_000_000
# Each path is a search of its own, and all are within the deadline of a question.
MOST_WITH_PATHS = 1_000
_SHARE = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Which rows of a table are wanted."""

    limit: int = 20
    offset: int = 0


def exposure_with_paths(store: Store, wanted: Wanted, max_hops: int) -> ExposureAnswer:
    """The whole table, strongest first, with the best path of each row.

    Raises as `exposure_page` does, and `BadQuestion` for a table of more than 1,000 rows.
    """
    found = exposure_page(store, wanted, max_hops, Part(limit=MOST_WITH_PATHS))
    if found.total > MOST_WITH_PATHS:
        said = f"Of {found.total:,} rows no paths are written, of {MOST_WITH_PATHS:,} they are: "
        raise BadQuestion("paths", f"{said}ask for fewer sources or targets, or for pages of JSON.")
    return found


def exposure_page(store: Store, wanted: Wanted, max_hops: int, part: Part) -> ExposureAnswer:
    """A part of the table, strongest first, with the best path of each row.

    The order is that of paths: weakest link, its sources, the length of the best path, then ids.
    Raises as `paths_between` does; `StoreTimeout` also for a table that is too large for it.
    """

    def question(tx: Transaction, chart: Chart) -> ExposureAnswer:
        until = monotonic() + store.query_seconds * _SHARE
        land = open_terrain(tx, chart, wanted)
        where = land.ground
        table = whole(where, land, max_hops, until)
        chosen = _strongest(table)[part.offset : part.offset + part.limit]
        ends = {int(end) for row in chosen for end in (table.source[row], table.target[row])}
        lines = [_line(where, table, int(row), until) for row in chosen]
        ends |= {node for line in lines if line for node in line.nodes}
        names = names_of(tx, land.network, ends)
        hubs, hubs_total = hubs_between(tx, land, max_hops=max_hops)
        return ExposureAnswer(
            source=land.source.shown,
            target=land.target.shown,
            max_hops=max_hops,
            total=table.pairs,
            rows=tuple(
                _row(land.network, names, table, int(row), line)
                for row, line in zip(chosen, lines, strict=True)
            ),
            hubs=hubs,
            hubs_total=hubs_total,
            pinned=land.pinned,
        )

    return asked_as_known(store, wanted.filters.as_known_on, question)


def whole(where: Ground, land: Terrain, max_hops: int, until: float) -> Exposure:
    """All pairs on that ground; `StoreTimeout` past the moment `until`, or for too many of them."""
    blocks: list[Exposure] = []
    for block in approach(where, land.source.nodes, land.target.nodes, max_hops).tables():
        blocks.append(block)
        if monotonic() > until or sum(one.pairs for one in blocks) > MOST_SORTED:
            raise StoreTimeout("The table is too large to be sorted: ask for it as a stream.")
    return in_one(blocks)


def _strongest(table: Exposure) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    strength = (table.target, table.source, table.best_hops, -table.rank)
    return np.asarray(np.lexsort(strength), dtype=np.int64)


def _line(where: Ground, table: Exposure, row: int, until: float) -> Route | None:
    question = Question(
        sources=table.source[row : row + 1],
        targets=table.target[row : row + 1],
        max_hops=int(table.best_hops[row]),
        limit=1,
        deadline=until,
    )
    found = best(where, question)
    return found.routes[0] if found.routes and found.complete else None


def reach_of(table: Exposure, row: int) -> Reach:
    """How the source of a row reaches its target."""
    weakest, sources = table.levels[table.rank[row]].tolist()
    return Reach(
        distance=int(table.distance[row]),
        hops=int(table.best_hops[row]),
        weakest=weakest,
        sources=int(sources),
    )


def names_of(tx: Transaction, network: Network, nodes: Iterable[int]) -> dict[int, str]:
    """The names of entities, by their numbers."""
    ids = {network.node_id(node): node for node in nodes}
    records = tx.rows("read_names", ids=[*ids])
    names = {ids[ident]: name for record in records for ident, name in record["names"]}
    if len(names) < len(ids):
        raise Changed
    return names


def _row(
    network: Network,
    names: dict[int, str],
    table: Exposure,
    row: int,
    line: Route | None,
) -> Exposed:
    source, target = int(table.source[row]), int(table.target[row])
    reach = reach_of(table, row)
    return Exposed(
        source=network.node_id(source),
        source_name=names[source],
        target=network.node_id(target),
        target_name=names[target],
        distance=reach.distance,
        best_hops=reach.hops,
        weakest=reach.weakest,
        sources=reach.sources,
        stations=tuple(names[node] for node in line.nodes) if line else None,
        links=tuple(network.link_id(link) for link in line.links) if line else None,
    )
