"""Reports over HTTP: the list of what was read, and one with its whole text."""

from fastapi import APIRouter

from api import kinds, wire
from api.deps import Ident, Limit, Offset, StoreDep
from api.responses import refusals

router = APIRouter(tags=["reports"])


@router.get("/reports", operation_id="list_reports", responses=refusals())
def list_reports(store: StoreDep, limit: Limit = 20, offset: Offset = 0) -> wire.ReportList:
    """The reports that were read, without their texts."""
    total, cards = store.reports(limit=limit, offset=offset)
    return wire.ReportList.from_model(total, cards, limit=limit, offset=offset)


@router.get("/reports/{id}", operation_id="read_report", responses=refusals(kinds.UNKNOWN_REPORT))
def read_report(store: StoreDep, id: Ident) -> wire.Report:  # noqa: A002 - the URL's word
    """One report with its text; the offsets of every claim count characters of that text."""
    return wire.Report.from_model(store.report(id))
