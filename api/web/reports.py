"""The page of a report: its stored text with every quotation marked where it stands."""

from dataclasses import dataclass

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from api.deps import Ident, Offset, StoreDep
from api.web.markings import Quoted, marked
from api.web.refusing import pages
from api.web.rendering import render
from api.web.taking import taking
from graph import Evidence, LinkKind, Report, Status, claims_of

router = pages()

_LISTED = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page of a report, marked."""

    number: int
    text: Markup


@router.get("/reports")
def reports(request: Request, store: StoreDep, offset: Offset = 0) -> Response:
    """What was read, by title."""
    total, cards = store.reports(limit=_LISTED, offset=offset)
    listed = f"/v1/reports?limit={_LISTED}&offset={offset}"
    take = taking(store, f"/reports?offset={offset}", None, listed, sources=listed)
    shown = {"total": total, "cards": cards, "offset": offset, "listed": _LISTED, "take": take}
    return render(request, "reports.html", shown)


@router.get("/reports/{id}")
def report(request: Request, store: StoreDep, id: Ident) -> Response:  # noqa: A002 - the URL's word
    """One report, at the place that a claim's anchor names."""
    found, claims = claims_of(store, id)
    # Who was only asked answered nothing yet.
    told = [claim for claim in claims if claim.status is not Status.PLANNED]
    replies = [claim for claim in told if claim.link is LinkKind.REPLIED_TO]
    here = f"/reports/{found.id}"
    again = f"/v1{here}"
    take = taking(store, here, [("report", found.id)], again, sources=again)
    shown = {"report": found, "claims": claims, "replies": replies, "take": take}
    return render(request, "report.html", shown | {"sheets": sheets(found, claims)})


def sheets(report: Report, claims: tuple[Evidence, ...]) -> list[Sheet]:
    """The pages with their quotations marked; one that crosses to the next ends with its own."""
    found = []
    for page in report.pages:
        quotes = [
            Quoted(
                anchor=f"claim-{claim.id}",
                start=claim.start - page.start,
                end=min(claim.end, page.end) - page.start,
                held=claim.held,
            )
            for claim in claims
            if page.start <= claim.start < page.end
        ]
        found.append(Sheet(number=page.number, text=marked(page.text, quotes)))
    return found
