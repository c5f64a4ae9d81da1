"""Around an entity: whom it is linked to, and whom those are, with the words of every link."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from graph.answers import Entity, Link
from graph.errors import BadQuestion
from graph.past.asking import read_as_known
from graph.pinned import Citable, Pinned
from graph.projection import LinkKey
from graph.store.finding import entities, resolve
from graph.store.reading import links
from graph.store.records import kinds_among
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.vocabulary import REALMS, WALKABLE, LinkKind, Realm, Status

MOST_STEPS = 4
MOST_AROUND = 500
# Links of one hop that are looked at: the best of them are shown.
_ROOM = 20_000
_ALL_KINDS = [kind.value for kind in LinkKind]


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """An entity and how many links away it is."""

    entity: Entity
    distance: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbourhood(Citable):
    """The links within some hops of an entity, nearest and surest first, and whom they reach.

    `complete` is False where there are more than were asked for.
    """

    entity: Entity
    hops: int
    near: tuple[Near, ...]
    links: tuple[Link, ...]
    complete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    key: LinkKey
    there: str
    onward: bool
    confidence: float


def neighbourhood(  # noqa: PLR0913 - one argument for each part of the question
    store: Store,
    reference: str,
    *,
    hops: int = 1,
    limit: int = 100,
    statuses: frozenset[Status] = WALKABLE,
    as_known_on: str | None = None,
) -> Neighbourhood:
    """All links of every kind within `hops` of one entity, whichever way they point.

    Countries and regions are reached and not gone through: everything is two hops from a country.
    With `as_known_on`, as the graph knew it at the end of that day.
    Raises `BadQuestion` out of bounds, `UnknownEntity` and `AmbiguousEntity` for the name.
    """
    for name, value, most in (("hops", hops, MOST_STEPS), ("limit", limit, MOST_AROUND)):
        if not 1 <= value <= most:
            raise BadQuestion(name, f"{name} must lie between 1 and {most}, not {value}.")

    def around(tx: Transaction) -> Neighbourhood:
        middle = resolve(tx, reference)
        distance, found, complete = {middle.id: 0}, dict[LinkKey, None](), True
        edge = [middle.id]
        for hop in range(1, hops + 1):
            steps, whole = _steps(tx, edge, statuses)
            fresh = {step.key: step for step in steps if step.key not in found}
            kept = sorted(fresh.values(), key=lambda step: (-step.confidence, step.key))
            room = limit - len(found)
            complete = complete and whole and len(kept) <= room
            edge = []
            for step in kept[:room]:
                found[step.key] = None
                if step.there not in distance:
                    distance[step.there] = hop
                    edge += [step.there] if step.onward else []
        return _told(tx, middle, hops, list(found), distance, complete=complete)

    state, found = read_as_known(store, as_known_on, around)
    return replace(found, pinned=Pinned(named={"of": (found.entity.id,)}, state=state))


def _steps(
    tx: Transaction, edge: list[str], statuses: frozenset[Status]
) -> tuple[list[_Step], bool]:
    rows = tx.all("walk_links", ids=sorted(edge), along=_ALL_KINDS, against=_ALL_KINDS, room=_ROOM)
    return list(_walked(rows, statuses)), len(rows) < _ROOM


def _walked(rows: list[Any], statuses: frozenset[Status]) -> Iterator[_Step]:
    for row in rows:
        here, there, labels, leaves, kind, confidence, status, _ = row["link"]
        if Status(status) in statuses:
            ends = (here, there) if leaves else (there, here)
            yield _Step(
                key=LinkKey(ends[0], LinkKind(kind), ends[1]),
                there=there,
                onward=all(REALMS[kind] is not Realm.PLACE for kind in kinds_among(labels)),
                confidence=confidence,
            )


def _told(  # noqa: PLR0913 - one argument for each part of the answer
    tx: Transaction,
    middle: Entity,
    hops: int,
    found: list[LinkKey],
    distance: dict[str, int],
    *,
    complete: bool,
) -> Neighbourhood:
    known = entities(tx, sorted(distance))
    proved = links(tx, found)
    near = [Near(entity=known[ident], distance=hop) for ident, hop in distance.items() if hop]
    return Neighbourhood(
        entity=middle,
        hops=hops,
        near=tuple(sorted(near, key=lambda one: (one.distance, one.entity.id))),
        links=tuple(proved[key] for key in found),
        complete=complete,
    )
