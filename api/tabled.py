"""The whole table of exposure over HTTP: every row as a stream, or as a file with its paths.

A file of rows has no place for what a page of JSON says beside them. So where it is asked for again
stands in a header, and of a state that is not known any more it is refused.
"""

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from itertools import chain
from typing import NamedTuple, TypeVar

from fastapi import Response
from starlette.requests import Request

from api import kinds, wire
from api.cited import bookmark
from api.fresh import untagged
from api.pacing import Places
from api.problems import Refusal, RefusedRequest
from api.rows import CSV, CSV_HEAD, NDJSON, lines_with_paths, sheet_with_paths
from graph import (
    Citable,
    ExposureAnswer,
    RowStyle,
    Store,
    Wanted,
    as_cited,
    exposure_rows,
    exposure_with_paths,
)


class Format(StrEnum):
    """The shapes an answer may have."""

    JSON = "json"
    CSV = "csv"
    NDJSON = "ndjson"


MEDIA = {Format.CSV: "text/csv; charset=utf-8", Format.NDJSON: "application/x-ndjson"}
STREAMS_AT_ONCE = 8
_places = Places("whole tables", STREAMS_AT_ONCE)
_STYLES = {Format.CSV: CSV, Format.NDJSON: NDJSON}
_PAGED = ("limit", "offset")
_PAGES = "Leave it out, or ask for pages with format=json."

Cited = TypeVar("Cited", bound=Citable)


class Table(NamedTuple):
    """A question that is answered with all rows, and the state of which they are to be."""

    wanted: Wanted
    max_hops: int
    shape: Format
    state: str | None

    def of(self, day: str | None) -> tuple[Wanted, int, RowStyle]:
        """What is asked about what was known on a day, and how its rows are written."""
        return self.wanted.as_known(day), self.max_hops, _STYLES[self.shape]

    def of_its_state(self, store: Store, ask: Callable[[Store, str | None], Cited]) -> Cited:
        """What `ask` answers of the state that is cited; RefusedRequest where that would be now."""
        answer = as_cited(store, self.state, self.wanted.filters.as_known_on, partial(ask, store))
        pinned = answer.pinned
        if self.state and pinned and not pinned.recalled and (said := pinned.since(self.state)):
            raise refused("state", f"{said} A table cannot say so.", _PAGES)
        return answer


def table_of(request: Request, store: Store, table: Table, *, paths: bool) -> Response:
    """All rows, with their `paths` or without."""
    for name in _PAGED:
        if name in request.query_params:
            raise refused(name, f"A table has all rows: it takes no {name}.", _PAGES)
    media = MEDIA[table.shape]
    if paths:
        answer = table.of_its_state(
            store, lambda held, day: exposure_with_paths(held, *table.of(day)[:2])
        )
        body = _with_paths(request, answer, table.shape)
        return Response(body, media_type=media, headers=bookmark(request, answer))
    head = [CSV_HEAD] if table.shape is Format.CSV else []
    with _places.taken():
        found = table.of_its_state(store, lambda held, day: exposure_rows(held, *table.of(day)))
        again = bookmark(request, found)
        return _places.answer(chain(head, found.rows), media_type=media, headers=again)


def refused(parameter: str, detail: str, fix: str) -> RefusedRequest:
    """A parameter that the wanted form has no use for: ignored, it would falsify the answer."""
    kind = kinds.INVALID_PARAMETER
    return RefusedRequest(Refusal(kind=kind, detail=detail, fix=fix, parameter=parameter))


def _with_paths(request: Request, answer: ExposureAnswer, shape: Format) -> bytes:
    if any(row.stations is None for row in answer.rows):
        untagged(request)
    rows = [wire.ExposedRow.from_model(row) for row in answer.rows]
    return sheet_with_paths(rows) if shape is Format.CSV else lines_with_paths(rows)
