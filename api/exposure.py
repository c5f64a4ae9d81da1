"""Exposure over HTTP: a page of the table with its paths, or all of it as a stream."""

from enum import StrEnum
from itertools import chain
from typing import Annotated

from fastapi import APIRouter, Query, Response
from starlette.requests import Request

from api import kinds, wire
from api.asking import Source, StateDep, Target, WalkFiltersDep
from api.cited import citation
from api.deps import HopLimit, Limit, Offset, StoreDep
from api.fresh import untagged
from api.pacing import Places
from api.problems import Refusal, RefusedRequest
from api.responses import refusals
from api.rows import CSV, CSV_HEAD, NDJSON, lines_with_paths, sheet_with_paths
from graph import (
    DEFAULT_HOPS,
    SECURITY_APPARATUS,
    ExposureAnswer,
    Part,
    Wanted,
    as_cited,
    exposure_page,
    exposure_rows,
    exposure_with_paths,
)

router = APIRouter(tags=["paths"])


class Format(StrEnum):
    """The shapes an answer may have."""

    JSON = "json"
    CSV = "csv"
    NDJSON = "ndjson"


MEDIA = {Format.CSV: "text/csv; charset=utf-8", Format.NDJSON: "application/x-ndjson"}
STREAMS_AT_ONCE = 8
_places = Places("whole tables", STREAMS_AT_ONCE)
STYLES = {Format.CSV: CSV, Format.NDJSON: NDJSON}

FormatDep = Annotated[
    Format,
    Query(
        alias="format",
        description=(
            "`json`: one page, strongest first, with the best path of each row. `csv`, `ndjson`: "
            "all rows as a stream, by target; `limit` and `offset` are not used."
        ),
    ),
]
PathsDep = Annotated[
    bool,
    Query(
        description=(
            "Whether `csv` and `ndjson` have the best path of each row and its links: then the "
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
    responses=refusals(kinds.AMBIGUOUS_ENTITY, kinds.UNKNOWN_ENTITY) | {200: {"content": _STREAMS}},
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
    if shape is Format.JSON:
        part = Part(limit=limit, offset=offset)

        def ask(day: str | None) -> ExposureAnswer:
            return exposure_page(store, wanted.as_known(day), max_hops, part)

        answer = as_cited(store, state, asked.as_known_on, ask)
        again = citation(request, answer, state)
        if any(row.stations is None for row in answer.rows):
            untagged(request)
        return wire.ExposureAnswer.from_model(answer, again, part, asked.given)
    if state is not None:
        raise _of_no_state()
    if paths:
        answer = exposure_with_paths(store, wanted, max_hops)
        return Response(_with_paths(request, answer, shape), media_type=MEDIA[shape])
    head = [CSV_HEAD] if shape is Format.CSV else []
    with _places.taken():
        rows = exposure_rows(store, wanted, max_hops, STYLES[shape])
        return _places.answer(chain(head, rows), media_type=MEDIA[shape])


def _of_no_state() -> RefusedRequest:
    detail = "A table cannot say that the graph has changed: it is of no state."
    fix = "Ask for a day with as_known_on, or for a page with format=json."
    return RefusedRequest(
        Refusal(kind=kinds.INVALID_PARAMETER, detail=detail, fix=fix, parameter="state")
    )


def _with_paths(request: Request, answer: ExposureAnswer, shape: Format) -> bytes:
    if any(row.stations is None for row in answer.rows):
        untagged(request)
    rows = [wire.ExposedRow.from_model(row) for row in answer.rows]
    return sheet_with_paths(rows) if shape is Format.CSV else lines_with_paths(rows)
