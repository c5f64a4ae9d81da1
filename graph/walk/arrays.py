"""The graph as arrays: who can be reached from whom by one step, and on what evidence.

Nodes and links are numbered in the order of their ids, so that the smaller number is the smaller
id. What may be walked under which filter is `filters`'s; the questions are asked elsewhere.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields, replace

import numpy as np
from numpy.typing import NDArray

from graph.claim import Validity
from graph.errors import UnknownEntity
from graph.vocabulary import LINKS, REALMS, STATUS_ORDER, Kind, LinkKind, Realm, Status, Walk
from graph.walk.days import UNKNOWN, first_day, last_day
from graph.walk.ids import ascending, encoded
from graph.walk.ranks import ranked

Ints = NDArray[np.int32]
Mask = NDArray[np.bool_]
Hops = NDArray[np.uint8]
Distances = NDArray[np.int16]
NO_TWIN = -1

KIND_BIT: dict[Kind, int] = {kind: 1 << place for place, kind in enumerate(Kind)}
LINK_CODE: dict[LinkKind, int] = {kind: place for place, kind in enumerate(LinkKind)}
STATUS_CODE: dict[Status, int] = {status: place for place, status in enumerate(STATUS_ORDER)}


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeRow:
    """An entity as the walk needs it."""

    id: str
    kinds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRow:
    """A link as the walk needs it; `source` and `target` are entity ids, along the arrow.

    `twin` is the id of the link that all its claims also speak for, see `finer`.
    """

    id: str
    source: str
    target: str
    kind: LinkKind
    confidence: float = 1.0
    sources: int = 1
    status: Status = Status.REPORTED
    valid: Validity = field(default_factory=Validity)
    twin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Columns:
    """The same as rows, column by column; `source` and `target` are places in `node_ids`.

    `twin` is a place among the links, or `NO_TWIN`; left out, no link has one.
    """

    node_ids: Sequence[str] | NDArray[np.bytes_]
    node_kinds: NDArray[np.uint16]
    link_ids: Sequence[str] | NDArray[np.bytes_]
    source: Ints
    target: Ints
    kind: NDArray[np.uint8]
    status: NDArray[np.uint8]
    confidence: NDArray[np.float64]
    sources: Ints
    start: Ints
    end: Ints
    twin: Ints | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Arcs:
    """Steps grouped by the node they leave: those of node `v` lie at `offset[v]:offset[v + 1]`.

    Within a node they stand in the order of their links.
    """

    offset: NDArray[np.int64]
    node: Ints
    link: Ints


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, weakref_slot=True)
class Network:
    """All walkable links; `rank` numbers the pairs of confidence and sources, weak first.

    `levels` holds those pairs, each once, some perhaps without a link. `out` holds the steps a path
    may take, `into` the same steps backwards. What is worked out from it may be kept beside it, by
    a weak reference.
    """

    node_ids: NDArray[np.bytes_]
    node_kinds: NDArray[np.uint16]
    link_ids: NDArray[np.bytes_]
    source: Ints
    target: Ints
    kind: NDArray[np.uint8]
    status: NDArray[np.uint8]
    confidence: NDArray[np.float64]
    sources: Ints
    start: Ints
    end: Ints
    twin: Ints
    rank: Ints
    levels: NDArray[np.float64]
    out: Arcs
    into: Arcs

    @property
    def nodes(self) -> int:
        """How many entities there are."""
        return len(self.node_ids)

    @property
    def links(self) -> int:
        """How many walkable links there are."""
        return len(self.link_ids)

    @property
    def ranks(self) -> int:
        """How many levels there are."""
        return len(self.levels)

    @property
    def places(self) -> Mask:
        """Which entities are places: an end of a path perhaps, never a step on it."""
        return self.of_kind(*(kind for kind, realm in REALMS.items() if realm is Realm.PLACE))

    def of_kind(self, *kinds: Kind) -> Mask:
        """Which entities are of one of `kinds`."""
        wanted = sum(KIND_BIT[kind] for kind in kinds)
        return np.asarray((self.node_kinds & np.uint16(wanted)) != 0)

    def indexes(self, ids: Iterable[str]) -> Ints:
        """The numbers of the entities with these ids, ascending; UnknownEntity names a stranger."""
        found = set()
        for name in ids:
            place = self.numbers([name])
            if not len(place):
                raise UnknownEntity(name)
            found.add(int(place[0]))
        return np.array(sorted(found), dtype=np.int32)

    def numbers(self, ids: Iterable[str]) -> Ints:
        """The numbers of the entities with these ids, ascending; strangers are passed over."""
        # For what is longer than all its ids, numpy would search a wider copy of them; and to numpy
        # a zero at the end is none. A lone surrogate is no text that an id could be.
        most = self.node_ids.itemsize
        encoded_ids = {one.encode("utf-8", "surrogatepass") for one in ids}
        known = [one for one in encoded_ids if len(one) <= most and not one.endswith(b"\0")]
        wanted = np.array(sorted(known), dtype=np.bytes_)
        places = np.searchsorted(self.node_ids, wanted)
        inside = places < self.nodes
        places, wanted = places[inside], wanted[inside]
        found: Ints = places[self.node_ids[places] == wanted].astype(np.int32)
        return found

    def node_id(self, node: int) -> str:
        """The id of an entity."""
        return bytes(self.node_ids[node]).decode()

    def link_id(self, link: int) -> str:
        """The id of a link."""
        return bytes(self.link_ids[link]).decode()


def network(nodes: Iterable[NodeRow], links: Iterable[LinkRow]) -> Network:
    """The network of these rows.

    >>> vendor, agency = NodeRow(id="v", kinds=(Kind.VENDOR,)), NodeRow(id="a", kinds=())
    >>> sale = LinkRow(id="s", source="v", target="a", kind=LinkKind.SUPPLIED_TO)
    >>> network([vendor, agency], [sale]).out.node.tolist()
    [0]
    """
    known, rows = list(nodes), list(links)
    place = {node.id: number for number, node in enumerate(known)}
    number_of = {row.id: number for number, row in enumerate(rows)}
    twins = [NO_TWIN if row.twin is None else number_of[row.twin] for row in rows]
    return from_columns(
        Columns(
            node_ids=[node.id for node in known],
            node_kinds=np.array(
                [sum(KIND_BIT[k] for k in set(node.kinds)) for node in known], dtype=np.uint16
            ),
            link_ids=[row.id for row in rows],
            source=np.array([place[row.source] for row in rows], dtype=np.int32),
            target=np.array([place[row.target] for row in rows], dtype=np.int32),
            kind=np.array([LINK_CODE[row.kind] for row in rows], dtype=np.uint8),
            status=np.array([STATUS_CODE[row.status] for row in rows], dtype=np.uint8),
            confidence=np.array([row.confidence for row in rows], dtype=np.float64),
            sources=np.array([row.sources for row in rows], dtype=np.int32),
            start=_days([row.valid.start for row in rows], last=False),
            end=_days([row.valid.end for row in rows], last=True),
            twin=np.array(twins, dtype=np.int32),
        )
    )


def _days(dates: Sequence[str | None], *, last: bool) -> Ints:
    day = last_day if last else first_day
    return np.array([day(d) if d is not None else UNKNOWN for d in dates], dtype=np.int32)


def from_columns(columns: Columns) -> Network:
    """The network of these columns, without the links that no path may walk."""
    node_ids, node_kinds, place = _sorted_nodes(columns)
    walked = np.array([LINKS[kind].walk is not Walk.NEVER for kind in LinkKind])[columns.kind]
    link_ids = encoded(columns.link_ids)[walked]
    order = ascending(link_ids)
    keep = np.flatnonzero(walked)[order]
    source, target = place[columns.source[keep]], place[columns.target[keep]]
    kind = columns.kind[keep]
    rank, levels = ranked(columns.confidence[keep], columns.sources[keep])
    tails, heads, links = steps_of(source, target, kind)
    return frozen(
        Network(
            node_ids=node_ids,
            node_kinds=node_kinds,
            link_ids=link_ids[order],
            source=source,
            target=target,
            kind=kind,
            status=columns.status[keep],
            confidence=columns.confidence[keep],
            sources=columns.sources[keep],
            start=columns.start[keep],
            end=columns.end[keep],
            twin=_twins(columns.twin, keep, len(columns.kind)),
            rank=rank,
            levels=levels,
            out=_arcs(len(node_ids), tails, heads, links),
            into=_arcs(len(node_ids), heads, tails, links),
        )
    )


def both_ways(network: Network) -> Network:
    """The same links, each to be walked along its arrow and against it."""
    apart = np.flatnonzero(network.source != network.target).astype(np.int32)
    source, target = network.source[apart], network.target[apart]
    links, nodes = np.concatenate([apart, apart]), network.nodes
    tails, heads = np.concatenate([source, target]), np.concatenate([target, source])
    # What may be walked both ways leads in exactly as it leads out.
    arcs = _arcs(nodes, tails, heads, links)
    return frozen(replace(network, out=arcs, into=arcs))


def _twins(twin: Ints | None, keep: NDArray[np.int64], links: int) -> Ints:
    found = np.full(len(keep), NO_TWIN, dtype=np.int32)
    if twin is not None:
        place = np.full(links + 1, NO_TWIN, dtype=np.int32)  # the last place stands for none
        place[keep] = np.arange(len(keep), dtype=np.int32)
        found = place[twin[keep]]
    return found


def _sorted_nodes(columns: Columns) -> tuple[NDArray[np.bytes_], NDArray[np.uint16], Ints]:
    node_ids = encoded(columns.node_ids)
    order = ascending(node_ids)
    place = np.empty(len(order), dtype=np.int32)
    place[order] = np.arange(len(order), dtype=np.int32)
    return node_ids[order], columns.node_kinds[order], place


def steps_of(source: Ints, target: Ints, kind: NDArray[np.uint8]) -> tuple[Ints, Ints, Ints]:
    """Tails, heads and links of the steps that a path may take over these links, in no order."""
    walks = [LINKS[link].walk for link in LinkKind]
    along = np.array([walk in {Walk.FORWARD, Walk.BOTH} for walk in walks])[kind]
    against = np.array([walk in {Walk.BACKWARD, Walk.BOTH} for walk in walks])[kind]
    apart = source != target
    forward, backward = np.flatnonzero(along & apart), np.flatnonzero(against & apart)
    links = np.concatenate([forward, backward]).astype(np.int32)
    tails = np.concatenate([source[forward], target[backward]])
    heads = np.concatenate([target[forward], source[backward]])
    return tails, heads, links


def _arcs(nodes: int, tails: Ints, heads: Ints, links: Ints) -> Arcs:
    order = np.lexsort((links, tails))
    offset = np.zeros(nodes + 1, dtype=np.int64)
    np.cumsum(np.bincount(tails, minlength=nodes), out=offset[1:])
    return Arcs(offset=offset, node=heads[order], link=links[order])


def frozen(network: Network) -> Network:
    """The same network, which nobody can write into."""
    for holder in (network, network.out, network.into):
        for spec in fields(holder):
            value = getattr(holder, spec.name)
            if isinstance(value, np.ndarray):
                value.setflags(write=False)
    return network
