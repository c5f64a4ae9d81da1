"""Entities take the shape that their claims and judgements give them, alone or merged."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from graph.identity.clusters import Clusters
from graph.projection import EntityState, grouped
from graph.store.land import Land, decided, land
from graph.store.linking import relink
from graph.store.nodes import Node, Row, row_of
from graph.store.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """How many entities changed, how many links were computed again for a merge or a split, and
    under which id each entity looked at is found now.
    """

    entities: int = 0
    links: int = 0
    under: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is to become of the nodes of a land; `moved` are those found under another id now."""

    found: Land
    rows: list[Row]
    under: Mapping[str, str]
    moved: frozenset[str]


def settle(
    tx: Transaction,
    fresh: Mapping[str, EntityState | None],
    also: Iterable[str] = (),
    known: Mapping[str, Node] = MappingProxyType({}),
) -> Settled:
    """Entities of which their claims now make `fresh`, or that people judged anew (`also`), are so.

    Where a cluster changes, the links of all its members are computed again; nothing else is.
    `known` are nodes that were read in this transaction and are as they were.
    """
    return carried_out(tx, planned(tx, fresh, also, known))


def planned(
    tx: Transaction,
    fresh: Mapping[str, EntityState | None],
    also: Iterable[str] = (),
    known: Mapping[str, Node] = MappingProxyType({}),
) -> Plan:
    """What `settle` would do; nothing is written."""
    found = land(tx, fresh, also, known)
    chosen = decided(tx, found) if found.nodes else Clusters()
    under = {ident: chosen.of(ident) for ident in found.nodes}
    return Plan(
        found=found,
        rows=[row for row in entity_rows(found, chosen) if row],
        under=under,
        moved=frozenset(ident for ident, node in found.nodes.items() if under[ident] != node.under),
    )


def carried_out(tx: Transaction, plan: Plan) -> Settled:
    """The nodes are as planned, and so are the links of those that moved."""
    if not plan.rows:
        return Settled(under=plan.under)
    tx.run("write_entities", rows=plan.rows)
    if not plan.moved:
        return Settled(entities=len(plan.rows), under=plan.under)
    tx.run("write_merges", rows=[row for row in plan.rows if row["id"] in plan.moved])
    nodes, under = plan.found.nodes, plan.under
    around = {kept for ident in plan.moved for kept in (nodes[ident].under, under[ident])}
    members = {ident for ident, node in nodes.items() if node.under in around}
    members |= {ident for ident, kept in under.items() if kept in around}
    links = relink(tx, around, members)
    return Settled(entities=len(plan.rows), links=links, under=under)


def entity_rows(found: Land, chosen: Clusters) -> Iterable[Row | None]:
    """What is to be written for each node of the land; None for one that is so already."""
    clusters: dict[str, list[str]] = {}
    for ident in sorted(found.nodes):
        clusters.setdefault(chosen.of(ident), []).append(ident)
    for kept, members in clusters.items():
        states = [state for ident in members if (state := found.own[ident])]
        shown = grouped(kept, states) if states else None
        for ident in members:
            yield row_of(
                found.nodes[ident],
                found.own[ident],
                shown if ident == kept else None,
                kept if ident != kept else None,
                alone=len(members) == 1,
            )
