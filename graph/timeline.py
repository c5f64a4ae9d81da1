"""All that is dated about an entity, in the order of time, as exactly as the words say it."""

from dataclasses import dataclass, replace

from graph.answers import Entity, Evidence
from graph.past.asking import read_as_known
from graph.pinned import Citable, Pinned
from graph.store.finding import resolve
from graph.store.reading import evidence
from graph.store.store import Store, check_page
from graph.store.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline(Citable):
    """A part of the dated claims about an entity, whatever their status, earliest first.

    A claim with an end alone stands at its end. "2012" comes before "2012-03": nothing is filled
    in. `undated` counts the held claims that say nothing of time.
    """

    entity: Entity
    total: int
    undated: int
    claims: tuple[Evidence, ...]


def timeline(
    store: Store,
    reference: str,
    *,
    limit: int = 20,
    offset: int = 0,
    as_known_on: str | None = None,
) -> Timeline:
    """The held claims about one entity that say when.

    With `as_known_on`, those that were known and held at the end of that day.
    Raises `BadQuestion` out of bounds, `UnknownEntity` and `AmbiguousEntity` for the name.
    """
    check_page(limit, offset)

    def dated(tx: Transaction) -> Timeline:
        entity = resolve(tx, reference)
        row = tx.one("list_dated_claims", id=entity.id, skip=offset, limit=limit)
        ids: list[str] = row["ids"] if row else []
        found = evidence(tx, ids)
        return Timeline(
            entity=entity,
            total=row["total"] if row else 0,
            undated=row["undated"] if row else 0,
            claims=tuple(found[ident] for ident in ids),
        )

    state, found = read_as_known(store, as_known_on, dated)
    return replace(found, pinned=Pinned(named={"of": (found.entity.id,)}, state=state))
