"""The network of a store: the one place where the walk meets the database."""

from array import array
from functools import lru_cache
from typing import Any

import numpy as np

from graph.errors import StoreTimeout
from graph.store.state import State, state
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.walk.arrays import (
    LINK_CODE,
    STATUS_CODE,
    Columns,
    Network,
    from_columns,
)
from graph.walk.catching import CARRYING, WALKED, caught_up, kind_bits
from graph.walk.days import UNKNOWN, first_day, last_day
from graph.walk.twins import claim_number, twins

_TRIES = 3


def load_network(store: Store) -> Network:
    """Every entity and every walkable link of the store, as one state of the graph.

    It reads the whole graph: for a large one open the store with `query_seconds` to match, or
    meet `StoreTimeout`.
    """
    return load(store, store.query_seconds)[1]


def load(store: Store, seconds: float) -> tuple[State, Network]:
    """A state and its network. What others write meanwhile is read after the rest.

    `StoreTimeout` when one reading takes longer than `seconds`, or when so much was written in
    several readings one after the other that it cannot be told any more.
    """

    def whole(tx: Transaction) -> tuple[State, Network] | None:
        known = state(tx)
        return caught_up(tx, known, from_columns(_columns(tx)))

    for _ in range(_TRIES):
        found = store.read(whole, seconds=seconds)
        if found is not None:
            return found
    raise StoreTimeout("The graph changes faster than it can be read: ask again when it is quiet.")


def _columns(tx: Transaction) -> Columns:
    node_ids, node_kinds = _nodes(tx)
    place = {node: number for number, node in enumerate(node_ids)}
    link_codes, status_codes = dict(LINK_CODE), dict(STATUS_CODE)
    first, last = lru_cache(maxsize=None)(_first), lru_cache(maxsize=None)(_last)
    columns: list[list[Any]] = [[] for _ in range(9)]
    add = [column.append for column in columns]
    said, said_of = array("Q"), array("l")
    for row in tx.rows("read_network_links", kinds=WALKED, carrying=CARRYING):
        source, target, kind, name, confidence, sources, status, start, end, claims = row["link"]
        if source not in place or target not in place:
            continue  # written since the entities were read: the changes will tell of it
        for claim in claims or ():
            said.append(claim_number(claim))
            said_of.append(len(columns[0]))
        add[0](name)
        add[1](place[source])
        add[2](place[target])
        add[3](link_codes[kind])
        add[4](status_codes[status])
        add[5](confidence)
        add[6](sources)
        add[7](first(start))
        add[8](last(end))
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
        twin=twins(len(columns[0]), said, said_of),
    )


def _nodes(tx: Transaction) -> tuple[list[str], list[int]]:
    ids, bits = [], []
    for row in tx.rows("read_network_nodes"):
        ids.append(row["id"])
        bits.append(kind_bits(row["kinds"]))
    return ids, bits


def _first(date: str | None) -> int:
    return UNKNOWN if date is None else first_day(date)


def _last(date: str | None) -> int:
    return UNKNOWN if date is None else last_day(date)
