"""The few pages of HTML: all calls at /docs, and one page behind each kind of problem.

They hold no script, load nothing from anywhere, and show nothing of what is in the graph.
"""

from typing import cast

from fastapi import APIRouter
from fastapi.responses import HTMLResponse
from starlette.exceptions import HTTPException
from starlette.requests import Request

from api import markup
from api.kinds import KINDS

router = APIRouter(include_in_schema=False)


@router.get("/docs")
def docs(request: Request) -> HTMLResponse:
    """All calls, with their parameters, their bounds and an example each."""
    return HTMLResponse(markup.calls(cast("dict[str, object]", request.app.openapi())))


@router.get("/problems/{slug}")
def problem(slug: str) -> HTMLResponse:
    """What a kind of problem means and what to do about it: the `type` of RFC 9457."""
    for kind in KINDS:
        if kind.slug == slug:
            return HTMLResponse(markup.problem(kind))
    raise HTTPException(404)
