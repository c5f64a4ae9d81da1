"""Catching up with the store: of a network that has been read, only what changed is read again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from graph.projection import CARRIES_PRODUCT, LinkKey
from graph.store.changes import Changes
from graph.store.linking import links_under, row_of_key
from graph.store.records import kinds_among
from graph.store.stamped import State
from graph.store.state import changes_since, state
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.vocabulary import LINKS, LinkKind, Status, Walk
from graph.walk.arrays import KIND_BIT, LINK_CODE, STATUS_CODE, Network
from graph.walk.days import UNKNOWN, first_day, last_day
from graph.walk.delta import Delta, LinkFields, changed
from graph.walk.twins import claim_number, twins

WALKED = [kind.value for kind, rule in LINKS.items() if rule.walk is not Walk.NEVER]
CARRYING = sorted(kind.value for kind in CARRIES_PRODUCT)

# Each pass reads what was written during the one before, and is shorter.
_PASSES = 50
# Beyond so many changes, or this share of all links, the whole is read sooner than its parts.
_MOST, _SHARE = 20_000, 0.1


def caught_up(
    store: Store, known: State, network: Network, seconds: float
) -> tuple[State, Network, Changes] | None:
    """The state now, the network as it is then, and the changes; None where all is to be read anew.

    `network` is that of the state `known`, save for what was changed since, which may be in it or
    not: a network read while others wrote is made right by this. A change is told only once it was
    read when all of it could be seen; `StoreTimeout` when that takes longer than `seconds`.
    """
    told, met = _Told(), Changes()
    for _ in range(_PASSES):
        settled = store.settled()

        def read_since(tx: Transaction, known: State = known) -> _Since | None:
            return _since(tx, known, network, told)

        since = store.read(read_since, seconds=seconds)
        if since is None or (since.now != settled and since.now.version <= settled.version):
            return None
        met.add(since.changes)
        if since.now == since.after == settled:
            return settled, changed(network, told.delta), met
        known = settled  # what came after it may have been seen in part, and is read again
    return None


class _Since(NamedTuple):
    """What was read of the changes up to the state `now`; `after` is the one at the end of it."""

    now: State
    changes: Changes
    after: State


def _since(tx: Transaction, known: State, network: Network, told: "_Told") -> _Since | None:
    step = changes_since(tx, known)
    if step is None or step[1].size > max(_MOST, _SHARE * network.links):
        return None
    if step[0] != known:
        _read(tx, step[1], told)
    return _Since(step[0], step[1], state(tx))


@dataclass(slots=True, kw_only=True)
class _Told:
    """What was read of the changes so far; what is read later is truer."""

    nodes: dict[str, int | None] = field(default_factory=dict)
    around: set[str] = field(default_factory=set)
    links: dict[str, LinkFields | None] = field(default_factory=dict)
    twins: dict[str, str | None] = field(default_factory=dict)

    @property
    def delta(self) -> Delta:
        return Delta(
            nodes=self.nodes, around=frozenset(self.around), links=self.links, twins=self.twins
        )

    def forget(self, around: set[str]) -> None:
        """Every link of these entities is read again."""
        self.around |= around
        for ident, row in self.links.items():
            if row is not None and (row.source in around or row.target in around):
                self.links[ident] = None


def with_changes(tx: Transaction, network: Network, changes: Changes) -> Network:
    """The network with what these changes concern as `tx` tells it."""
    told = _Told()
    _read(tx, changes, told)
    return changed(network, told.delta)


def _read(tx: Transaction, changes: Changes, told: _Told) -> None:
    told.nodes |= dict.fromkeys(changes.entities)
    for row in tx.rows("read_network_nodes_of", ids=sorted(changes.entities)):
        told.nodes[row["id"]] = kind_bits(row["kinds"])
    if changes.around:
        told.forget(changes.around)
    keys = sorted(link for link in changes.links if link.kind.value in WALKED)
    told.links |= dict.fromkeys(key.id for key in keys)
    rows = _rows(tx, keys)
    if changes.around:
        around = {"ids": sorted(changes.around), "kinds": WALKED, "carrying": CARRYING}
        rows |= {row["link"][3]: row["link"] for row in tx.rows("read_links_around", **around)}
    told.links |= {ident: _fields(row) for ident, row in rows.items()}
    told.twins |= _twins(tx, rows)


def _rows(tx: Transaction, keys: Iterable[LinkKey]) -> dict[str, Any]:
    asked = [row_of_key(key) for key in keys]
    found = tx.rows("read_network_links_of", rows=asked, carrying=CARRYING) if asked else ()
    return {row["link"][3]: row["link"] for row in found}


def _twins(tx: Transaction, rows: Mapping[str, Any]) -> dict[str, str | None]:
    """The twins of links, and those of links whose twin is one of them."""
    claims = {ident: row[9] for ident, row in rows.items() if row[9]}
    asked = sorted({claim for said in claims.values() for claim in said})
    if not asked:
        return dict.fromkeys(rows)
    keys = {key for row in tx.rows("read_statement", ids=asked) for key in links_under(row)}
    others = _rows(tx, sorted(key for key in keys if key.id not in rows))
    claims |= {ident: row[9] for ident, row in others.items() if row[9]}
    names = [*claims]
    pairs = [(claim_number(c), place) for place, one in enumerate(names) for c in claims[one]]
    found = twins(len(names), (pair[0] for pair in pairs), (pair[1] for pair in pairs)).tolist()
    paired = {one: names[twin] for one, twin in zip(names, found, strict=True) if twin >= 0}
    # Of another's twin only what is found here is known: it may be a link that was not read.
    return dict.fromkeys(rows) | paired


def _fields(row: list[Any]) -> LinkFields:
    source, target, kind, _ident, confidence, sources, status, start, end, _claims = row
    return LinkFields(
        source=source,
        target=target,
        kind=LINK_CODE[LinkKind(kind)],
        status=STATUS_CODE[Status(status)],
        confidence=confidence,
        sources=sources,
        start=UNKNOWN if start is None else first_day(start),
        end=UNKNOWN if end is None else last_day(end),
    )


def kind_bits(labels: Iterable[str]) -> int:
    """The kinds among a node's labels, as the arrays hold them."""
    return sum(KIND_BIT[kind] for kind in kinds_among(labels))
