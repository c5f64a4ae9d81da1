"""Many path questions in one call: each answered, or refused, in its place."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from fastapi import APIRouter
from pydantic import BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError
from starlette.requests import Request

from api import kinds, wire
from api.access import access_of
from api.asking import PathFilters, Source, Target
from api.deps import HopLimit, PathLimit, StoreDep
from api.failures import problem_in_place
from api.problems import Refusal, RefusedRequest
from api.responses import refusals
from api.wire.shape import Shape
from graph import (
    DEFAULT_HOPS,
    DEFAULT_LIMIT,
    MOST_QUESTIONS,
    Asking,
    PathAnswer,
    SurveilgraphError,
    Wanted,
    paths_of_all,
)

MOST_PATHS = 1000
_NUMBERS = ("min_confidence", "min_sources", "max_hops", "limit")
_ENDS = {"source", "target", "max_hops", "limit"}

router = APIRouter(tags=["paths"])


@dataclass(frozen=True, kw_only=True)
class PathQuestion(PathFilters):
    """One question, in the words of `GET /v1/paths`; what can be repeated there is a list here."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    source: Source
    target: Target
    max_hops: HopLimit = DEFAULT_HOPS
    limit: PathLimit = DEFAULT_LIMIT

    @property
    def asking(self) -> Asking:
        """The question as the graph knows it."""
        source, target = tuple(self.source), tuple(self.target)
        wanted = Wanted(source=source, target=target, filters=self.filters)
        return Asking(wanted=wanted, max_hops=self.max_hops, limit=self.limit)

    @property
    def named(self) -> list[tuple[str, str]]:
        """Every reference of the question, with the parameter it stands in."""
        by_name = {"from": self.source, "to": self.target, "via": self.via, "avoid": self.avoid}
        return [(name, one) for name, those in by_name.items() for one in those]


def _typed(question: object) -> object:
    """A number is a number in JSON; only in an address is it written as text."""
    if isinstance(question, dict):
        for name in _NUMBERS:
            value = question.get(name, 0)
            if isinstance(value, bool) or not isinstance(value, int | float):
                raise PydanticCustomError("number", "{name} must be a number", {"name": name})
    return question


class PathBatch(Shape):
    """The questions, answered in this order on one state; all have the same `as_known_on`."""

    questions: list[Annotated[PathQuestion, BeforeValidator(_typed)]] = Field(
        min_length=1, max_length=MOST_QUESTIONS
    )


@router.post("/paths/batch", operation_id="find_paths_of_all", responses=refusals())
def find_paths_of_all(request: Request, store: StoreDep, body: PathBatch) -> wire.BatchAnswer:
    """Up to 100 path questions at once, on one state of the graph and within one deadline.

    Each place holds an answer or a problem. All `limit`s together are 1,000 at most. Each question
    counts as a request.
    """
    if sum(question.limit for question in body.questions) > MOST_PATHS:
        detail = f"All limits together may be {MOST_PATHS} at most."
        raise RefusedRequest(
            Refusal(kind=kinds.INVALID_PARAMETER, detail=detail, parameter="limit")
        )
    access_of(request).count_more(request, len(body.questions) - 1)
    found = paths_of_all(store, [question.asking for question in body.questions])
    places = [
        _place(request, question, one) for question, one in zip(body.questions, found, strict=True)
    ]
    return wire.BatchAnswer(answers=places)


def _place(
    request: Request, question: PathQuestion, found: PathAnswer | SurveilgraphError
) -> wire.Place:
    if isinstance(found, SurveilgraphError):
        return wire.Place(problem=problem_in_place(request, found, question.named))
    given = {k: v for k, v in question.given.items() if k not in _ENDS}
    return wire.Place(answer=wire.PathAnswer.from_model(found, limit=question.limit, filters=given))
