"""A part of the graph as a networkx graph, with every property, for whatever counts and draws."""

from collections.abc import Iterable, Iterator

import networkx as nx

from graph.errors import BadQuestion, UnknownEntity
from graph.projection import LinkKey
from graph.store.linking import row_of_key
from graph.store.records import kinds_among
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.vocabulary import REALMS, Kind, LinkKind, Realm

MAX_HOPS = 10
MAX_LINKS = 100_000
_ALL_KINDS = [kind.value for kind in LinkKind]


def subgraph_around(store: Store, ids: Iterable[str], *, hops: int = 1) -> "nx.MultiDiGraph[str]":
    """Every entity and link within `hops` of the entities `ids`, in either direction.

    Links of every kind and status are in it; countries and regions are reached and not gone
    through, unless asked for by id. Nodes carry `name, kinds, aliases, described, country, held`,
    edges (keyed by link id) `kind` and the link's own properties; kinds and statuses are strings.
    Raises `UnknownEntity` for an id that is none and `BadQuestion` out of bounds, one of which is
    100,000 links.
    """
    wanted = frozenset(ids)
    return store.read_whole(lambda tx: drawn_around(tx, wanted, hops))[1]


def drawn_around(tx: Transaction, ids: Iterable[str], hops: int) -> "nx.MultiDiGraph[str]":
    """The same within one transaction, for an answer that reads more. Raises as it does."""
    if not 0 <= hops <= MAX_HOPS:
        raise BadQuestion("hops", f"hops must lie between 0 and {MAX_HOPS}, not {hops}.")
    seeds = sorted(set(ids))
    return _drawn(tx, seeds, _reach(tx, seeds, hops))


def _reach(tx: Transaction, seeds: list[str], hops: int) -> set[LinkKey]:
    seen: set[LinkKey] = set()
    known, edge = set(seeds), seeds
    for _hop in range(hops):
        found: set[str] = set()
        for link, there, kinds in _links(tx, edge):
            seen.add(link)
            if there not in known:
                known.add(there)
                if all(REALMS[kind] is not Realm.PLACE for kind in kinds):
                    found.add(there)
        if len(seen) > MAX_LINKS:
            raise BadQuestion(
                "hops", f"{hops} hops reach more than {MAX_LINKS} links: ask for fewer."
            )
        edge = sorted(found)
    return seen


def _links(tx: Transaction, edge: list[str]) -> Iterator[tuple[LinkKey, str, tuple[Kind, ...]]]:
    rows = tx.rows("walk_links", ids=edge, along=_ALL_KINDS, against=_ALL_KINDS, room=MAX_LINKS + 1)
    for row in rows:
        here, there, labels, leaves, kind, *_ = row["link"]
        ends = (here, there) if leaves else (there, here)
        yield LinkKey(ends[0], LinkKind(kind), ends[1]), there, kinds_among(labels)


def _drawn(tx: Transaction, seeds: list[str], found: set[LinkKey]) -> "nx.MultiDiGraph[str]":
    drawn: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    ids = {*seeds, *(link.source for link in found), *(link.target for link in found)}
    for row in tx.rows("read_entities", ids=sorted(ids)):
        fields = {name: value for name, value in dict(row).items() if name not in {"id", "kinds"}}
        drawn.add_node(
            row["id"], kinds=[kind.value for kind in kinds_among(row["kinds"])], **fields
        )
    for seed in seeds:
        if seed not in drawn:
            raise UnknownEntity(seed)
    for row in tx.rows("read_links", rows=[row_of_key(link) for link in sorted(found)]):
        fields = dict(row["link"])
        drawn.add_edge(row["source"], row["target"], fields.pop("id"), kind=row["kind"], **fields)
    return drawn
