"""What a page says when there is no answer: the same kinds of problem as the API, to be read."""

from collections.abc import Callable, Coroutine
from typing import Any
from urllib.parse import quote

from fastapi import APIRouter
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from api import kinds
from api.access import key_shown
from api.failures import RETRY_SECONDS, kind_of, moved
from api.problems import RefusedRequest
from api.web.forms import Seal
from api.web.rendering import query, render
from graph import (
    AmbiguousEntity,
    MergedEntity,
    StoreUnavailable,
    SurveilgraphError,
    UnknownEntity,
)

KEYLESS = (kinds.KEY_MISSING, kinds.KEY_UNKNOWN)
Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class PageRoute(APIRoute):
    """A route whose refusals are pages too."""

    def get_route_handler(self) -> Handler:
        """The route's own handler; what it raises becomes a page."""
        answered = super().get_route_handler()

        async def page(request: Request) -> Response:
            try:
                return await answered(request)
            except SurveilgraphError as error:
                if kind_of(error) is kinds.INTERNAL:
                    raise
                return _said(request, error)
            except RefusedRequest as error:
                if error.refusal.kind in KEYLESS:
                    made = key_wanted(request, error.refusal.kind, here(request))
                    made.headers.update(error.headers or {})
                    return made
                made = refused(request, error.refusal.kind, error.refusal.detail)
                made.headers.update(error.headers or {})
                return made
            except RequestValidationError:
                kind = kinds.INVALID_PARAMETER
                return refused(request, kind)

        return page


def pages() -> APIRouter:
    """A room of pages: none of them is in the list of calls, and each says why it refuses."""
    return APIRouter(include_in_schema=False, route_class=PageRoute)


def refused(request: Request, kind: kinds.ProblemKind, detail: str = "") -> Response:
    """The page of one kind of problem."""
    return render(request, "refused.html", {"kind": kind, "detail": detail}, status=kind.status)


def key_wanted(request: Request, kind: kinds.ProblemKind | None, to: str) -> Response:
    """The form for a key, which leads on to what was asked for."""
    seal = Seal.of(request)
    shown = {
        "to": to,
        "unknown": kind is kinds.KEY_UNKNOWN,
        "token": seal.token,
        "held": key_shown(request),
    }
    answer = render(request, "key.html", shown, status=kind.status if kind else 200)
    seal.keep(answer)
    return answer


def here(request: Request) -> str:
    """What was asked for, to be asked again; what a form sent is not sent twice."""
    if request.method != "GET":
        return "/review"
    return request.url.path + (f"?{request.url.query}" if request.url.query else "")


def _said(request: Request, error: SurveilgraphError) -> Response:
    kind = kind_of(error)
    match error:
        case MergedEntity():
            return RedirectResponse(moved(request, error), kind.status)
        case UnknownEntity():
            again = [(name, _again(request, error.reference, name)) for name in error.nearest]
            return render(
                request,
                "unknown.html",
                {"reference": error.reference, "again": again},
                status=kind.status,
            )
        case AmbiguousEntity():
            choices = [(i, n, _again(request, error.reference, i)) for i, n in error.candidates]
            return render(
                request,
                "several.html",
                {"reference": error.reference, "again": choices},
                status=kind.status,
            )
        case StoreUnavailable():
            # What the driver says names addresses and accounts: it is not for all to read.
            answer = refused(request, kind)
            answer.headers["Retry-After"] = str(RETRY_SECONDS)
            return answer
        case _:
            return refused(request, kind, str(error))


def _again(request: Request, reference: str, meant: str) -> str:
    """The same question with the one that is meant in place of the words that meant several."""
    pairs = request.query_params.multi_items()
    if not any(value.strip() == reference.strip() for _, value in pairs):
        return f"/entities/{quote(meant, safe='')}"
    asked = [(k, meant if v.strip() == reference.strip() else v) for k, v in pairs]
    return f"{request.url.path}?{query(asked)}"
