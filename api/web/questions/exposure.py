"""The page of exposure: which of them leads to which body, and how surely, as one table."""

from dataclasses import dataclass, replace

from starlette.requests import Request
from starlette.responses import Response

from api.deps import HopLimit, Limit, Offset, StoreDep
from api.permalink import permalink
from api.web.questions.answering import Between, answered, respond
from api.web.reading import Reader, shorter
from api.web.refusing import pages
from graph import DEFAULT_HOPS, ExposureAnswer, Part, Pinned, exposure_page

router = pages()


@dataclass(frozen=True, kw_only=True)
class Exposure(Between):
    """Whom the table is of, and which rows of it are wanted."""

    max_hops: HopLimit = DEFAULT_HOPS
    limit: Limit = 20
    offset: Offset = 0


reads = Reader(Exposure)


@router.get("/exposure")
def exposure(request: Request, store: StoreDep) -> Response:
    """Who leads to whom, the strongest pair first, each with its best path."""
    question = reads(request.query_params)
    if away := shorter(request, question):
        return away
    part = Part(limit=question.limit, offset=question.offset)

    def ask(day: str | None) -> ExposureAnswer:
        return exposure_page(store, question.wanted(day), question.max_hops, part)

    answer = answered(request, store, question, ask)
    pinned = answer.pinned if answer else None
    ends = (answer.source, answer.target) if answer else (None, None)
    typed = question.typed(store, *ends)
    sheet = _sheet(question, pinned) if pinned else ""
    return respond(request, "exposure", question, answer, typed, pinned=pinned, sheet=sheet)


def _sheet(question: Exposure, pinned: Pinned) -> str:
    """The whole table for a spreadsheet; of a past state it is what was known at its instant."""
    asked = {k: v for k, v in question.asked.items() if k not in {"limit", "offset"}}
    then = {"as_known_on": pinned.known_on} if pinned.recalled and pinned.known_on else {}
    again = permalink(replace(pinned, state=None), {**asked, **then}, "/v1/exposure")
    return f"{again}&format=csv"
