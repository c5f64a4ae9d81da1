"""Who is central, over HTTP."""

from dataclasses import replace
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
    Parted,
    Ranking,
    as_cited,
    rank,
)

router = APIRouter(tags=["paths"])
_MOST_HOPS = 4

Around = Annotated[
    Reference | None,
    Query(description="An entity: only what lies around it is ranked; without it, all."),
]

Parts = Annotated[
    Parted | None,
    Query(
        description="What `part` numbers: what is connected at all (the default in the whole "
        "graph) or communities (around one entity)."
    ),
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
    parted: Parts = None,
    hops: Annotated[int, Query(description="How far around `of`.", ge=1, le=_MOST_HOPS)] = 2,
    status: Statuses = (),
    limit: Limit = 20,
    offset: Offset = 0,
    as_known_on: AsKnownOn = None,
    state: StateDep = None,
) -> wire.Centrality:
    """Entities by their place in the graph, along the links that paths walk.

    Communities are by Louvain's method around one entity, by label propagation in the whole graph.
    """
    counted = Filters(status=frozenset(status) or WALKABLE)
    asked = Ranking(by=by, of=of, parted=parted, hops=hops, limit=limit, offset=offset)

    def ask(day: str | None) -> Centrality:
        return rank(store, replace(asked, filters=replace(counted, as_known_on=day)))

    found = as_cited(store, state, as_known_on, ask)
    again = citation(request, found, state)
    return wire.Centrality.from_model(found, again, limit=limit, offset=offset)
