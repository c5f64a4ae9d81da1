"""The page of what two have in common: whom both are linked to, and who speaks of both."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from api.around import Behind, Each, Of, Statuses
from api.asking import AsKnownOn
from api.deps import StoreDep
from api.web.fields import typed
from api.web.questions.answering import answered, respond
from api.web.reading import Question, Reader, shorter
from api.web.refusing import pages
from graph import WALKABLE, Shared, shared_by

router = pages()


@dataclass(frozen=True, kw_only=True)
class Both(Question):
    """The two, and which links count."""

    one: Of = ""
    other: Of = ""
    status: Statuses = ()
    as_known_on: AsKnownOn = None
    limit: Each = 20
    offset: Behind = 0

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

    def ask(day: str | None) -> Shared:
        return shared_by(
            store,
            question.one,
            question.other,
            limit=question.limit,
            offset=question.offset,
            statuses=frozenset(question.status) or WALKABLE,
            as_known_on=day,
        )

    found = answered(request, store, question, ask)
    fields = {
        "one": typed(store, (question.one,), found.one if found else None),
        "other": typed(store, (question.other,), found.other if found else None),
    }
    pinned = found.pinned if found else None
    return respond(request, "shared", question, found, fields, pinned=pinned)
