"""Review over HTTP: only where the service was started for it, because it writes.

Who decides has a key that may write, and signs with a name; a key of another name is named as well.
"""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request

from api import kinds, wire
from api.access import signature
from api.deps import MAX_SEARCH, PLAIN, Ident, Limit, Offset, StoreDep
from api.responses import refusals
from graph import (
    Answer,
    accept,
    alike,
    correct,
    derive,
    in_context,
    independent,
    judge,
    queue,
    reject,
    reply_to,
    undo,
)
from graph.decided import decisions

Signed = Annotated[
    str | None,
    Query(
        description="Only decisions of this person, with whatever key they were signed.",
        min_length=1,
        max_length=MAX_SEARCH,
        pattern=PLAIN,
    ),
]

router = APIRouter(tags=["review"])


@router.get("/review", operation_id="list_review", responses=refusals())
def list_review(store: StoreDep, limit: Limit = 20, offset: Offset = 0) -> wire.Queue:
    """What needs a person: claims that wait, suggested merges, contradictions.

    `offset` leaves out the first of the claims; of each kind at most `limit` are shown.
    """
    return wire.Queue.from_model(queue(store, limit=limit, offset=offset))


@router.get(
    "/review/entities/{id}/alike",
    operation_id="find_alike",
    responses=refusals(kinds.AMBIGUOUS_ENTITY, kinds.UNKNOWN_ENTITY),
)
def find_alike(store: StoreDep, id: Ident) -> list[wire.Suggestion]:  # noqa: A002 - the URL's word
    """Who in the whole graph may be one body with an entity, most alike first."""
    return [wire.Suggestion.from_model(one) for one in alike(store, id)]


@router.post(
    "/review/judgements",
    operation_id="judge_identity",
    responses=refusals(kinds.AMBIGUOUS_ENTITY, kinds.UNKNOWN_ENTITY),
)
def judge_identity(request: Request, store: StoreDep, body: wire.Judgement) -> wire.Decided:
    """Two entities are one body, are two, or may be either: as somebody judges."""
    by = signature(request, body.by)
    made = judge(store, body.one, body.other, body.verdict, by=by, why=body.why)
    return wire.Decided(id=made.id, by=made.by, at=made.at)


@router.post(
    "/review/origins", operation_id="derive_report", responses=refusals(kinds.UNKNOWN_REPORT)
)
def derive_report(request: Request, store: StoreDep, body: wire.Derivation) -> wire.Decided:
    """A report repeats another, so that both count as one source; or the two are independent."""
    decide = independent if body.independent else derive
    made = decide(store, body.report, body.origin, by=signature(request, body.by), why=body.why)
    return wire.Decided(id=made.id, by=made.by, at=made.at)


@router.get("/review/decisions", operation_id="list_decisions", responses=refusals())
def list_decisions(
    store: StoreDep, by: Signed = None, limit: Limit = 20, offset: Offset = 0
) -> wire.Decisions:
    """What people decided, the latest first: each with the `id` that takes it back.

    What was taken back already is in the list too, and says by whom.
    """
    return wire.Decisions.from_model(decisions(store, by=by, limit=limit, offset=offset))


@router.post("/review/answers", operation_id="tie_reply", responses=refusals(kinds.UNKNOWN_CLAIM))
def tie_reply(request: Request, store: StoreDep, body: wire.Answering) -> wire.Decided:
    """A claim that quotes an answer is shown beside the claims it answers."""
    by = signature(request, body.by)
    made = reply_to(store, body.reply, body.claims, by=by, why=body.why)
    return wire.Decided(id=made.id, by=made.by, at=made.at)


@router.post("/review/undo", operation_id="take_back", responses=refusals(kinds.UNKNOWN_DECISION))
def take_back(request: Request, store: StoreDep, body: wire.Undoing) -> wire.TakenBack:
    """A decision of any kind is taken back, its twins with it: the graph is as without them."""
    made = undo(store, body.decision, by=signature(request, body.by), why=body.why)
    return wire.TakenBack.from_model(made)


@router.get(
    "/review/claims/{id}",
    operation_id="read_in_context",
    responses=refusals(kinds.UNKNOWN_CLAIM),
)
def read_in_context(store: StoreDep, id: Ident) -> wire.InContext:  # noqa: A002 - the URL's word
    """One claim in the paragraph it stands in."""
    return wire.InContext.from_model(in_context(store, id))


@router.post(
    "/review/claims/{id}", operation_id="decide_claim", responses=refusals(kinds.UNKNOWN_CLAIM)
)
def decide_claim(
    request: Request,
    store: StoreDep,
    id: Ident,  # noqa: A002 - the URL's word
    body: wire.Decision,
) -> wire.DecidedClaim:
    """A claim is accepted, rejected, or corrected, and the links follow at once.

    What tells the same sale of its product, or of its seller, is decided with it: see `twins`.
    """
    signed = {"by": signature(request, body.by), "why": body.why}
    match body.answer:
        case Answer.ACCEPT:
            made = accept(store, id, **signed)
        case Answer.REJECT:
            made = reject(store, id, **signed)
        case Answer.CORRECT:
            made = correct(store, id, body.correction(), **signed)
    return wire.DecidedClaim.from_model(made)
