"""What records hold of the graph itself: the ids of nodes and links that a query answered with."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from neo4j import Record
from neo4j.graph import Node, Path, Relationship


@dataclass(slots=True)
class Drawn:
    """The ids of nodes by their label, and of links."""

    nodes: dict[str, set[str]] = field(default_factory=dict)
    links: set[str] = field(default_factory=set)

    def take(self, value: object) -> None:
        """One value of a record, with whatever it holds."""
        match value:
            case Path():
                for one in (*value.nodes, *value.relationships):
                    self.take(one)
            case Node():
                for label in value.labels:
                    self.nodes.setdefault(label, set()).add(str(value.get("id")))
            case Relationship():
                if value.get("id"):
                    self.links.add(str(value.get("id")))
            case list():
                for one in value:
                    self.take(one)
            case _:
                pass


def drawn(records: Iterable[Record]) -> Drawn:
    """The nodes and links in these records, each once."""
    found = Drawn()
    for record in records:
        for value in record:
            found.take(value)
    return found
