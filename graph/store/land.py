"""The names that a change may concern: all that could be one body with it, and nothing else.

Two entities can come to be one only by a judgement about both or by a key they share. So the land
around a change is closed under both, and what is decided on it is what would be decided on all.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from types import MappingProxyType

from graph.identity import Judgement, Named, certain_merges, clusters, standing
from graph.identity.clusters import Clusters
from graph.projection import EntityState
from graph.store.nodes import Node, meeting_of, node, nodes
from graph.store.transaction import Transaction
from graph.vocabulary import Kind, LinkKind

SEATS = (LinkKind.BASED_IN, LinkKind.LOCATED_IN)
PARENTS = (LinkKind.PART_OF, LinkKind.OWNED_BY)
# A full-text query takes 1,024 terms at most.
_TERMS = 500


@dataclass(slots=True, kw_only=True)
class Land:
    """Nodes, what each is by its own claims now, and the judgements about them."""

    nodes: dict[str, Node] = field(default_factory=dict)
    own: dict[str, EntityState | None] = field(default_factory=dict)
    judgements: dict[str, Judgement] = field(default_factory=dict)


def land(
    tx: Transaction,
    fresh: Mapping[str, EntityState | None],
    also: Iterable[str] = (),
    known: Mapping[str, Node] = MappingProxyType({}),
) -> Land:
    """The land around entities whose own claims make `fresh` of them, and around `also`.

    `known` are nodes that were read in this transaction and are as they were.
    """
    found, edge, read_before = Land(), {*fresh, *also}, dict(known)
    filed: dict[str, set[str]] = {}
    for ident, own in fresh.items():
        for key in meeting_of(own):
            filed.setdefault(key, set()).add(ident)
    asked = set[str]()
    while edge:
        read = {ident: read_before[ident] for ident in edge & read_before.keys()}
        if unread := edge - read_before.keys():
            read |= nodes(tx, unread)
            read_before |= read
        found.nodes |= read
        found.own |= {ident: fresh.get(ident, one.own) for ident, one in read.items()}
        near = {other for one in read.values() for other in (one.under, *one.merged)}
        for ruling in chain.from_iterable(one.judged for one in read.values()):
            found.judgements[ruling.id] = ruling
            near |= {ruling.one, ruling.other}
        keys = {key for ident in read for key in meeting_of(found.own[ident])}
        keys |= {key for one in read.values() for key in meeting_of(one.own)}
        met = _filed(tx, keys - asked, found.nodes)
        read_before |= met
        near |= met.keys()
        near |= set(chain.from_iterable(filed.get(key, ()) for key in keys))
        asked |= keys
        edge = near - found.nodes.keys()
    return found


def decided(tx: Transaction, found: Land) -> Clusters:
    """Which entities of the land are one body."""
    meeting: dict[str, list[str]] = {}
    for ident, own in found.own.items():
        for key in meeting_of(own):
            meeting.setdefault(key, []).append(ident)
    met = {ident for together in meeting.values() if len(together) > 1 for ident in together}
    if not met and not found.judgements:
        return Clusters()
    states = [state for ident in sorted(met) if (state := found.own[ident])]
    merges = certain_merges(named(tx, states))
    return clusters(
        standing(found.judgements.values()), [(merge.one, merge.other) for merge in merges]
    )


def named(tx: Transaction, states: Iterable[EntityState]) -> Iterator[Named]:
    """The entities as identity compares them: with seat and parents, as held claims give them."""
    by_id = {state.id: state for state in states}
    rows = tx.rows("read_kinship", ids=sorted(by_id), seats=list(SEATS), parents=list(PARENTS))
    for row in rows:
        yield compared(by_id[row["id"]], row["parents"], row["seats"])


def compared(state: EntityState, parents: list[str], seats: list[str]) -> Named:
    """One entity as identity compares it; of several seats none is the seat."""
    return Named(
        id=state.id,
        name=state.name,
        kinds=tuple(kind for kind in Kind if kind in state.kinds),
        aliases=state.aliases,
        parents=tuple(sorted(parents)),
        country=seats[0] if len(seats) == 1 else None,
        described=state.described,
    )


def _filed(tx: Transaction, keys: set[str], land: Mapping[str, Node]) -> dict[str, Node]:
    """Nodes filed under one of the keys, by id, without those that are in the land."""
    ordered = sorted(keys)
    found: dict[str, Node] = {}
    for start in range(0, len(ordered), _TERMS):
        query = " OR ".join(ordered[start : start + _TERMS])
        rows = tx.rows("find_meeting", query=query, known=[*land, *found])
        found |= {row["id"]: node(row) for row in rows}
    return found
