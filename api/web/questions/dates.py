"""The page of two dates: what had appeared at the later, what had ended, what came and went."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from api.asking import AsKnownOn, Confidence, Kinds, NotKinds, Origins, Statuses, Unknown
from api.compare import Day, Party
from api.deps import Limit, Offset, StoreDep
from api.web.fields import typed
from api.web.questions.answering import answered, respond
from api.web.reading import Question, Reader, shorter
from api.web.refusing import pages
from graph import WALKABLE, Compared, Dates, Filters, UnknownDates, compared

router = pages()


@dataclass(frozen=True, kw_only=True)
class Change(Question):
    """The two dates, whose links, and which of them count."""

    earlier: Day = ""
    later: Day = ""
    of: Party = ()
    unknown_dates: Unknown = UnknownDates.LENIENT
    min_confidence: Confidence = 0.0
    min_sources: Origins = 0
    status: Statuses = ()
    link: Kinds = ()
    not_link: NotKinds = ()
    as_known_on: AsKnownOn = None
    limit: Limit = 20
    offset: Offset = 0

    @property
    def whole(self) -> bool:
        """Whether both dates are given."""
        return bool(self.earlier and self.later)

    @property
    def dates(self) -> Dates:
        """The two dates as the graph knows them."""
        return Dates(earlier=self.earlier, later=self.later, unknown=self.unknown_dates)

    def filters(self, day: str | None) -> Filters:
        """The filters as the graph knows them, of what was known at the end of a day."""
        return Filters(
            min_confidence=self.min_confidence,
            min_sources=self.min_sources,
            status=frozenset(self.status) or WALKABLE,
            link=frozenset(self.link),
            not_link=frozenset(self.not_link),
            as_known_on=day,
        )


reads = Reader(Change)


@router.get("/compare")
def compare(request: Request, store: StoreDep) -> Response:
    """The links that hold at one of two dates, or at neither and in between."""
    question = reads(request.query_params)
    if away := shorter(request, question):
        return away

    def ask(day: str | None) -> Compared:
        return compared(
            store,
            question.dates,
            of=tuple(question.of),
            filters=question.filters(day),
            limit=question.limit,
            offset=question.offset,
        )

    answer = answered(request, store, question, ask)
    pinned = answer.pinned if answer else None
    fields = {"of": typed(store, question.of, answer.of if answer else None)}
    return respond(request, "dates", question, answer, fields, pinned=pinned)
