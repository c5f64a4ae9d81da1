"""The whole table of exposure as it is written: each row is joined from pieces written before.

A row says who, to whom, and how. Millions of rows have thousands of sources, a few targets, and a
few ways in which one reaches another: each of them is put into words once.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.answers import Reach
from graph.exposed import names_of, reach_of
from graph.past.asking import asked_as_known
from graph.pinned import Citable
from graph.question import Wanted, open_terrain
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.walk.arrays import Ints, Network
from graph.walk.chart import Chart
from graph.walk.ends import MOST_HOPS
from graph.walk.exposure import Approach, Exposure, approach

# Rows joined in one go.
_ROWS = 8_192
# For each hop that a walk can have, and for none.
_HOPS = MOST_HOPS + 1

Pieces = NDArray[np.object_]


@dataclass(frozen=True, slots=True, kw_only=True)
class RowStyle:
    """How the three pieces of a row are written; they stand one behind the other.

    `source` and `target` are given an id and a name.
    """

    source: Callable[[str, str], bytes]
    target: Callable[[str, str], bytes]
    reach: Callable[[Reach], bytes]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ExposureRows(Citable):
    """The rows as they are written, many at once, and how their question can be asked again."""

    rows: Iterator[bytes]


def exposure_rows(store: Store, wanted: Wanted, max_hops: int, style: RowStyle) -> ExposureRows:
    """The whole table without its paths, by target and then by source, in a bounded memory.

    Many rows come at once. All names are read before the first of them, so that the table is of
    one state of the graph however long it takes. Raises as `exposure_page` does, before the first.
    """

    def question(tx: Transaction, chart: Chart) -> ExposureRows:
        land = open_terrain(tx, chart, wanted)
        between = approach(land.ground, land.source.nodes, land.target.nodes, max_hops)
        ends = np.union1d(between.sources, between.targets)
        names = names_of(tx, land.network, ends.tolist())
        return ExposureRows(rows=_joined(between, names, style), pinned=land.pinned)

    return asked_as_known(store, wanted.filters.as_known_on, question)


def _joined(between: Approach, names: dict[int, str], style: RowStyle) -> Iterator[bytes]:
    network = between.ground.network
    sources = _ends(network, between.sources, names, style.source)
    targets = _ends(network, between.targets, names, style.target)
    for table in between.tables():
        for first in range(0, table.pairs, _ROWS):
            some = slice(first, first + _ROWS)
            columns = (
                sources[table.source[some]],
                targets[table.target[some]],
                _reaches(table, some, style.reach),
            )
            yield b"".join(np.stack(columns, axis=1).ravel().tolist())


def _ends(
    network: Network, nodes: Ints, names: dict[int, str], written: Callable[[str, str], bytes]
) -> Pieces:
    """The piece of each of `nodes`, in its place among all."""
    pieces = np.empty(network.nodes, dtype=np.object_)
    for node in nodes.tolist():
        pieces[node] = written(network.node_id(node), names[node])
    return pieces


def _reaches(table: Exposure, some: slice, written: Callable[[Reach], bytes]) -> Pieces:
    """The piece of each of some rows that says how; those who reach alike share one."""
    strength, hops = table.rank[some].astype(np.int64), table.best_hops[some]
    ways = (strength * _HOPS + table.distance[some]) * _HOPS + hops
    _, places, which = np.unique(ways, return_index=True, return_inverse=True)
    pieces = np.empty(len(places), dtype=np.object_)
    for number, row in enumerate((places + some.start).tolist()):
        pieces[number] = written(reach_of(table, row))
    return np.asarray(pieces[which])
