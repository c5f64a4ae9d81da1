"""The page of a claim: its quotation marked in the paragraph it stands in, and who found it."""

from starlette.requests import Request
from starlette.responses import Response

from api.deps import Ident, StoreDep
from api.web.refusing import pages
from api.web.rendering import HTMX, render
from api.web.taking import cited
from graph import in_context

router = pages()


@router.get("/claims/{id}")
def claim(request: Request, store: StoreDep, id: Ident) -> Response:  # noqa: A002 - the URL's word
    """One claim in its paragraph."""
    found = in_context(store, id)
    shown = {
        "claim": found.claim,
        "context": found,
        "forms": cited(f"/v1/reports/{found.claim.report.id}"),
        # Set into another page, it has a heading above it.
        "level": 2 if HTMX in request.headers else 1,
    }
    return render(request, "claim.html", shown)
