"""What is known of an entity as properties: whom it is linked to, by kind of link and direction."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.errors import BadQuestion
from graph.store import records
from graph.store.transaction import Transaction
from graph.vocabulary import LINKS, REALMS, WALKABLE, Kind, LinkKind

# Of one entity: a country has a link from everybody.
MOST_NEAR = 200
SEAT = "country"
_TURNED = "~"
_SEATS = (LinkKind.BASED_IN, LinkKind.LOCATED_IN)


@dataclass(frozen=True, slots=True, order=True)
class Property:
    """Links of some kinds, seen from the entity they lead away from, or from the other end."""

    id: str
    outward: bool = True

    @property
    def links(self) -> tuple[LinkKind, ...]:
        """The kinds of link it stands for."""
        return _SEATS if self.id == SEAT else (LinkKind(self.id),)

    @property
    def written(self) -> str:
        """The property in one word.

        >>> Property("MAKES").written, Property("MAKES", outward=False).written
        ('MAKES', '~MAKES')
        """
        return self.id if self.outward else f"{_TURNED}{self.id}"

    @property
    def name(self) -> str:
        """The property for a reader.

        >>> Property("MAKES").name, Property("MAKES", outward=False).name
        ('makes', 'of whom it is said: makes')
        """
        said = "is in the country" if self.id == SEAT else LINKS[self.links[0]].reads
        return said if self.outward else f"of whom it is said: {said}"

    @property
    def turned(self) -> "Property":
        """The same links from the other end."""
        return Property(self.id, outward=not self.outward)

    def suits(self, kind: Kind) -> bool:
        """Whether an entity of that kind can have it."""
        realm = REALMS[kind]
        rules = [LINKS[link] for link in self.links]
        return any(realm in (one.sources if self.outward else one.targets) for one in rules)


def properties() -> tuple[Property, ...]:
    """Every property there is: the seat first, then each kind of link, each from both ends."""
    named = (SEAT, *(kind.value for kind in LinkKind))
    return tuple(Property(one, outward=way) for way in (True, False) for one in named)


def property_of(text: str) -> Property:
    """The property that is written so; `BadQuestion` if there is none.

    >>> property_of("~USED_BY")
    Property(id='USED_BY', outward=False)
    """
    for one in properties():
        if one.written == text:
            return one
    raise BadQuestion("property", f"There is no property {text[:60]!r}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """An entity at the other end of a link."""

    id: str
    name: str
    country: str | None
    kinds: tuple[Kind, ...]


def near(
    tx: Transaction, ids: Sequence[str], wanted: Iterable[Property]
) -> Mapping[str, Mapping[Property, tuple[Near, ...]]]:
    """For each entity, by property, whom it is linked to by what a source states as a fact."""
    asked = [*dict.fromkeys(wanted)]
    kinds = sorted({link.value for one in asked for link in one.links})
    if not ids or not kinds:
        return {}
    rows = tx.rows(
        "read_neighbours",
        ids=[*dict.fromkeys(ids)],
        kinds=kinds,
        statuses=sorted(status.value for status in WALKABLE),
        most=MOST_NEAR,
    )
    found: dict[str, dict[Property, dict[str, Near]]] = {}
    for row in rows:
        one = Near(
            id=row["other"],
            name=row["name"],
            country=row["country"],
            kinds=records.kinds_among(row["kinds"]),
        )
        for prop in asked:
            if prop.outward == row["outward"] and LinkKind(row["kind"]) in prop.links:
                found.setdefault(row["id"], {}).setdefault(prop, {})[one.id] = one
    return {
        ident: {prop: tuple(those.values()) for prop, those in of.items()}
        for ident, of in found.items()
    }
