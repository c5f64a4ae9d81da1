"""What is said when there is no answer: the one table from errors to kinds of problem.

An error of `graph` knows no status number; a kind of problem has one. They meet here only.
"""

import logging
import re
from collections.abc import Sequence
from dataclasses import replace
from http import HTTPStatus
from urllib.parse import quote, urlencode

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from api import kinds
from api.envelope import MOST_BYTES
from api.faults import faults
from api.kinds import ProblemKind
from api.openapi import operations
from api.problems import Refusal, RefusedRequest, problem, request_id, respond
from api.wire import Candidate, Problem
from graph import (
    AmbiguousEntity,
    BadClaim,
    BadJudgement,
    BadQuestion,
    MergedEntity,
    StoreTimeout,
    StoreUnavailable,
    SurveilgraphError,
    UnknownClaim,
    UnknownEntity,
    UnknownReport,
    UnknownRuling,
    WithdrawnEntity,
)

LOG = logging.getLogger("surveilgraph.http")

# The nearest class wins, so a child may stand beside its parent. What is not here is a failure.
KIND_OF: dict[type[SurveilgraphError], ProblemKind] = {
    AmbiguousEntity: kinds.AMBIGUOUS_ENTITY,
    MergedEntity: kinds.MERGED_ENTITY,
    WithdrawnEntity: kinds.WITHDRAWN_ENTITY,
    UnknownEntity: kinds.UNKNOWN_ENTITY,
    UnknownReport: kinds.UNKNOWN_REPORT,
    UnknownRuling: kinds.UNKNOWN_DECISION,
    BadClaim: kinds.INVALID_PARAMETER,
    BadJudgement: kinds.INVALID_PARAMETER,
    UnknownClaim: kinds.UNKNOWN_CLAIM,
    BadQuestion: kinds.INVALID_PARAMETER,
    StoreUnavailable: kinds.STORE_UNAVAILABLE,
    StoreTimeout: kinds.STORE_TIMEOUT,
}
_HTTP = {404: kinds.UNKNOWN_ADDRESS, 405: kinds.METHOD_NOT_ALLOWED, 413: kinds.TOO_LARGE}
RETRY_SECONDS = 5
_AGAIN = "Ask the same again in a while: it goes on being read meanwhile."


def install(app: FastAPI) -> None:
    """Every way a request can fail gets its problem."""
    app.add_exception_handler(SurveilgraphError, _on_domain_error)
    app.add_exception_handler(RefusedRequest, _on_refused)
    app.add_exception_handler(RequestValidationError, _on_invalid_request)
    app.add_exception_handler(HTTPException, _on_http_error)
    app.add_exception_handler(Exception, _on_failure)


def kind_of(error: SurveilgraphError) -> ProblemKind:
    """The kind of problem that `error` is; one that no question can cause is a failure."""
    return next((KIND_OF[c] for c in type(error).__mro__ if c in KIND_OF), kinds.INTERNAL)


def problem_in_place(
    request: Request, error: SurveilgraphError, named: Sequence[tuple[str, str]]
) -> Problem:
    """The problem of one question among several, which named these references."""
    refusal = _refusal(request, kind_of(error), error)
    reference = getattr(error, "reference", getattr(error, "asked", None))
    places = (name for name, value in named if value.strip() == reference)
    return problem(request, replace(refusal, parameter=next(places, refusal.parameter)))


def _on_domain_error(request: Request, error: Exception) -> Response:
    if not isinstance(error, SurveilgraphError) or kind_of(error) is kinds.INTERNAL:
        raise error
    kind = kind_of(error)
    return respond(request, _refusal(request, kind, error), headers=_headers(request, error))


def _headers(request: Request, error: SurveilgraphError) -> dict[str, str] | None:
    match error:
        case StoreUnavailable():
            return {"Retry-After": str(RETRY_SECONDS)}
        case MergedEntity():
            return {"Location": moved(request, error)}
        case _:
            return None


def moved(request: Request, error: MergedEntity) -> str:
    """The same question about the entity that is kept; in an address an id stands last."""
    path, asked = request.url.path, request.query_params.multi_items()
    if request.path_params:
        path = f"{path.rpartition('/')[0]}/{quote(error.kept, safe='')}"
    again = [(name, error.kept if value == error.asked else value) for name, value in asked]
    return f"{path}?{urlencode(again)}" if again else path


def _on_refused(request: Request, error: Exception) -> Response:
    if not isinstance(error, RefusedRequest):
        raise error
    return respond(request, error.refusal, headers=error.headers)


def _refusal(request: Request, kind: ProblemKind, error: SurveilgraphError) -> Refusal:
    match error:
        case BadQuestion():
            return Refusal(kind=kind, detail=str(error), parameter=error.parameter)
        case UnknownEntity():
            return Refusal(
                kind=kind,
                detail=f"No entity is called {error.reference!r}.",
                parameter=_asked_as(request, error.reference),
                nearest=tuple(error.nearest),
            )
        case AmbiguousEntity():
            return _choice(request, kind, error)
        case WithdrawnEntity():
            asked = _asked_as(request, error.asked)
            return Refusal(kind=kind, detail=str(error), parameter=asked)
        case StoreUnavailable():
            # What the driver says names addresses and accounts: it is for the log, not for all.
            LOG.warning("request %s: %s", request_id(request), error)
            again = isinstance(error, StoreTimeout) and error.again
            said = str(error) if again else f"{kind.title}."
            return Refusal(kind=kind, detail=said, fix=_AGAIN if again else None)
        case _:
            return Refusal(kind=kind, detail=str(error), parameter=_path_parameter(request))


def _choice(request: Request, kind: ProblemKind, error: AmbiguousEntity) -> Refusal:
    parameter = _asked_as(request, error.reference)
    candidates = [
        Candidate(id=ident, name=name, href=_ask_again(request, parameter, error.reference, ident))
        for ident, name in error.candidates
    ]
    return Refusal(
        kind=kind,
        detail=f"{error.reference!r} may be any of {len(candidates)} entities.",
        parameter=parameter,
        candidates=tuple(candidates),
    )


def _ask_again(request: Request, parameter: str | None, reference: str, ident: str) -> str:
    if parameter is None:
        return f"/v1/entities/{quote(ident, safe='')}"
    kept = [
        (name, value)
        for name, value in request.query_params.multi_items()
        if name != parameter or value.strip() != reference.strip()
    ]
    return f"{request.url.path}?{urlencode([*kept, (parameter, ident)])}"


def _asked_as(request: Request, reference: str) -> str | None:
    for name, value in request.query_params.multi_items():
        if value.strip() == reference.strip():
            return name
    return _path_parameter(request)


def _path_parameter(request: Request) -> str | None:
    return next(iter(request.path_params), None)


def _on_invalid_request(request: Request, error: Exception) -> Response:
    if not isinstance(error, RequestValidationError):
        raise error
    found = faults(error.errors())
    return respond(
        request,
        Refusal(
            kind=kinds.INVALID_PARAMETER,
            detail=" ".join(fault.detail for fault in found),
            parameter=found[0].parameter,
            faults=found,
        ),
    )


def _on_http_error(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    kind = _HTTP.get(error.status_code, kinds.REFUSED)
    headers = dict(error.headers or {})
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        headers |= _allowed(request)
    return respond(
        request, Refusal(kind=kind, detail=_http_detail(request, error)), headers=headers
    )


def _allowed(request: Request) -> dict[str, str]:
    """All methods of the address: two calls may share one, and a route knows only its own."""
    methods = [
        method
        for method, path, _ in operations(request.app.openapi())
        if re.fullmatch(re.sub(r"\\{[^}]+\\}", "[^/]+", re.escape(path)), request.url.path)
    ]
    return {"Allow": ", ".join(methods)} if methods else {}


def _http_detail(request: Request, error: HTTPException) -> str:
    match error.status_code:
        case HTTPStatus.NOT_FOUND:
            return f"There is nothing at {request.url.path}."
        case HTTPStatus.METHOD_NOT_ALLOWED:
            return f"{request.url.path} does not answer to {request.method}."
        case HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
            return f"The body of the request has more than {MOST_BYTES} bytes."
        case _:
            return str(error.detail)


def _on_failure(request: Request, error: Exception) -> Response:
    LOG.error("request %s failed: %s", request_id(request), type(error).__name__)
    detail = f"Something unexpected happened; the log says what, under {request_id(request)}."
    return respond(request, Refusal(kind=kinds.INTERNAL, detail=detail))
