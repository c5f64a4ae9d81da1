"""Two dates over HTTP: what appeared between them, and what ended."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request

from api import kinds, wire
from api.asking import (
    WHEN,
    AsKnownOn,
    Confidence,
    Kinds,
    NotKinds,
    Origins,
    Reference,
    StateDep,
    Statuses,
    Unknown,
)
from api.cited import citation
from api.deps import Limit, Offset, StoreDep
from api.responses import refusals
from graph import (
    MOST_REFERENCES,
    WALKABLE,
    Compared,
    Dates,
    Filters,
    UnknownDates,
    as_cited,
    compared,
)

router = APIRouter(tags=["paths"])

Day = Annotated[str, Query(description="A year, a month or a day.", pattern=WHEN)]
Party = Annotated[
    Sequence[Reference],
    Query(
        description="Whose links, named as for `from` of `/v1/paths`; without any, all links.",
        max_length=MOST_REFERENCES,
    ),
]


@router.get(
    "/compare",
    operation_id="compare_dates",
    responses=refusals(kinds.AMBIGUOUS_ENTITY, kinds.UNKNOWN_ENTITY),
)
def compare_dates(  # noqa: PLR0913, PLR0917 - one argument for each part of the question
    request: Request,
    store: StoreDep,
    earlier: Day,
    later: Day,
    of: Party = (),
    unknown_dates: Unknown = UnknownDates.LENIENT,
    min_confidence: Confidence = 0.0,
    min_sources: Origins = 0,
    status: Statuses = (),
    link: Kinds = (),
    not_link: NotKinds = (),
    as_known_on: AsKnownOn = None,
    limit: Limit = 20,
    offset: Offset = 0,
    state: StateDep = None,
) -> wire.Compared:
    """Links that paths walk, at one date against another: what appeared, what had ended, and what
    came and went in between.
    """
    filters = Filters(
        min_confidence=min_confidence,
        min_sources=min_sources,
        status=frozenset(status) or WALKABLE,
        link=frozenset(link),
        not_link=frozenset(not_link),
    )
    dates = Dates(earlier=earlier, later=later, unknown=unknown_dates)

    def ask(day: str | None) -> Compared:
        then = replace(filters, as_known_on=day)
        return compared(store, dates, of=tuple(of), filters=then, limit=limit, offset=offset)

    found = as_cited(store, state, as_known_on, ask)
    again = citation(request, found, state)
    return wire.Compared.from_model(found, again, limit=limit, offset=offset)
