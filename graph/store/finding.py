"""From what a person calls an entity to the entity: search, and the one that is meant."""

from collections.abc import Collection
from difflib import SequenceMatcher

from graph.answers import Entity
from graph.errors import AmbiguousEntity, UnknownEntity, WithdrawnEntity
from graph.projection import name_key
from graph.storable import storable
from graph.store import records
from graph.store.transaction import Transaction
from graph.store.words import fuzzy_query, key_query, words_query
from graph.vocabulary import Kind

# Matches beyond this are not counted: a total of this size means "at least so many".
CEILING = 10_000
_CANDIDATES = 50
_NEAREST = 5


def find(
    tx: Transaction, q: str, kinds: Collection[Kind], limit: int, offset: int
) -> tuple[int, tuple[Entity, ...]]:
    """How many entities match, of any of these kinds where there are any, and the part of them
    asked for; a blank `q` matches all.
    """
    part = {"kinds": sorted(kind.value for kind in kinds) or None, "skip": offset, "limit": limit}
    query = words_query(q)
    if query:
        row = tx.one("find_entities", query=query, ceiling=CEILING, **part)
    elif q.strip():
        return 0, ()
    else:
        row = tx.one("list_entities", **part)
    if row is None:
        return 0, ()
    found = entities(tx, row["ids"])
    return row["total"], tuple(found[entity_id] for entity_id in row["ids"])


def entities(tx: Transaction, ids: list[str]) -> dict[str, Entity]:
    """The entities of `ids` that exist, by id; merged and withdrawn ones do not."""
    if all(ident in tx.foreseen for ident in ids):
        return {ident: known for ident in ids if (known := tx.foreseen[ident])}
    return {row["id"]: records.entity(row) for row in tx.rows("read_entities", ids=ids)}


def resolve(tx: Transaction, reference: str, kinds: frozenset[Kind] = frozenset()) -> Entity:
    """The entity whose id (a merged one too), name or alias `reference` is.

    A name may be written in any case and with any diacritics.

    With `kinds`, one of another kind does not answer to the name. Entities known only from claims
    that wait count only where no other answers to the name.
    Raises `AmbiguousEntity` where several do, `UnknownEntity` with the nearest names where none,
    `WithdrawnEntity` for an id of which every claim was rejected.
    """
    asked = storable(reference.strip())
    by_id = entities(tx, [asked])
    if by_id:
        return by_id[asked]
    fate = tx.one("read_fate", id=asked)
    if fate and fate["into"] and (kept := entities(tx, [fate["into"]])):
        return kept[fate["into"]]
    if fate and fate["withdrawn"]:
        raise WithdrawnEntity(reference)
    form = name_key(asked)
    rows = tx.all("find_by_key", query=key_query(asked), limit=_CANDIDATES) if form else []
    rows = [row for row in rows if not kinds or kinds & set(records.kinds_among(row["kinds"]))]
    held = [row for row in rows if row["held"]] or rows
    matches = [records.entity(row) for row in held]
    if not matches:
        raise UnknownEntity(reference, _nearest(tx, asked))
    if len(matches) > 1:
        raise AmbiguousEntity(reference, tuple((match.id, match.name) for match in matches))
    return matches[0]


def _nearest(tx: Transaction, name: str) -> tuple[str, ...]:
    query = fuzzy_query(name)
    if not query:
        return ()
    row = tx.one(
        "find_entities", query=query, kinds=None, ceiling=_CANDIDATES, skip=0, limit=_CANDIDATES
    )
    names = {entity.name for entity in entities(tx, row["ids"] if row else []).values()}
    form = name_key(name)

    def unlikeness(candidate: str) -> tuple[float, str]:
        return -SequenceMatcher(None, form, name_key(candidate)).ratio(), candidate

    return tuple(sorted(names, key=unlikeness)[:_NEAREST])
