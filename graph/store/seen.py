"""What a reader relied on, so that a change meanwhile can be told from one that concerns it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.projection import LinkKey
from graph.store.changes import Changes, of_country
from graph.store.words import quoted
from graph.vocabulary import LinkKind

Row = Mapping[str, Any]


@dataclass(slots=True, kw_only=True)
class Seen:
    """What the queries of a transaction read; `anything` where a query is not in the table.

    `keys` are quoted as full-text queries are; `groups` are entities with the kinds of links by
    which others belong to them.
    """

    entities: set[str] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)
    links: set[LinkKey] = field(default_factory=set)
    claims: set[str] = field(default_factory=set)
    groups: list[tuple[frozenset[str], frozenset[str]]] = field(default_factory=list)
    near: set[str] = field(default_factory=set)
    anything: bool = False

    def note(self, query: str, parameters: Row) -> None:
        """A query has been run in this transaction."""
        read = READING.get(query)
        if read:
            read(self, parameters)
        elif query not in _ABOUT_STATES:
            self.anything = True

    def disturbed(self, changes: Changes) -> bool:
        """Whether what was read may be of another state than before these changes."""
        if changes.everything or (self.anything and changes.size):
            return True
        return (
            not self.entities.isdisjoint(changes.entities)
            or not self.links.isdisjoint(changes.links)
            or not self.claims.isdisjoint(changes.claims)
            or (bool(self.keys) and not self.keys.isdisjoint(map(quoted, changes.keys)))
            or (bool(changes.around) and self._around(changes.around))
            or (bool(self.near) and self._near(changes))
            or any(_changed(changes, *group) for group in self.groups)
        )

    def _around(self, around: set[str]) -> bool:
        return any(link.source in around or link.target in around for link in self.links)

    def _near(self, changes: Changes) -> bool:
        if not self.near.isdisjoint(changes.around):
            return True
        return any(link.source in self.near or link.target in self.near for link in changes.links)


def _changed(changes: Changes, ids: frozenset[str], kinds: frozenset[str]) -> bool:
    """Whether others may have come to belong to `ids`, or left."""
    if not ids.isdisjoint(changes.entities) or not ids.isdisjoint(changes.around):
        return True
    return any(link.target in ids and link.kind.value in kinds for link in changes.links)


def _ids(seen: Seen, parameters: Row) -> None:
    seen.entities.update(parameters["ids"])


def _id(seen: Seen, parameters: Row) -> None:
    seen.entities.add(parameters["id"])


def _key(seen: Seen, parameters: Row) -> None:
    seen.keys.add(parameters["query"])


def _country(seen: Seen, parameters: Row) -> None:
    seen.keys.add(quoted(of_country(parameters["code"])))


def _members(seen: Seen, parameters: Row) -> None:
    seen.groups.append((frozenset(parameters["ids"]), frozenset(parameters["kinds"])))


def _links(seen: Seen, parameters: Row) -> None:
    for row in parameters["rows"]:
        seen.links.add(LinkKey(row["source"], LinkKind(row["kind"]), row["target"]))


def _links_beside(seen: Seen, parameters: Row) -> None:
    _links(seen, parameters["given"])
    _ids(seen, parameters["given"])


def _near(seen: Seen, parameters: Row) -> None:
    seen.near.add(parameters["id"])


def _all_near(seen: Seen, parameters: Row) -> None:
    seen.near.update(parameters["ids"])


def _claims(seen: Seen, parameters: Row) -> None:
    seen.claims.update(parameters["ids"])


READING: dict[str, Callable[[Seen, Row], None]] = {
    "read_entities": _ids,
    "read_names": _ids,
    "read_fate": _id,
    "find_by_key": _key,
    "find_countries": _country,
    "read_members": _members,
    "read_links": _links,
    "read_opening": _ids,
    "read_proofs": _links_beside,
    "read_claims": _claims,
    "read_merged": _id,
    "read_entity_links": _near,
    "read_standing_before": _near,
    "read_claims_before": _ids,
    "walk_links": _all_near,
    "read_network_nodes_of": _ids,
    "read_network_links_of": _links,
    "read_statement": _claims,
}
_ABOUT_STATES = frozenset({"read_state", "read_changes"})
