"""The page of choke points: without whom, or without which sales, nothing would lead there."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from api.chokes import CutDep, Shown, WeightDep
from api.deps import Offset, StoreDep
from api.web.questions.answering import Between, answered, respond
from api.web.reading import Reader, shorter
from api.web.refusing import pages
from api.wire import Weight
from graph import MOST_SHOWN, ChokeAnswer, Cut, choke_points_between

router = pages()


@dataclass(frozen=True, kw_only=True)
class Chokes(Between):
    """Between whom, and what may be taken away."""

    cut: CutDep = Cut.ENTITIES
    weight: WeightDep = Weight.COUNT
    limit: Shown = MOST_SHOWN
    offset: Offset = 0


reads = Reader(Chokes)


@router.get("/choke-points")
def choke_points(request: Request, store: StoreDep) -> Response:
    """The fewest without whom no path is left, each with a path that it alone cuts."""
    question = reads(request.query_params)
    if away := shorter(request, question):
        return away

    def ask(day: str | None) -> ChokeAnswer:
        return choke_points_between(
            store,
            question.wanted(day),
            cut=question.cut,
            by_confidence=question.weight is Weight.CONFIDENCE,
            limit=question.limit,
            offset=question.offset,
        )

    answer = answered(request, store, question, ask)
    pinned = answer.pinned if answer else None
    ends = (answer.source, answer.target) if answer else (None, None)
    return respond(request, "chokes", question, answer, question.typed(store, *ends), pinned=pinned)
