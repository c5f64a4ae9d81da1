"""Reports over HTTP: the list of what was read, and one with its whole text; both to cite."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.responses import Response

import graph
from api import kinds, wire
from api.deps import Ident, Limit, Offset, StoreDep
from api.paths import MEDIA, TEXTS, PathFormat
from api.responses import refusals
from graph.cite import bibtex_of, csl_of

router = APIRouter(tags=["reports"])


class SourceFormat(StrEnum):
    """As what reports are told."""

    JSON = "json"
    CSL = "csl"
    BIBTEX = "bibtex"


FormatDep = Annotated[
    SourceFormat,
    Query(alias="format", description="`json`; `csl` or `bibtex`: for a reference manager."),
]
_FORMS = (PathFormat.CSL, PathFormat.BIBTEX)
_SENT: dict[int | str, dict[str, Any]] = {
    200: {"content": {name: TEXTS[name] for name in (MEDIA[f].partition(";")[0] for f in _FORMS)}}
}


@router.get(
    "/reports",
    operation_id="list_reports",
    response_model=wire.ReportList,
    responses=refusals() | _SENT,
)
def list_reports(
    store: StoreDep,
    limit: Limit = 20,
    offset: Offset = 0,
    shape: FormatDep = SourceFormat.JSON,
) -> Response | wire.ReportList:
    """The reports that were read, without their texts."""
    total, cards = store.reports(limit=limit, offset=offset)
    if shape is not SourceFormat.JSON:
        return _cited(cards, shape)
    return wire.ReportList.from_model(total, cards, limit=limit, offset=offset)


@router.get(
    "/reports/{id}",
    operation_id="read_report",
    response_model=wire.Report,
    responses=refusals(kinds.UNKNOWN_REPORT) | _SENT,
)
def read_report(
    store: StoreDep,
    id: Ident,  # noqa: A002 - the URL's word
    shape: FormatDep = SourceFormat.JSON,
) -> Response | wire.Report:
    """One report with its text; the offsets of every claim count characters of that text."""
    found = store.report(id)
    return (
        _cited([found], shape) if shape is not SourceFormat.JSON else wire.Report.from_model(found)
    )


def _cited(reports: Iterable[graph.Report | graph.ReportCard], shape: SourceFormat) -> Response:
    text = csl_of(reports) if shape is SourceFormat.CSL else bibtex_of(reports)
    return Response(text, media_type=MEDIA[PathFormat(shape.value)])
