"""What a write changed of what is walked and told: noted as it writes, kept with the new state.

Every query that writes is named here, in one table or the other; `tests/graph/test_changes.py`
refuses a file in `cypher/` that writes and is in neither.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.projection import LinkKey
from graph.vocabulary import LinkKind

# A write that touches more than this is not told one by one: the graph is read anew.
_MOST = 50_000
_COUNTRY = "country:"

Row = Mapping[str, Any]


@dataclass(slots=True, kw_only=True)
class Changes:
    """Entities, links and claims that may be others now; it grows with every query of a write.

    `keys` are names that lead to another entity than before, perhaps, in their comparable form;
    `around` are entities of which every link may be another. With `everything`, so may all be.
    """

    entities: set[str] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)
    links: set[LinkKey] = field(default_factory=set)
    around: set[str] = field(default_factory=set)
    claims: set[str] = field(default_factory=set)
    everything: bool = False

    def note(self, query: str, parameters: Row) -> None:
        """A query has been run in this transaction."""
        touch = TOUCHING.get(query)
        if touch:
            touch(self, parameters)

    def add(self, later: "Changes") -> None:
        """What changed later changed as well."""
        self.entities |= later.entities
        self.keys |= later.keys
        self.links |= later.links
        self.around |= later.around
        self.claims |= later.claims
        self.everything |= later.everything

    @property
    def size(self) -> int:
        """How many things may be others now."""
        named = len(self.entities) + len(self.keys) + len(self.around) + len(self.claims)
        return named + len(self.links)

    def row(self) -> dict[str, Any]:
        """The changes as the store keeps them."""
        if self.everything or self.size > _MOST:
            return {"everything": True}
        links = sorted(self.links)
        return {
            "entities": sorted(self.entities),
            "keys": sorted(self.keys),
            "around": sorted(self.around),
            "claims": sorted(self.claims),
            "sources": [link.source for link in links],
            "kinds": [link.kind.value for link in links],
            "targets": [link.target for link in links],
        }


def together(rows: Iterable[Row]) -> Changes:
    """Several changes, as the store keeps them, as one."""
    found = Changes()
    for row in rows:
        found.everything |= row.get("everything", False)
        found.entities.update(row.get("entities", ()))
        found.keys.update(row.get("keys", ()))
        found.around.update(row.get("around", ()))
        found.claims.update(row.get("claims", ()))
        ends = zip(
            row.get("sources", ()), row.get("kinds", ()), row.get("targets", ()), strict=True
        )
        found.links.update(LinkKey(source, LinkKind(kind), to) for source, kind, to in ends)
    return found


def filed_under(fields: Row) -> set[str]:
    """The keys under which an entity with these properties is found."""
    country = fields.get("country")
    return {*(fields.get("keys") or ()), *([_COUNTRY + country] if country else ())}


def of_country(code: str) -> str:
    """The key of a country's code."""
    return _COUNTRY + code


def _entities(changes: Changes, parameters: Row) -> None:
    for row in parameters["rows"]:
        changes.entities.add(row["id"])
        changes.keys |= filed_under(row["properties"]) | set(row["forgot"])


def _links(changes: Changes, parameters: Row) -> None:
    given = parameters["given"]
    for row in (*given["fresh"], *given["changed"], *given["gone"]):
        changes.links.add(LinkKey(row["source"], LinkKind(row["kind"]), row["target"]))


def _whole(changes: Changes, parameters: Row) -> None:
    _entities(changes, {"rows": parameters["given"]["entities"]})
    _links(changes, parameters)


def _around(changes: Changes, parameters: Row) -> None:
    changes.around.update(parameters["ids"])


def _claims(changes: Changes, parameters: Row) -> None:
    changes.claims.update(row["id"] for row in parameters["rows"])


TOUCHING: dict[str, Callable[[Changes, Row], None]] = {
    "write_entities": _entities,
    "write_links": _links,
    "finish_write": _whole,
    "delete_links_of": _around,
    "write_standings": _claims,
}
# These write nothing that a question walks or tells without one of the above.
HARMLESS = frozenset(
    {
        "advance_state",
        "begin_write",
        "drop_index",
        "lock_migrations",
        "lock_state",
        "unique_migrations",
        "write_claims",
        "write_merges",
        "write_migration",
        "write_origins",
        "write_ruling",
    }
)
