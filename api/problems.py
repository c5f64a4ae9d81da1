"""A refusal and how it is sent: RFC 9457, `application/problem+json`, always with a way out."""

from dataclasses import dataclass
from uuid import UUID, uuid4

from starlette.requests import Request
from starlette.responses import Response

from api.kinds import ProblemKind
from api.wire import Candidate, Fault, Problem

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """What is to be said about one request that gets no answer."""

    kind: ProblemKind
    detail: str
    fix: str | None = None
    parameter: str | None = None
    faults: tuple[Fault, ...] = ()
    nearest: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()


def request_id(request: Request) -> UUID:
    """The id of this request: the same in the X-Request-ID header, the log and the problem."""
    state = request.scope.setdefault("state", {})
    found: UUID = state.setdefault("request_id", uuid4())
    return found


def respond(
    request: Request, refusal: Refusal, *, headers: dict[str, str] | None = None
) -> Response:
    """The response that says `refusal`; a reference that names nobody keeps `nearest` empty."""
    return Response(
        problem(request, refusal).model_dump_json(exclude_none=True),
        status_code=refusal.kind.status,
        headers=headers,
        media_type=MEDIA_TYPE,
    )


def problem(request: Request, refusal: Refusal) -> Problem:
    """What is said, as the document of RFC 9457."""
    kind = refusal.kind
    return Problem(
        type=kind.address,
        title=kind.title,
        status=kind.status,
        detail=refusal.detail,
        instance=request_id(request).urn,
        fix=refusal.fix or kind.fix,
        parameter=refusal.parameter,
        faults=list(refusal.faults) if len(refusal.faults) > 1 else None,
        nearest=list(refusal.nearest) or None,
        candidates=list(refusal.candidates) or None,
    )


class RefusedRequest(Exception):
    """A request that is refused before anything is asked of the store."""

    def __init__(self, refusal: Refusal, *, headers: dict[str, str] | None = None) -> None:
        super().__init__(refusal.detail)
        self.refusal = refusal
        self.headers = headers
