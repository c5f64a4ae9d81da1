"""What two entities share: whom both are linked to, and the reports that speak of both."""

from dataclasses import dataclass

from graph.answers import Entity, Link, ReportCard
from graph.errors import BadQuestion
from graph.projection import LinkKey
from graph.store import records
from graph.store.finding import entities, resolve
from graph.store.reading import links
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.vocabulary import WALKABLE, LinkKind, Status

MOST_SHARED = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Somebody both are linked to, and the links of each."""

    entity: Entity
    one: tuple[Link, ...]
    other: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What two entities have in common, the surest first.

    `complete` is False where there are more ties or reports than were asked for.
    """

    one: Entity
    other: Entity
    ties: tuple[Tie, ...]
    reports: tuple[ReportCard, ...]
    complete: bool


def shared_by(
    store: Store,
    one: str,
    other: str,
    *,
    limit: int = 20,
    statuses: frozenset[Status] = WALKABLE,
) -> Shared:
    """Whom both entities are linked to, in either direction and by any kind of link.

    Raises `BadQuestion` out of bounds or for one entity twice, `UnknownEntity` and
    `AmbiguousEntity` for the names.
    """
    if not 1 <= limit <= MOST_SHARED:
        raise BadQuestion("limit", f"limit must lie between 1 and {MOST_SHARED}, not {limit}.")

    def shared(tx: Transaction) -> Shared:
        first, second = resolve(tx, one), resolve(tx, other)
        if first.id == second.id:
            raise BadQuestion("other", f"one and other are both {first.name!r}.")
        pair = {"one": first.id, "other": second.id, "limit": limit + 1}
        rows = tx.all("find_shared", statuses=[status.value for status in statuses], **pair)
        reports = tx.all("find_shared_reports", **pair)
        keys = {row["id"]: [_key(fields) for fields in row["links"]] for row in rows[:limit]}
        known = entities(tx, sorted(keys))
        proved = links(tx, {key for some in keys.values() for key in some})
        return Shared(
            one=first,
            other=second,
            ties=tuple(
                Tie(
                    entity=known[ident],
                    one=_of(proved, some, first),
                    other=_of(proved, some, second),
                )
                for ident, some in keys.items()
            ),
            reports=tuple(records.report_card(row["report"]) for row in reports[:limit]),
            complete=len(rows) <= limit and len(reports) <= limit,
        )

    return store.read_whole(shared)[1]


def _key(fields: dict[str, str]) -> LinkKey:
    return LinkKey(fields["source"], LinkKind(fields["kind"]), fields["target"])


def _of(proved: dict[LinkKey, Link], some: list[LinkKey], end: Entity) -> tuple[Link, ...]:
    mine = sorted({key for key in some if end.id in {key.source, key.target}})
    return tuple(sorted((proved[key] for key in mine), key=lambda link: -link.confidence))
