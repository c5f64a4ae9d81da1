"""Two dates over HTTP: what appeared between them, and what ended."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Query

from api import kinds, wire
from api.asking import (
    DATE,
    AsKnownOn,
    Confidence,
    Kinds,
    NotKinds,
    Origins,
    Reference,
    Statuses,
    Unknown,
)
from api.deps import Limit, Offset, StoreDep
from api.responses import refusals
from graph import MOST_REFERENCES, WALKABLE, Dates, Filters, UnknownDates, compared

router = APIRouter(tags=["paths"])

Day = Annotated[str, Query(description="A year, a month or a day.", pattern=f"^{DATE}$")]
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
) -> wire.Compared:
    """Links that paths walk, at one date against another: what appeared, what had ended, and what
    came and went in between.
    """
    filters = Filters(
        min_confidence=min_confidence,
        min_sources=min_sources,
        as_known_on=as_known_on,
        status=frozenset(status) or WALKABLE,
        link=frozenset(link),
        not_link=frozenset(not_link),
    )
    dates = Dates(earlier=earlier, later=later, unknown=unknown_dates)
    found = compared(store, dates, of=tuple(of), filters=filters, limit=limit, offset=offset)
    return wire.Compared.from_model(found, limit=limit, offset=offset)
