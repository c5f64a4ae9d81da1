"""Whom a question means: one entity, or all of a kind, of a country or of a technology.

A reference is an id, a name or an alias; or `kind:Vendor`, `country:NL` (a code or a name),
`technology:…` (a name), `vendors:NL` or `vendors:technology:…` (their vendors); or
`security-apparatus`, which is the kind of that name.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np

from graph.answers import Crowd, Entity
from graph.errors import AmbiguousEntity, BadQuestion, UnknownEntity
from graph.store.finding import resolve
from graph.store.transaction import Transaction
from graph.vocabulary import REALMS, WALKABLE, Kind, LinkKind, Realm
from graph.walk.arrays import KIND_BIT, Ints, Network
from graph.walk.atlas import Changed
from graph.walk.distinct import distinct

SECURITY_APPARATUS = "security-apparatus"
MOST_REFERENCES = 20

_PLACES = frozenset(kind for kind, realm in REALMS.items() if realm is Realm.PLACE)
_GROUPS = ("kind", "country", "technology", "vendors")
_CODE = 2
_SEATS = (LinkKind.BASED_IN, LinkKind.LOCATED_IN)
_NO_PLACE = (
    "{0} is a place: write country:{0} for it and whoever is based there, vendors:{0} for its "
    "vendors, or {1} for the place alone."
)
# Most questions end at a kind: looking through all entities for it takes longer than a search.
_OF_KINDS: WeakKeyDictionary[Network, dict[Kind, Ints]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Party:
    """Entities as numbers of a network; `entity` is the one that was named, if it is one.

    `parts` are the references of a party made of several.
    """

    name: str
    nodes: Ints
    entity: Entity | None = None
    parts: tuple[str, ...] = ()

    @property
    def shown(self) -> Entity | Crowd:
        """The party as an answer names it."""
        return self.entity or Crowd(name=self.name, size=len(self.nodes))

    @property
    def references(self) -> tuple[str, ...]:
        """What means the same party as long as ids mean the same entities."""
        return self.parts or (self.entity.id if self.entity else self.name,)


def party(tx: Transaction, network: Network, reference: str, parameter: str) -> Party:
    """Whom one reference means; `parameter` is named where it means nothing.

    Raises `BadQuestion` for a kind that does not exist, and for a place by its name where only
    whoever is based there can be meant; `UnknownEntity` and `AmbiguousEntity` for a name.
    """
    text = reference.strip()
    word, _, rest = text.partition(":")
    if text == SECURITY_APPARATUS:
        return Party(name=text, nodes=_of_kind(network, Kind.SECURITY_APPARATUS))
    if word in _GROUPS and rest.strip():
        try:
            return Party(name=text, nodes=_group(tx, network, text, parameter))
        except UnknownEntity as error:
            raise UnknownEntity(reference, error.nearest) from error
        except AmbiguousEntity as error:
            before = text.rpartition(":")[0]
            candidates = tuple((f"{before}:{ident}", name) for ident, name in error.candidates)
            raise AmbiguousEntity(reference, candidates) from error
    entity = resolve(tx, text)
    nodes = network.numbers([entity.id])
    if not len(nodes):
        raise Changed
    if parameter != "to" and entity.id != text and len(_places(network, nodes)):
        raise BadQuestion(parameter, _NO_PLACE.format(entity.name, entity.id))
    return Party(name=entity.name, nodes=nodes, entity=entity)


def _group(tx: Transaction, network: Network, text: str, parameter: str) -> Ints:
    word, _, rest = text.partition(":")
    name = rest.strip()
    match word:
        case "kind":
            return _of_kind(network, _kind(name, parameter))
        case "country":
            return _of_country(tx, network, name)
        case "technology":
            return network.numbers(_of_technology(tx, name))
        case _:
            of_technology = name.startswith("technology:")
            whose = name if of_technology or name.startswith("country:") else f"country:{name}"
            nodes = _group(tx, network, whose, parameter)
            return _vendors(tx, network, nodes, of_technology=of_technology)


def parties(
    tx: Transaction, network: Network, references: Sequence[str], parameter: str
) -> tuple[Party, ...]:
    """Whom each of several references means."""
    if len(references) > MOST_REFERENCES:
        raise BadQuestion(parameter, f"{parameter} can be given {MOST_REFERENCES} times at most.")
    return tuple(party(tx, network, reference, parameter) for reference in references)


def vendors_of(tx: Transaction, network: Network, found: Party) -> Party:
    """The vendors behind a party: those based in a country, those who make or resell a technology.

    Whoever is named, and all of a kind, stand for themselves.
    """
    word = found.name.partition(":")[0] if found.entity is None else ""
    if word not in {"country", "technology"}:
        return found
    nodes = _vendors(tx, network, found.nodes, of_technology=word == "technology")
    return Party(name=found.name, nodes=nodes)


def _vendors(tx: Transaction, network: Network, nodes: Ints, *, of_technology: bool) -> Ints:
    if not of_technology:
        return nodes[network.of_kind(Kind.VENDOR)[nodes]]
    ids = [network.node_id(node) for node in nodes]
    return network.numbers(members_of(tx, ids, (LinkKind.MAKES, LinkKind.RESELLS)))


def together(found: Sequence[Party]) -> Party:
    """Several parties as one."""
    if len(found) == 1:
        return found[0]
    nodes = distinct(np.concatenate([one.nodes for one in found])).astype(np.int32)
    return Party(
        name=", ".join(one.name for one in found),
        nodes=nodes,
        parts=tuple(reference for one in found for reference in one.references),
    )


def _of_kind(network: Network, kind: Kind) -> Ints:
    kept = _OF_KINDS.setdefault(network, {})
    if kind not in kept:
        kept[kind] = np.flatnonzero(network.of_kind(kind)).astype(np.int32)
        kept[kind].setflags(write=False)
    return kept[kind]


def _kind(name: str, parameter: str) -> Kind:
    for kind in Kind:
        if kind.value.lower() == name.lower():
            return kind
    raise BadQuestion(parameter, f"There is no kind {name!r}: {', '.join(Kind)}.")


def _of_country(tx: Transaction, network: Network, name: str) -> Ints:
    """A country itself, and whoever is based or located there or in a place that lies in it."""
    rows = tx.all("find_countries", code=name.upper()) if len(name) == _CODE else []
    edge = [row["id"] for row in rows] or [resolve(tx, name, _PLACES).id]
    found = set(edge)
    while edge:
        inside = {*members_of(tx, edge, _SEATS)}
        parts = {*members_of(tx, edge, (LinkKind.PART_OF,))}
        places = _places(network, network.numbers(inside | parts))
        new = {network.node_id(place) for place in places} - found
        found |= inside | new
        edge = sorted(new)
    return network.numbers(found)


def _places(network: Network, nodes: Ints) -> Ints:
    bits = sum(KIND_BIT[kind] for kind in _PLACES)
    found: Ints = nodes[(network.node_kinds[nodes] & np.uint16(bits)) != 0]
    return found


def _of_technology(tx: Transaction, name: str) -> Iterable[str]:
    technology = resolve(tx, name, frozenset({Kind.TECHNOLOGY})).id
    return [technology, *members_of(tx, [technology], (LinkKind.IS_A,))]


def members_of(tx: Transaction, ids: list[str], kinds: Iterable[LinkKind]) -> list[str]:
    """Who has a link of these kinds, stated as a fact, to one of these entities."""
    named, statuses = [kind.value for kind in kinds], [status.value for status in WALKABLE]
    rows = tx.rows("read_members", ids=ids, kinds=named, statuses=statuses)
    return [row["id"] for row in rows]
