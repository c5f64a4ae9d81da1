"""The page of what two have in common: whom both are linked to, and who speaks of both."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Query
from starlette.requests import Request
from starlette.responses import Response

from api.around import Of, Statuses
from api.deps import StoreDep
from api.web.fields import typed
from api.web.questions.answering import json_of, respond
from api.web.reading import Question, Reader, shorter
from api.web.refusing import pages
from graph import MOST_SHARED, WALKABLE, shared_by

router = pages()

Most = Annotated[int, Query(description="The most of each.", ge=1, le=MOST_SHARED)]


@dataclass(frozen=True, kw_only=True)
class Both(Question):
    """The two, and which links count."""

    one: Of = ""
    other: Of = ""
    limit: Most = 20
    status: Statuses = ()

    @property
    def whole(self) -> bool:
        """Whether both are given."""
        return bool(self.one and self.other)


reads = Reader(Both)


@router.get("/common")
def common(request: Request, store: StoreDep) -> Response:
    """Whom both are linked to, by which words, and the reports that speak of both."""
    question = reads(request.query_params)
    if away := shorter(request, question):
        return away
    statuses = frozenset(question.status) or WALKABLE
    found = None
    if question.whole:
        found = shared_by(
            store, question.one, question.other, limit=question.limit, statuses=statuses
        )
    fields = {
        "one": typed(store, (question.one,), found.one if found else None),
        "other": typed(store, (question.other,), found.other if found else None),
    }
    json = json_of(question, request.url.path)
    return respond(request, "shared", question, found, fields, json=json)
