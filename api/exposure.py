"""Exposure over HTTP: a page of the table with its paths, or all of it as a stream."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from starlette.requests import Request

from api import kinds, wire
from api.asking import Source, StateDep, Target, WalkFiltersDep
from api.cited import BOOKMARKED, citation
from api.deps import HopLimit, Limit, Offset, StoreDep
from api.fresh import untagged
from api.responses import refusals
from api.tabled import Format, Table, refused, table_of
from graph import (
    DEFAULT_HOPS,
    SECURITY_APPARATUS,
    ExposureAnswer,
    Part,
    Wanted,
    as_cited,
    exposure_page,
)

router = APIRouter(tags=["paths"])


FormatDep = Annotated[
    Format,
    Query(
        alias="format",
        description=(
            "`json`: one page, strongest first, with the best path of each row. `csv`, `ndjson`: "
            "all rows as a stream, by target, without `limit` and `offset`."
        ),
    ),
]
PathsDep = Annotated[
    bool,
    Query(
        description=(
            "Of `csv` and `ndjson` alone: with the best path of each row and its links. Then the "
            "strongest row comes first, and there are 1,000 at most."
        )
    ),
]
_STREAMS = {
    "text/csv": {"schema": {"type": "string"}},
    "application/x-ndjson": {"schema": {"type": "string"}},
}


@router.get(
    "/exposure",
    operation_id="find_exposure",
    response_model=wire.ExposureAnswer,
    responses=refusals(kinds.AMBIGUOUS_ENTITY, kinds.UNKNOWN_ENTITY)
    | {200: {"content": _STREAMS, "headers": BOOKMARKED}},
)
def find_exposure(  # noqa: PLR0913, PLR0917 - one argument for each part of the question
    request: Request,
    store: StoreDep,
    source: Source,
    asked: WalkFiltersDep,
    target: Target = (SECURITY_APPARATUS,),
    max_hops: HopLimit = DEFAULT_HOPS,
    limit: Limit = 20,
    offset: Offset = 0,
    shape: FormatDep = Format.JSON,
    state: StateDep = None,
    *,
    paths: PathsDep = False,
) -> wire.ExposureAnswer | Response:
    """Which bodies a vendor, or every vendor of a country or technology, leads to, and how surely.

    A row is one pair. Each target is a question of its own: other targets may lie midway.
    """
    wanted = Wanted(source=tuple(source), target=tuple(target), filters=asked.filters, vendors=True)
    if shape is not Format.JSON:
        return table_of(request, store, Table(wanted, max_hops, shape, state), paths=paths)
    if "paths" in request.query_params:
        said = "A page of JSON has the best path of each row."
        raise refused("paths", said, "Leave it out, or ask for format=csv or ndjson.")
    part = Part(limit=limit, offset=offset)

    def ask(day: str | None) -> ExposureAnswer:
        return exposure_page(store, wanted.as_known(day), max_hops, part)

    answer = as_cited(store, state, asked.as_known_on, ask)
    again = citation(request, answer, state)
    if any(row.stations is None for row in answer.rows):
        untagged(request)
    return wire.ExposureAnswer.from_model(answer, again, part, asked.given)
