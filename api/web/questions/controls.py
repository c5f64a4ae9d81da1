"""The pages of export controls: what applied on a day, and the sales that none surely covered."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from api.asking import AsKnownOn
from api.compare import Party
from api.deps import Limit, Offset, StoreDep
from api.regime import OfWhat, OnDay
from api.web.fields import typed
from api.web.questions.answering import answered, respond
from api.web.reading import Question, Reader, shorter
from api.web.refusing import pages
from graph import Regime, UncoveredSales, regime, uncovered_sales

router = pages()


@dataclass(frozen=True, kw_only=True)
class Applied(Question):
    """Of what, and on which day; a sale has a day of its own."""

    of: OfWhat = ""
    on: OnDay = None
    as_known_on: AsKnownOn = None

    @property
    def whole(self) -> bool:
        """Whether it is said of what."""
        return bool(self.of)


@dataclass(frozen=True, kw_only=True)
class Open(Question):
    """Whose sales, and which of them are wanted."""

    of: Party = ()
    as_known_on: AsKnownOn = None
    limit: Limit = 20
    offset: Offset = 0


reads_applied, reads_open = Reader(Applied), Reader(Open)


@router.get("/regime")
def applied(request: Request, store: StoreDep) -> Response:
    """What sources say of a control on a thing or a sale, on a day."""
    question = reads_applied(request.query_params)
    if away := shorter(request, question):
        return away

    def ask(day: str | None) -> Regime:
        return regime(store, question.of, question.on, as_known_on=day)

    answer = answered(request, store, question, ask)
    named = answer.of if answer and not answer.sale else None
    of = (question.of,) if question.of else ()
    fields = {"of": typed(store, of, named)}
    pinned = answer.pinned if answer else None
    return respond(request, "regime", question, answer, fields, pinned=pinned)


@router.get("/uncovered-sales")
def uncovered(request: Request, store: StoreDep) -> Response:
    """The sales and uses that no source says a control surely covered, the surest first."""
    question = reads_open(request.query_params)
    if away := shorter(request, question):
        return away

    def ask(day: str | None) -> UncoveredSales:
        return uncovered_sales(
            store,
            of=tuple(question.of),
            limit=question.limit,
            offset=question.offset,
            as_known_on=day,
        )

    answer = answered(request, store, question, ask)
    fields = {"of": typed(store, question.of, answer.of if answer else None)}
    pinned = answer.pinned if answer else None
    return respond(request, "uncovered", question, answer, fields, pinned=pinned)
