"""The page of who stands in the middle: of all, or of what lies around one entity."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Query
from starlette.requests import Request
from starlette.responses import Response

from api.around import Statuses
from api.asking import AsKnownOn
from api.central import Around, Parts
from api.deps import Limit, Offset, StoreDep
from api.web.fields import typed
from api.web.questions.answering import answered, respond
from api.web.reading import Question, Reader, shorter
from api.web.refusing import pages
from graph import (
    MOST_STEPS,
    WALKABLE,
    Central,
    Centrality,
    Filters,
    Ranking,
    Store,
    rank,
)

router = pages()

_NEAR = 2


@dataclass(frozen=True, kw_only=True)
class Middle(Question):
    """The measure, and around whom."""

    of: Around = None
    by: Annotated[Central, Query()] = Central.PAGERANK
    parted: Parts = None
    hops: Annotated[int, Query(ge=1, le=MOST_STEPS)] = _NEAR
    status: Statuses = ()
    as_known_on: AsKnownOn = None
    limit: Limit = 20
    offset: Offset = 0

    def ranked(self, store: Store, day: str | None) -> Centrality:
        """The ranking, of what was known at the end of a day."""
        asked = Ranking(
            by=self.by,
            of=self.of,
            parted=self.parted,
            hops=self.hops,
            filters=Filters(status=frozenset(self.status) or WALKABLE, as_known_on=day),
            limit=self.limit,
            offset=self.offset,
        )
        return rank(store, asked)


reads = Reader(Middle)


@router.get("/centrality")
def central(request: Request, store: StoreDep) -> Response:
    """The most central first, each with the part of the graph that it belongs to."""
    question = reads(request.query_params)
    if away := shorter(request, question):
        return away

    def ask(day: str | None) -> Centrality:
        return question.ranked(store, day)

    answer = answered(request, store, question, ask)
    pinned = answer.pinned if answer else None
    of = (question.of,) if question.of else ()
    fields = {"of": typed(store, of, answer.of if answer else None)}
    return respond(request, "central", question, answer, fields, pinned=pinned)
