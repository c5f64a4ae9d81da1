"""An entity on a small page, which a reconciling program shows in a frame of its own."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse
from starlette.requests import Request

from api import markup
from api.deps import MAX_REFERENCE, PLAIN, StoreDep
from api.known import refuse_others
from api.sheet import STYLE_SOURCE

router = APIRouter(include_in_schema=False)

Ident = Annotated[str, Query(min_length=1, max_length=MAX_REFERENCE, pattern=PLAIN)]


@router.get("/reconcile/preview")
def preview_entity(request: Request, store: StoreDep, id: Ident) -> HTMLResponse:  # noqa: A002
    """An entity with the first of its links; only this machine and named origins may frame it."""
    refuse_others(request, {"id": {"type": "string"}})
    origins = sorted(request.app.state.http_settings.origins)
    ancestors = " ".join(("'self'", "http://127.0.0.1:*", "http://localhost:*", *origins))
    return HTMLResponse(
        markup.preview(store.entity(id)),
        headers={
            "Content-Security-Policy": (
                f"default-src 'none'; style-src {STYLE_SOURCE}; base-uri 'none'; "
                f"form-action 'none'; frame-ancestors {ancestors}"
            ),
            # Older than frame-ancestors, which browsers heed where both are given.
            "X-Frame-Options": "SAMEORIGIN",
        },
    )
