"""Who is central, over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request

from api import kinds, wire
from api.around import Statuses
from api.asking import AsKnownOn, Reference, StateDep
from api.cited import citation
from api.deps import Limit, Offset, StoreDep
from api.responses import refusals
from graph import (
    WALKABLE,
    Central,
    Centrality,
    Filters,
    as_cited,
    central_around,
    central_overall,
)

router = APIRouter(tags=["paths"])
_MOST_HOPS = 4

Around = Annotated[
    Reference | None,
    Query(description="An entity: only what lies around it is ranked; without it, all."),
]


@router.get(
    "/centrality",
    operation_id="rank_central",
    responses=refusals(kinds.AMBIGUOUS_ENTITY, kinds.UNKNOWN_ENTITY),
)
def rank_central(  # noqa: PLR0913, PLR0917 - one argument for each part of the question
    request: Request,
    store: StoreDep,
    by: Annotated[Central, Query(description="The measure.")] = Central.PAGERANK,
    of: Around = None,
    hops: Annotated[int, Query(description="How far around `of`.", ge=1, le=_MOST_HOPS)] = 2,
    status: Statuses = (),
    limit: Limit = 20,
    offset: Offset = 0,
    as_known_on: AsKnownOn = None,
    state: StateDep = None,
) -> wire.Centrality:
    """Entities by their place in the graph, along the links that paths walk.

    Around one entity parts are communities; in the whole graph, what is connected at all.
    """
    counted = frozenset(status) or WALKABLE

    def ask(day: str | None) -> Centrality:
        filters = Filters(status=counted, as_known_on=day)
        if of is None:
            return central_overall(store, by, filters=filters, limit=limit, offset=offset)
        return central_around(store, of, by, hops=hops, filters=filters, limit=limit, offset=offset)

    found = as_cited(store, state, as_known_on, ask)
    again = citation(request, found, state)
    return wire.Centrality.from_model(found, again, limit=limit, offset=offset)
