"""Who is central, over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Query

from api import kinds, wire
from api.around import Statuses
from api.asking import Reference
from api.deps import Limit, Offset, StoreDep
from api.responses import refusals
from graph import WALKABLE, Central, Filters, central_around, central_overall

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
    store: StoreDep,
    by: Annotated[Central, Query(description="The measure.")] = Central.PAGERANK,
    of: Around = None,
    hops: Annotated[int, Query(description="How far around `of`.", ge=1, le=_MOST_HOPS)] = 2,
    status: Statuses = (),
    limit: Limit = 20,
    offset: Offset = 0,
) -> wire.Centrality:
    """Entities by their place in the graph, along the links that paths walk.

    Around one entity parts are communities; in the whole graph, what is connected at all.
    """
    counted = frozenset(status) or WALKABLE
    if of is None:
        filters = Filters(status=counted)
        found = central_overall(store, by, filters=filters, limit=limit, offset=offset)
    else:
        found = central_around(
            store, of, by, hops=hops, statuses=counted, limit=limit, offset=offset
        )
    return wire.Centrality.from_model(found, limit=limit, offset=offset)
