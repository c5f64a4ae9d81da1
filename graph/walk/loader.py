"""The network of a store: the whole of it, read in parts by several readers at once."""

from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from graph.errors import AskAgain
from graph.store.stamped import State
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.vocabulary import LinkKind
from graph.walk.arrays import LINK_CODE, STATUS_CODE, Columns, Ints, Network, from_columns
from graph.walk.catching import CARRYING, WALKED, caught_up, kind_bits
from graph.walk.days import UNKNOWN, first_day, last_day
from graph.walk.ids import encoded
from graph.walk.twins import claim_number, twins

_TRIES = 3
# Entities of one part: the server holds their links in its heap at once.
_PART = 10_000
_READERS = 3


def load_network(store: Store) -> Network:
    """Every entity and every walkable link of the store, as one state of the graph.

    It reads the whole graph: for a large one open the store with `query_seconds` to match, or
    meet `StoreTimeout`.
    """
    return load(store, store.query_seconds)[1]


def load(store: Store, seconds: float) -> tuple[State, Network]:
    """A state and its network. What others write meanwhile is read after the rest.

    `StoreTimeout` when one part takes longer than `seconds`, or when so much was written in
    several readings one after the other that it cannot be told any more.
    """
    for _ in range(_TRIES):
        known = store.settled()
        network = from_columns(_columns(store, seconds))
        found = caught_up(store, known, network, seconds)
        if found is not None:
            return found[:2]
    raise AskAgain("The graph changes faster than it can be read: ask again when it is quiet.")


class _Nodes(NamedTuple):
    """Some entities: ids, Neo4j's numbers, kinds as bits."""

    ids: NDArray[np.bytes_]
    numbers: NDArray[np.int64]
    kinds: NDArray[np.uint16]


class _Links(NamedTuple):
    """Links of one kind; `claims` are the claims of each, where they may speak for two links."""

    ids: NDArray[np.bytes_]
    source: NDArray[np.int64]
    target: NDArray[np.int64]
    kind: NDArray[np.uint8]
    status: NDArray[np.uint8]
    confidence: NDArray[np.float64]
    sources: Ints
    start: Ints
    end: Ints
    claims: list[list[str]]


def _columns(store: Store, seconds: float) -> Columns:
    parts: list[_Nodes] = []
    coming: list[Future[list[_Links]]] = []
    with ThreadPoolExecutor(_READERS, thread_name_prefix="loader") as readers:
        after = ""
        while part := store.read(_nodes(after), seconds=seconds):
            nodes, until = part
            parts.append(nodes)
            coming.append(readers.submit(store.read, _links(after, until), seconds=seconds))
            after = until
        links = [one for part in coming for one in part.result()]
    return _together(parts, links)


def _nodes(after: str) -> Any:  # noqa: ANN401
    def read_nodes(tx: Transaction) -> tuple[_Nodes, str] | None:
        row = tx.one("read_network_nodes", after=after, size=_PART)
        if row is None or not row["ids"]:
            return None
        bits = lru_cache(maxsize=None)(kind_bits)
        found = _Nodes(
            ids=encoded(row["ids"]),
            numbers=np.array(row["numbers"], dtype=np.int64),
            kinds=np.array([bits(tuple(labels)) for labels in row["kinds"]], dtype=np.uint16),
        )
        return found, row["ids"][-1]

    return read_nodes


def _links(after: str, until: str) -> Any:  # noqa: ANN401
    def read_links(tx: Transaction) -> list[_Links]:
        ends = {"after": after, "until": until}
        rows = tx.rows("read_network_links", **ends, kinds=WALKED, carrying=CARRYING)
        return [_of_kind(row) for row in rows]

    return read_links


def _of_kind(row: Any) -> _Links:  # noqa: ANN401
    number = len(row["ids"])
    return _Links(
        ids=encoded(row["ids"]),
        source=np.array(row["sources"], dtype=np.int64),
        target=np.array(row["targets"], dtype=np.int64),
        kind=np.full(number, LINK_CODE[LinkKind(row["kind"])], dtype=np.uint8),
        status=np.array([_STATUS[status] for status in row["statuses"]], dtype=np.uint8),
        confidence=np.array(row["confidences"], dtype=np.float64),
        sources=np.array(row["origins"], dtype=np.int32),
        start=np.fromiter(map(_first, row["starts"]), dtype=np.int32, count=number),
        end=np.fromiter(map(_last, row["ends"]), dtype=np.int32, count=number),
        claims=row["claims"] or [[]] * number,
    )


def _together(parts: list[_Nodes], links: list[_Links]) -> Columns:
    numbers = _joined([part.numbers for part in parts], np.int64)
    place = np.full(int(numbers.max(initial=-1)) + 2, -1, dtype=np.int32)
    place[numbers] = np.arange(len(numbers), dtype=np.int32)
    # An end beyond was written since the entities were read: the changes will tell of it.
    source, target = (
        place[np.minimum(_joined(ends, np.int64), len(place) - 1)]
        for ends in ([one.source for one in links], [one.target for one in links])
    )
    kept = np.flatnonzero((source >= 0) & (target >= 0))
    twin = twins(len(source), *_said(links))
    moved = np.full(len(source) + 1, -1, dtype=np.int32)
    moved[kept] = np.arange(len(kept), dtype=np.int32)
    return Columns(
        node_ids=_joined([part.ids for part in parts], np.bytes_),
        node_kinds=_joined([part.kinds for part in parts], np.uint16),
        link_ids=_joined([one.ids for one in links], np.bytes_)[kept],
        source=source[kept],
        target=target[kept],
        kind=_joined([one.kind for one in links], np.uint8)[kept],
        status=_joined([one.status for one in links], np.uint8)[kept],
        confidence=_joined([one.confidence for one in links], np.float64)[kept],
        sources=_joined([one.sources for one in links], np.int32)[kept],
        start=_joined([one.start for one in links], np.int32)[kept],
        end=_joined([one.end for one in links], np.int32)[kept],
        twin=moved[twin[kept]],
    )


def _said(links: Iterable[_Links]) -> tuple[Iterator[int], Iterator[int]]:
    claims = [said for one in links for said in one.claims]
    numbers = (claim_number(claim) for said in claims for claim in said)
    return numbers, (place for place, said in enumerate(claims) for _ in said)


def _joined(parts: list[Any], kind: Any) -> Any:  # noqa: ANN401
    return np.concatenate(parts) if parts else np.zeros(0, dtype=kind)


_STATUS: dict[str, int] = {status.value: code for status, code in STATUS_CODE.items()}


@lru_cache(maxsize=100_000)
def _first(date: str) -> int:
    return first_day(date) if date else UNKNOWN


@lru_cache(maxsize=100_000)
def _last(date: str) -> int:
    return last_day(date) if date else UNKNOWN
