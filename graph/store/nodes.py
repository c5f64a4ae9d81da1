"""An entity's node: what its own claims make of it, and how it is shown, alone or merged.

Every id that a claim gives stays a node. One that was merged shows nothing: it points `into` the
entity that is kept, which shows what all of them are together. What each is by its own claims
stands beside that in `own_…`, so that a split gives back what was there.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from graph.identity import Judgement, meeting_keys, near_keys
from graph.projection import EntityState
from graph.store.changes import filed_under
from graph.store.records import judgement, kinds_among
from graph.store.transaction import Transaction
from graph.vocabulary import REALMS, Kind

MERGED, WITHDRAWN = "Merged", "Withdrawn"
LABELS = frozenset({*(kind.value for kind in Kind), MERGED, WITHDRAWN})
_SHOWN = ("name", "aliases", "keys", "described", "country", "held")
_OWN = ("own_name", "own_aliases", "own_kinds", "own_described", "own_country", "own_held")

Row = dict[str, Any]

# What the projection writes on a node, besides its labels.
PROPERTIES = (*_SHOWN, *_OWN, "into", "meeting", "near")


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A node as it stands: `own` is None when no claim speaks of it, `under` its cluster's id.

    `judged` are the judgements of identity about it that count.
    """

    id: str
    own: EntityState | None
    under: str
    merged: tuple[str, ...]
    labels: frozenset[str]
    fields: Row
    judged: tuple[Judgement, ...] = ()


def nodes(tx: Transaction, ids: Iterable[str]) -> dict[str, Node]:
    """The nodes of `ids` that exist, by id."""
    return {row["id"]: node(row) for row in tx.rows("read_nodes", ids=sorted(set(ids)))}


def bare(ident: str) -> Node:
    """A node of which nothing is known but its id."""
    return Node(
        id=ident, own=None, under=ident, merged=(), labels=frozenset(), fields={"id": ident}
    )


def node(row: Any) -> Node:  # noqa: ANN401
    """A record of `read_nodes`."""
    return Node(
        id=row["id"],
        own=_own(row["id"], row["labels"], row["fields"], alone=not row["merged"]),
        under=row["fields"].get("into") or row["id"],
        merged=tuple(row["merged"]),
        labels=frozenset(row["labels"]),
        fields=row["fields"],
        judged=tuple(map(judgement, row["judged"])),
    )


def _own(ident: str, labels: Iterable[str], fields: Row, *, alone: bool) -> EntityState | None:
    # One that others were merged into shows their names too: its own may all be rejected.
    of = "" if alone and "into" not in fields else "own_"
    if fields.get(f"{of}name") is None:
        return None
    names = {fields[f"{of}name"], *fields.get(f"{of}aliases", ())}
    return EntityState(
        id=ident,
        name=fields[f"{of}name"],
        names=frozenset(names),
        kinds=frozenset(kinds_among(fields["own_kinds"] if of else labels)),
        held=fields[f"{of}held"],
        described=fields[f"{of}described"],
        country=fields.get(f"{of}country"),
    )


def meeting_of(own: EntityState | None) -> frozenset[str]:
    """The keys under which an entity meets others: none while no held claim speaks of it."""
    if own is None or not own.held or own.described:
        return frozenset()
    realm = REALMS[min(own.kinds)]
    return meeting_keys(realm, own.name, own.aliases)


def near_of(own: EntityState | None) -> str | None:
    """The keys by which entities of like names are found, as one text; None as for `meeting_of`."""
    if own is None or not own.held or own.described:
        return None
    return " ".join(sorted(near_keys(REALMS[min(own.kinds)], own.names)))


def row_of(
    was: Node, own: EntityState | None, shown: EntityState | None, into: str | None, *, alone: bool
) -> Row | None:
    """What is to be written for a node; None when it is so already.

    `shown` is what the cluster is together, None for a merged entity. Labels and properties that
    are not ours, such as those a reader sets in Neo4j Browser, stay. `forgot` are the keys under
    which it was found and is no more.
    """
    properties: Row = dict.fromkeys(PROPERTIES)
    properties |= {"into": into, "meeting": sorted(meeting_of(own)) or None, "near": near_of(own)}
    labels = {MERGED} if into else set[str]()
    if shown:
        properties |= _fields(shown, "") | {"keys": list(shown.keys)}
        labels |= shown.kinds
    elif not into:
        labels |= {WITHDRAWN}
    if own and not alone:
        properties |= _fields(own, "own_") | {"own_kinds": sorted(own.kinds)}
    mine = was.labels & LABELS
    if labels == mine and all(was.fields.get(name) == value for name, value in properties.items()):
        return None
    filed = filed_under(was.fields)
    return {
        "id": was.id,
        "properties": properties,
        "add": sorted(labels - mine),
        "remove": sorted(mine - labels),
        "into": into,
        "forgot": sorted(filed - filed_under(properties)) if filed else [],
    }


def _fields(state: EntityState, of: str) -> Row:
    return {
        f"{of}name": state.name,
        f"{of}aliases": list(state.aliases) or None,
        f"{of}described": state.described,
        f"{of}country": state.country,
        f"{of}held": state.held,
    }
