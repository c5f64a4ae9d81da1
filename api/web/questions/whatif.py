"""The page of a control that is thought to be there, or thought away: what that would change."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from api.deps import HopLimit, Limit, Offset, StoreDep
from api.web.fields import typed
from api.web.questions.answering import Between, answered, respond
from api.web.reading import Reader, shorter
from api.web.refusing import pages
from api.whatif import On, Since, Turn, TurnDep
from graph import DEFAULT_HOPS, Measure, Part, WhatIf, what_if

router = pages()


@dataclass(frozen=True, kw_only=True)
class Control(Between):
    """Between whom, and what the control is on."""

    on: On = ()
    since: Since = None
    turn: TurnDep = Turn.ADD
    max_hops: HopLimit = DEFAULT_HOPS
    limit: Limit = 20
    offset: Offset = 0

    @property
    def whole(self) -> bool:
        """Whether there is an end to begin from, and something to control."""
        return bool(self.source and self.on)

    @property
    def measure(self) -> Measure:
        """The control as the graph knows it."""
        return Measure(
            on=tuple(self.on),
            since=self.since,
            lifted=self.turn is Turn.REMOVE,
            unknown=self.unknown_dates,
        )


reads = Reader(Control)


@router.get("/what-if")
def control(request: Request, store: StoreDep) -> Response:
    """Who would lead to whom with a control, who does without it, and the sales it concerns."""
    question = reads(request.query_params)
    if away := shorter(request, question):
        return away
    part = Part(limit=question.limit, offset=question.offset)

    def ask(day: str | None) -> WhatIf:
        wanted, hops = question.wanted(day), question.max_hops
        return what_if(store, wanted, question.measure, max_hops=hops, part=part)

    answer = answered(request, store, question, ask)
    pinned = answer.pinned if answer else None
    ends = (answer.source, answer.target) if answer else (None, None)
    on = typed(store, question.on, answer.on if answer else None)
    fields = question.typed(store, *ends) | {"on": on}
    return respond(request, "whatif", question, answer, fields, pinned=pinned)
