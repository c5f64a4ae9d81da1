"""What stands in the fields of a form: the names of who is meant, and what can be chosen."""

from collections.abc import Sequence
from datetime import UTC, datetime

from graph import (
    LINKS,
    STATUS_ORDER,
    WALKABLE,
    AmbiguousEntity,
    Crowd,
    Entity,
    LinkKind,
    Status,
    Store,
    UnknownEntity,
    Walk,
)

_EARLIEST = 1990


def offered(status: Sequence[Status]) -> dict[str, object]:
    """What the filters of a form let choose, and the statuses that count."""
    return {
        "statuses": STATUS_ORDER,
        "walked": frozenset(status) or WALKABLE,
        "walkable_kinds": [kind for kind in LinkKind if LINKS[kind].walk is not Walk.NEVER],
        "earliest": _EARLIEST,
        "latest": datetime.now(UTC).year,
    }


def typed(store: Store, references: Sequence[str], party: Entity | Crowd | None) -> tuple[str, ...]:
    """What stands in the field: the name of who is meant, where that name means nobody else."""
    if not isinstance(party, Entity) or len(references) != 1 or references[0] != party.id:
        return tuple(references)
    try:
        alone = store.resolve(party.name).id == party.id
    except (AmbiguousEntity, UnknownEntity):
        alone = False
    return (party.name,) if alone else (party.id,)
