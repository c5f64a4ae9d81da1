"""Choke points over HTTP: what would have to go so that nothing leads from here to there."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request

from api import kinds, wire
from api.asking import Source, StateDep, Target, WalkFiltersDep
from api.cited import citation
from api.deps import Offset, StoreDep
from api.responses import refusals
from graph import MOST_SHOWN, ChokeAnswer, Cut, Part, Wanted, as_cited, choke_points_between

router = APIRouter(tags=["paths"])

CutDep = Annotated[
    Cut,
    Query(
        description=(
            "What may be taken away: `entities` between the ends, of them only `intermediaries` "
            "(organisations) or `vendors`; or `links`, of them only `sales` (and uses). The two "
            "links of one sale, of its seller and of its product, go together."
        )
    ),
]
WeightDep = Annotated[
    wire.Weight,
    Query(
        description=(
            "`count`: the fewest; `confidence`, of links and sales: those that are least sure "
            "together."
        )
    ),
]
Shown = Annotated[int, Query(description="The most choke points to show.", ge=1, le=MOST_SHOWN)]


@router.get(
    "/choke-points",
    operation_id="find_choke_points",
    responses=refusals(kinds.AMBIGUOUS_ENTITY, kinds.UNKNOWN_ENTITY),
)
def find_choke_points(  # noqa: PLR0913, PLR0917 - one argument for each part of the question
    request: Request,
    store: StoreDep,
    source: Source,
    target: Target,
    asked: WalkFiltersDep,
    cut: CutDep = Cut.ENTITIES,
    weight: WeightDep = wire.Weight.COUNT,
    limit: Shown = MOST_SHOWN,
    offset: Offset = 0,
    state: StateDep = None,
) -> wire.ChokeAnswer:
    """The fewest entities, or links, without which no path of any length leads from here to there.

    Each comes with a path that it alone cuts. The ends themselves are never taken away.
    """
    wanted = Wanted(source=tuple(source), target=tuple(target), filters=asked.filters, vendors=True)

    def ask(day: str | None) -> ChokeAnswer:
        then, by_confidence = wanted.as_known(day), weight is wire.Weight.CONFIDENCE
        return choke_points_between(
            store, then, cut=cut, by_confidence=by_confidence, limit=limit, offset=offset
        )

    answer = as_cited(store, state, asked.as_known_on, ask)
    again = citation(request, answer, state)
    part = Part(limit=limit, offset=offset)
    return wire.ChokeAnswer.from_model(
        answer, again, part, cut=cut, weight=weight, filters=asked.given
    )
