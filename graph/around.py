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
from graph.store.store import Store, check_page
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
    """A part of the links within some hops of an entity, nearest and surest first, and whom they
    reach.

    `total` counts all of them, or where it is not `counted` to the end, at least so many;
    `complete` is False where more follow.
    """

    entity: Entity
    hops: int
    near: tuple[Near, ...]
    links: tuple[Link, ...]
    total: int
    counted: bool
    complete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    key: LinkKey
    there: str
    onward: bool
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reached:
    """The first links around an entity, how far whoever they reach is, and how many there are."""

    links: tuple[LinkKey, ...]
    distance: dict[str, int]
    total: int
    counted: bool


def neighbourhood(  # noqa: PLR0913 - one argument for each part of the question
    store: Store,
    reference: str,
    *,
    hops: int = 1,
    limit: int = 100,
    offset: int = 0,
    statuses: frozenset[Status] = WALKABLE,
    as_known_on: str | None = None,
) -> Neighbourhood:
    """All links of every kind within `hops` of one entity, whichever way they point.

    Countries and regions are reached and not gone through: everything is two hops from a country.
    With `as_known_on`, as the graph knew it at the end of that day.
    Raises `BadQuestion` out of bounds, `UnknownEntity` and `AmbiguousEntity` for the name.
    """
    if not 1 <= hops <= MOST_STEPS:
        raise BadQuestion("hops", f"hops must lie between 1 and {MOST_STEPS}, not {hops}.")
    check_page(limit, offset, MOST_AROUND)

    def around(tx: Transaction) -> Neighbourhood:
        middle = resolve(tx, reference)
        found = _reached(tx, middle.id, hops, statuses, most=offset + limit)
        return _told(tx, middle, hops, found, offset)

    state, answer = read_as_known(store, as_known_on, around)
    return replace(answer, pinned=Pinned(named={"of": (answer.entity.id,)}, state=state))


def _reached(
    tx: Transaction, middle: str, hops: int, statuses: frozenset[Status], *, most: int
) -> _Reached:
    """At most so many links; the first of them are the same for every bound."""
    distance, found = {middle: 0}, dict[LinkKey, None]()
    edge, total, counted = [middle], 0, True
    for hop in range(1, hops + 1):
        if total > len(found):
            counted = False  # behind those that are not walked there may be more
            break
        steps, whole = _steps(tx, edge, statuses)
        counted = counted and whole
        fresh = {step.key: step for step in steps if step.key not in found}
        kept = sorted(fresh.values(), key=lambda step: (-step.confidence, step.key))
        total += len(kept)
        edge = []
        for step in kept[: most - len(found)]:
            found[step.key] = None
            if step.there not in distance:
                distance[step.there] = hop
                edge += [step.there] if step.onward else []
    return _Reached(links=tuple(found), distance=distance, total=total, counted=counted)


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


def _told(
    tx: Transaction, middle: Entity, hops: int, found: _Reached, offset: int
) -> Neighbourhood:
    shown = found.links[offset:]
    ends = {end for key in shown for end in (key.source, key.target)} - {middle.id}
    known, proved = entities(tx, sorted(ends)), links(tx, shown)
    near = [Near(entity=known[ident], distance=found.distance[ident]) for ident in ends]
    return Neighbourhood(
        entity=middle,
        hops=hops,
        near=tuple(sorted(near, key=lambda one: (one.distance, one.entity.id))),
        links=tuple(proved[key] for key in shown),
        total=found.total,
        counted=found.counted,
        complete=found.counted and found.total <= len(found.links),
    )
