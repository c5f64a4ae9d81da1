"""The network of a store: the one place where the walk meets the database."""

from functools import lru_cache

import numpy as np

from graph.store.records import kinds_among
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.vocabulary import LINKS, LinkKind, Status, Walk
from graph.walk.arrays import KIND_BIT, LINK_CODE, STATUS_CODE, Columns, Network, from_columns
from graph.walk.days import UNKNOWN, first_day, last_day

_WALKED = [kind.value for kind, rule in LINKS.items() if rule.walk is not Walk.NEVER]


def load_network(store: Store) -> Network:
    """Every entity and every walkable link of the store, as one state of the graph.

    It reads the whole graph: for a large one open the store with `query_seconds` to match, or
    meet `StoreTimeout`.
    """
    return from_columns(store.read(_columns))


def _columns(tx: Transaction) -> Columns:
    node_ids, node_kinds = _nodes(tx)
    place = {node: number for number, node in enumerate(node_ids)}
    first, last = lru_cache(maxsize=None)(_first), lru_cache(maxsize=None)(_last)
    rows = [
        (
            row["id"],
            place[row["source"]],
            place[row["target"]],
            LINK_CODE[LinkKind(row["kind"])],
            STATUS_CODE[Status(row["status"])],
            row["confidence"],
            row["sources"],
            first(row["valid_start"]),
            last(row["valid_end"]),
        )
        for row in tx.rows("read_network_links", kinds=_WALKED)
    ]
    columns = list(zip(*rows, strict=True)) if rows else [()] * 9
    return Columns(
        node_ids=node_ids,
        node_kinds=np.array(node_kinds, dtype=np.uint16),
        link_ids=columns[0],
        source=np.array(columns[1], dtype=np.int32),
        target=np.array(columns[2], dtype=np.int32),
        kind=np.array(columns[3], dtype=np.uint8),
        status=np.array(columns[4], dtype=np.uint8),
        confidence=np.array(columns[5], dtype=np.float64),
        sources=np.array(columns[6], dtype=np.int32),
        start=np.array(columns[7], dtype=np.int32),
        end=np.array(columns[8], dtype=np.int32),
    )


def _nodes(tx: Transaction) -> tuple[list[str], list[int]]:
    ids, bits = [], []
    for row in tx.rows("read_network_nodes"):
        ids.append(row["id"])
        bits.append(sum(KIND_BIT[kind] for kind in kinds_among(row["kinds"])))
    return ids, bits


def _first(date: str | None) -> int:
    return UNKNOWN if date is None else first_day(date)


def _last(date: str | None) -> int:
    return UNKNOWN if date is None else last_day(date)
