"""What two entities share: whom both are linked to, and the reports that speak of both."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from graph.answers import Entity, Link, ReportCard
from graph.errors import BadQuestion
from graph.past.asking import read_as_known
from graph.pinned import Citable, Pinned
from graph.projection import LinkKey
from graph.store import records
from graph.store.finding import entities, resolve
from graph.store.reading import links
from graph.store.store import Store, check_page
from graph.store.transaction import Transaction
from graph.vocabulary import WALKABLE, LinkKind, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Somebody both are linked to, and the links of each."""

    entity: Entity
    one: tuple[Link, ...]
    other: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared(Citable):
    """What two entities have in common, a part of each list, the surest first.

    `complete` is False where there are more ties or reports behind that part.
    """

    one: Entity
    other: Entity
    ties: tuple[Tie, ...]
    ties_total: int
    reports: tuple[ReportCard, ...]
    reports_total: int
    complete: bool


def shared_by(  # noqa: PLR0913 - one argument for each part of the question
    store: Store,
    one: str,
    other: str,
    *,
    limit: int = 20,
    offset: int = 0,
    statuses: frozenset[Status] = WALKABLE,
    as_known_on: str | None = None,
) -> Shared:
    """Whom both entities are linked to, in either direction and by any kind of link.

    `limit` and `offset` count in the list of ties, and in that of reports. With `as_known_on`, as
    the graph knew it at the end of that day.
    Raises `BadQuestion` out of bounds or for one entity twice, `UnknownEntity` and
    `AmbiguousEntity` for the names.
    """
    check_page(limit, offset)

    def shared(tx: Transaction) -> Shared:
        first, second = resolve(tx, one), resolve(tx, other)
        if first.id == second.id:
            raise BadQuestion("other", f"one and other are both {first.name!r}.")
        both = {"one": first.id, "other": second.id, "skip": offset, "limit": limit}
        [tied] = tx.all("find_shared", statuses=[status.value for status in statuses], **both)
        [told] = tx.all("find_shared_reports", **both)
        return Shared(
            one=first,
            other=second,
            ties=_ties(tx, tied["shared"], first, second),
            ties_total=tied["total"],
            reports=tuple(map(records.report_card, told["reports"])),
            reports_total=told["total"],
            complete=max(tied["total"], told["total"]) <= offset + limit,
        )

    state, found = read_as_known(store, as_known_on, shared)
    named = {"one": (found.one.id,), "other": (found.other.id,)}
    return replace(found, pinned=Pinned(named=named, state=state))


def _ties(tx: Transaction, rows: Iterable[Any], first: Entity, second: Entity) -> tuple[Tie, ...]:
    keys = {row["id"]: [_key(fields) for fields in row["links"]] for row in rows}
    known = entities(tx, sorted(keys))
    proved = links(tx, {key for some in keys.values() for key in some})
    return tuple(
        Tie(
            entity=known[ident],
            one=_of(proved, some, first),
            other=_of(proved, some, second),
        )
        for ident, some in keys.items()
    )


def _key(fields: dict[str, str]) -> LinkKey:
    return LinkKey(fields["source"], LinkKind(fields["kind"]), fields["target"])


def _of(proved: dict[LinkKey, Link], some: list[LinkKey], end: Entity) -> tuple[Link, ...]:
    mine = sorted({key for key in some if end.id in {key.source, key.target}})
    return tuple(sorted((proved[key] for key in mine), key=lambda link: -link.confidence))
