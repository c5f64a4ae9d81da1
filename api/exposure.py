"""Exposure over HTTP: a page of the table with its paths, or all of it as a stream."""

import csv
import io
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Query, Response
from fastapi.responses import StreamingResponse
from starlette.requests import Request

from api import kinds, wire
from api.asking import Source, Target, WalkFiltersDep
from api.deps import HopLimit, Limit, Offset, StoreDep
from api.fresh import untagged
from api.responses import refusals
from graph import (
    DEFAULT_HOPS,
    SECURITY_APPARATUS,
    Exposed,
    Part,
    Wanted,
    exposure_page,
    exposure_rows,
)

router = APIRouter(tags=["paths"])

# A spreadsheet takes a cell that begins so for a formula, and obeys it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
# Rows sent in one go.
_CHUNK = 500


class Format(StrEnum):
    """The shapes an answer may have."""

    JSON = "json"
    CSV = "csv"
    NDJSON = "ndjson"


MEDIA = {Format.CSV: "text/csv; charset=utf-8", Format.NDJSON: "application/x-ndjson"}
COLUMNS = tuple(
    field.serialization_alias or name for name, field in wire.Exposed.model_fields.items()
)

FormatDep = Annotated[
    Format,
    Query(
        alias="format",
        description=(
            "`json`: one page, strongest first, with the best path of each row. `csv`, `ndjson`: "
            "all rows as a stream, without paths; `limit` and `offset` are not used."
        ),
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
) -> wire.ExposureAnswer | Response:
    """Which bodies a vendor, or every vendor of a country or technology, leads to, and how surely.

    A row is one pair. Each target is a question of its own: other targets may lie midway.
    """
    wanted = Wanted(source=tuple(source), target=tuple(target), filters=asked.filters, vendors=True)
    if shape is Format.JSON:
        part = Part(limit=limit, offset=offset)
        answer = exposure_page(store, wanted, max_hops, part)
        if any(row.stations is None for row in answer.rows):
            untagged(request)
        return wire.ExposureAnswer.from_model(answer, part, asked.given)
    rows = exposure_rows(store, wanted, max_hops)
    lines = _csv(rows) if shape is Format.CSV else _ndjson(rows)
    return StreamingResponse(_chunks(lines), media_type=MEDIA[shape])


def _ndjson(rows: Iterable[Exposed]) -> Iterator[str]:
    for row in rows:
        yield wire.Exposed.from_model(row).model_dump_json() + "\n"


def _csv(rows: Iterable[Exposed]) -> Iterator[str]:
    yield _line(COLUMNS)
    for row in rows:
        yield _line(wire.Exposed.from_model(row).model_dump(by_alias=False).values())


def _line(cells: Iterable[object]) -> str:
    sheet = io.StringIO()
    csv.writer(sheet).writerow([_harmless(cell) for cell in cells])
    return sheet.getvalue()


def _harmless(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _chunks(lines: Iterable[str]) -> Iterator[str]:
    chunk: list[str] = []
    for line in lines:
        chunk.append(line)
        if len(chunk) >= _CHUNK:
            yield "".join(chunk)
            chunk.clear()
    yield "".join(chunk)
