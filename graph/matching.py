"""Names from a table matched against the graph: candidates with a score, and what is known of them.

A score says how alike the names are and whether the rest agrees; nothing is merged by it. A match
is called certain only where exactly one entity has the very name and nothing speaks against it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graph.answers import Entity
from graph.errors import BadQuestion
from graph.identity import Named, compare
from graph.names import key
from graph.neighbours import Near, Property, near, properties, property_of
from graph.store import records
from graph.store.finding import entities, find
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.store.words import fuzzy_query, key_query
from graph.vocabulary import Kind

__all__ = [
    "MOST_MATCHES",
    "MOST_WISHES",
    "Match",
    "Property",
    "Strict",
    "Wish",
    "matches",
    "properties",
    "property_of",
    "values",
]

MOST_WISHES = 50
MOST_MATCHES = 50
# Looked at for each name, best match of its words first.
_LOOKED_AT = 30
_LEAST = 25.0
_DISAGREEING = 0.6
_OF_ANOTHER_KIND = 0.8


class Strict(StrEnum):
    """How kinds narrow a wish: any of them, all of them, or only as a matter of rank."""

    ANY = "any"
    ALL = "all"
    SHOULD = "should"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """One name to be matched, and what else is known about whom it means."""

    name: str | None
    kinds: frozenset[Kind] = frozenset()
    strict: Strict = Strict.ANY
    known: tuple[tuple[Property, tuple[str, ...]], ...] = ()
    limit: int = 10

    def __post_init__(self) -> None:
        if not (self.name and self.name.strip()) and not self.known:
            raise BadQuestion("query", "A query has a name, or properties, or both.")
        if not 1 <= self.limit <= MOST_MATCHES:
            raise BadQuestion("limit", f"limit must lie between 1 and {MOST_MATCHES}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A candidate: `score` from 0 to 100, what of the wish agrees, and whether it is certain."""

    entity: Entity
    score: float
    certain: bool
    likeness: float
    agrees: Mapping[Property, bool]


def beginning(store: Store, prefix: str, *, limit: int, offset: int) -> tuple[Entity, ...]:
    """Entities one of whose names has words that begin so, best first; or the one with this id."""

    def question(tx: Transaction) -> tuple[Entity, ...]:
        total, found = find(tx, prefix, (), limit, offset)
        if total or offset:
            return found
        return tuple(entities(tx, [*_meant(tx, [prefix.strip()]).values()]).values())

    return store.read_whole(question)[1]


def matches(store: Store, wishes: Sequence[Wish]) -> tuple[tuple[Match, ...], ...]:
    """For each wish its candidates, best first, all of one state of the graph."""
    if len(wishes) > MOST_WISHES:
        raise BadQuestion("queries", f"{MOST_WISHES} queries at once are the most.")

    def question(tx: Transaction) -> tuple[tuple[Match, ...], ...]:
        return tuple(_matches(tx, wish) for wish in wishes)

    return store.read_whole(question)[1]


def _matches(tx: Transaction, wish: Wish) -> tuple[Match, ...]:
    found = _candidates(tx, wish)
    beside = near(tx, [one.id for one in found], [prop for prop, _ in wish.known])
    rated = [
        match
        for one in found
        if not one.described
        and _fits(one, wish)
        and (match := _rated(one, wish, beside.get(one.id, {}))).score >= _LEAST
    ]
    rated.sort(key=lambda match: (-match.score, match.entity.id))
    exact = [match.entity.id for match in rated if _is_exact(match, wish)]
    return tuple(
        Match(
            entity=match.entity,
            score=match.score,
            certain=exact == [match.entity.id],
            likeness=match.likeness,
            agrees=match.agrees,
        )
        for match in rated[: wish.limit]
    )


def _candidates(tx: Transaction, wish: Wish) -> list[Entity]:
    if wish.name is None or not wish.name.strip():
        return list(entities(tx, sorted(_pointed_at(tx, wish))).values())
    asked = wish.name.strip()
    found = entities(tx, [asked])
    if key(asked):
        rows = tx.all("find_by_key", query=key_query(asked), limit=_LOOKED_AT)
        found |= {row["id"]: records.entity(row) for row in rows if row["name"] is not None}
    if query := fuzzy_query(asked):
        row = tx.one(
            "find_entities",
            query=query,
            kinds=None,
            ceiling=_LOOKED_AT,
            skip=0,
            limit=_LOOKED_AT,
        )
        found |= entities(tx, row["ids"] if row else [])
    return list(found.values())


def _pointed_at(tx: Transaction, wish: Wish) -> set[str]:
    """Without a name: whoever is linked to the first thing that is known."""
    prop, values = wish.known[0]
    named = [ident for value in values for ident in _called(tx, value)]
    found = near(tx, named, [prop.turned])
    return {one.id for beside in found.values() for one in beside.get(prop.turned, ())}


def _called(tx: Transaction, value: str) -> list[str]:
    if by_id := entities(tx, [value]):
        return [*by_id]
    rows = tx.all("find_countries", code=value.upper())
    if not rows and key(value):
        rows = tx.all("find_by_key", query=key_query(value), limit=_LOOKED_AT)
    return [row["id"] for row in rows]


def _fits(entity: Entity, wish: Wish) -> bool:
    kinds = set(entity.kinds)
    match wish.strict:
        case Strict.ALL:
            return wish.kinds <= kinds
        case Strict.ANY:
            return not wish.kinds or bool(wish.kinds & kinds)
        case Strict.SHOULD:
            return True


def _rated(entity: Entity, wish: Wish, beside: Mapping[Property, Sequence[Near]]) -> Match:
    likeness = 1.0 if wish.name is None else _likeness(entity, wish.name.strip())
    agrees = {prop: _agrees(beside.get(prop, ()), values) for prop, values in wish.known}
    said = [agrees[prop] for prop, _ in wish.known if beside.get(prop) or wish.name is None]
    score = likeness * _DISAGREEING ** said.count(False)
    if wish.kinds and not wish.kinds & set(entity.kinds):
        score *= _OF_ANOTHER_KIND
    return Match(
        entity=entity,
        score=round(100 * score, 1),
        certain=False,
        likeness=round(likeness, 3),
        agrees=agrees,
    )


def _likeness(entity: Entity, name: str) -> float:
    if name == entity.id or key(name) in {key(one) for one in (entity.name, *entity.aliases)}:
        return 1.0
    known = Named(id="known", name=entity.name, kinds=entity.kinds, aliases=entity.aliases)
    return min(compare(known, Named(id="asked", name=name, kinds=entity.kinds)).score, 0.99)


def _agrees(found: Iterable[Near], values: Sequence[str]) -> bool:
    wanted = {key(value) for value in values} | set(values)
    return any(
        one.id in wanted or key(one.name) in wanted or (one.country and key(one.country) in wanted)
        for one in found
    )


def _is_exact(match: Match, wish: Wish) -> bool:
    return wish.name is not None and match.likeness == 1.0 and match.score == 100.0  # noqa: PLR2004


def values(
    store: Store, ids: Sequence[str], wanted: Sequence[Property]
) -> tuple[Mapping[str, Entity], Mapping[str, Mapping[Property, tuple[Near, ...]]]]:
    """The entities of `ids` that exist, and for each whom it is linked to, by property.

    An id that was merged into another stands for that one, as everywhere else.
    """

    def question(
        tx: Transaction,
    ) -> tuple[Mapping[str, Entity], Mapping[str, Mapping[Property, tuple[Near, ...]]]]:
        meant = _meant(tx, ids)
        those = [*dict.fromkeys(meant.values())]
        known, beside = entities(tx, those), near(tx, those, wanted)
        return (
            {ident: known[one] for ident, one in meant.items() if one in known},
            {ident: beside[one] for ident, one in meant.items() if one in beside},
        )

    return store.read_whole(question)[1]


def _meant(tx: Transaction, ids: Sequence[str]) -> Mapping[str, str]:
    """For each id itself, or the one that it was merged into."""
    kept = {row["id"]: row["into"] for row in tx.rows("read_kept", ids=[*ids])}
    return {ident: kept.get(ident, ident) for ident in ids}
