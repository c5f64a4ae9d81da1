"""The queue on a page: what needs a person, by keyboard, and what the person decides.

There where review is: for whoever showed a key that may write, or sits at this machine.
"""

from typing import Annotated, TypeVar

from fastapi import Query
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, ValidationError
from starlette.requests import Request
from starlette.responses import Response

from api import kinds, wire
from api.access import key_shown, signature
from api.deps import Ident, Offset, StoreDep
from api.faults import faults
from api.problems import Refusal, RefusedRequest
from api.web.entities import sides
from api.web.forms import Form, FormDep, Seal
from api.web.refusing import pages
from api.web.rendering import query, render
from graph import STATUS_ORDER, Answer, LinkKind, accept, correct, judge, queue_in_context, reject
from graph import undo as taken_back

router = pages()

REVIEWER = "reviewer"
_AT_ONCE = 8
_READ = "read and right"
_YEAR_SECONDS = 31_536_000
Twins = Annotated[int, Query(ge=0, le=1000)]


@router.get("/review")
def review(  # noqa: PLR0913, PLR0917 - one argument for each part of the address
    request: Request,
    store: StoreDep,
    offset: Offset = 0,
    done: str = "",
    what: str = "",
    also: Twins = 0,
) -> Response:
    """What waits, each claim in its paragraph; what was decided last can be taken back."""
    found, contexts = queue_in_context(store, limit=_AT_ONCE, offset=offset)
    seal = Seal.of(request)
    key = key_shown(request)
    shown = {
        "queue": found,
        "contexts": contexts,
        "disputed": [(link, sides(link)) for link in found.disputed],
        "offset": offset,
        "listed": _AT_ONCE,
        "token": seal.token,
        "by": request.cookies.get(REVIEWER, "") or (key.name if key else ""),
        "done": done,
        "what": what if what in DECIDED else "",
        "also": also,
        "statuses": STATUS_ORDER,
        "link_kinds": list(LinkKind),
    }
    answer = render(request, "review.html", shown)
    seal.keep(answer)
    return answer


Model = TypeVar("Model", bound=BaseModel)
DECIDED = frozenset({"accept", "reject", "correct", "judge", "undo"})


@router.post("/review/claims/{id}")
def decide(
    request: Request,
    store: StoreDep,
    id: Ident,  # noqa: A002 - the URL's word
    form: FormDep,
) -> Response:
    """A claim is accepted, rejected or corrected; the links follow at once."""
    said = _read(wire.Decision, form, why=_READ if form.get("answer") == Answer.ACCEPT else "")
    signed = {"by": signature(request, said.by), "why": said.why}
    match said.answer:
        case Answer.ACCEPT:
            made = accept(store, id, **signed)
        case Answer.REJECT:
            made = reject(store, id, **signed)
        case Answer.CORRECT:
            made = correct(store, id, said.correction(), **signed)
    return _done(said.answer.value, made.id, said.by, len(made.twins))


@router.post("/review/judgements")
def judged(request: Request, store: StoreDep, form: FormDep) -> Response:
    """Two entities are one body, are two, or may be either."""
    said = _read(wire.Judgement, form)
    by = signature(request, said.by)
    made = judge(store, said.one, said.other, said.verdict, by=by, why=said.why)
    return _done("judge", made.id, said.by)


@router.post("/review/undo")
def undone(request: Request, store: StoreDep, form: FormDep) -> Response:
    """The decision is taken back: the graph is as it was without it."""
    said = _read(wire.Undoing, form, why="taken back")
    made = taken_back(store, said.decision, by=signature(request, said.by), why=said.why)
    return _done("undo", made.id, said.by, len(made.twins))


def _read(model: type[Model], form: Form, why: str = "") -> Model:
    fields = ({"why": why} if why else {}) | dict(form.fields)
    try:
        return model.model_validate(fields)
    except ValidationError as error:
        found = faults([{**one, "loc": ("form", *one["loc"])} for one in error.errors()])
        said = " ".join(fault.detail for fault in found)
        raise RefusedRequest(Refusal(kind=kinds.INVALID_PARAMETER, detail=said)) from error


def _done(what: str, decision: str, by: str, also: int = 0) -> Response:
    told = {"done": decision, "what": what} | ({"also": also} if also else {})
    answer = RedirectResponse(f"/review?{query(told)}", 303)
    answer.set_cookie(
        REVIEWER,
        by.encode("ascii", "ignore").decode(),
        max_age=_YEAR_SECONDS,
        httponly=True,
        samesite="strict",
        path="/review",
    )
    return answer
