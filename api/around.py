"""Around an entity over HTTP: its neighbourhood, what it shares with another, and its timeline."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request

from api import kinds, wire
from api.asking import AsKnownOn, Reference, StateDep
from api.cited import citation
from api.deps import Limit, Offset, StoreDep
from api.responses import refusals
from graph import (
    MAX_OFFSET,
    MAX_PAGE,
    MOST_AROUND,
    MOST_STEPS,
    WALKABLE,
    Neighbourhood,
    Shared,
    Status,
    Timeline,
    as_cited,
    neighbourhood,
    shared_by,
    timeline,
)

router = APIRouter(tags=["entities"])

Of = Annotated[Reference, Query(description="An entity: its id, or its name or alias.")]
Statuses = Annotated[
    Sequence[Status],
    Query(
        description="Statuses of links that count, else all that a source states as a fact.",
        max_length=len(Status),
    ),
]
Each = Annotated[int, Query(description="The most of each.", ge=1, le=MAX_PAGE)]
Behind = Annotated[
    int, Query(description="How many of each to leave out first.", ge=0, le=MAX_OFFSET)
]
NAMED = refusals(kinds.AMBIGUOUS_ENTITY, kinds.UNKNOWN_ENTITY)


@router.get("/neighbourhood", operation_id="read_neighbourhood", responses=NAMED)
def read_neighbourhood(  # noqa: PLR0913, PLR0917 - one argument for each part of the question
    request: Request,
    store: StoreDep,
    of: Of,
    hops: Annotated[int, Query(description="How far, in links.", ge=1, le=MOST_STEPS)] = 1,
    limit: Annotated[int, Query(description="The most links.", ge=1, le=MOST_AROUND)] = 100,
    offset: Offset = 0,
    status: Statuses = (),
    as_known_on: AsKnownOn = None,
    state: StateDep = None,
) -> wire.Neighbourhood:
    """All links of every kind within some hops of an entity, whichever way they point.

    Countries and regions are reached and not gone through.
    """
    counted = frozenset(status) or WALKABLE

    def ask(day: str | None) -> Neighbourhood:
        return neighbourhood(
            store, of, hops=hops, limit=limit, offset=offset, statuses=counted, as_known_on=day
        )

    found = as_cited(store, state, as_known_on, ask)
    again = citation(request, found, state)
    return wire.Neighbourhood.from_model(found, again, limit=limit, offset=offset)


@router.get("/common", operation_id="read_common", responses=NAMED)
def read_common(  # noqa: PLR0913, PLR0917 - one argument for each part of the question
    request: Request,
    store: StoreDep,
    one: Of,
    other: Of,
    limit: Each = 20,
    offset: Behind = 0,
    status: Statuses = (),
    as_known_on: AsKnownOn = None,
    state: StateDep = None,
) -> wire.Shared:
    """Whom two entities are both linked to, by which links, and the reports that speak of both.

    `limit` and `offset` count among the ties, and among the reports.
    """
    counted = frozenset(status) or WALKABLE

    def ask(day: str | None) -> Shared:
        return shared_by(
            store, one, other, limit=limit, offset=offset, statuses=counted, as_known_on=day
        )

    found = as_cited(store, state, as_known_on, ask)
    again = citation(request, found, state)
    return wire.Shared.from_model(found, again, limit=limit, offset=offset)


@router.get("/timeline", operation_id="read_timeline", responses=NAMED)
def read_timeline(  # noqa: PLR0913, PLR0917 - one argument for each part of the question
    request: Request,
    store: StoreDep,
    of: Of,
    limit: Limit = 20,
    offset: Offset = 0,
    as_known_on: AsKnownOn = None,
    state: StateDep = None,
) -> wire.Timeline:
    """The dated claims about an entity, earliest first, denied and alleged ones among them."""

    def ask(day: str | None) -> Timeline:
        return timeline(store, of, limit=limit, offset=offset, as_known_on=day)

    found = as_cited(store, state, as_known_on, ask)
    again = citation(request, found, state)
    return wire.Timeline.from_model(found, again, limit=limit, offset=offset)
