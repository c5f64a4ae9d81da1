"""The question this project exists for, over HTTP: how does one reach the other, on whose word."""

from dataclasses import replace
from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Query, Response
from starlette.requests import Request

from api import kinds, wire
from api.asking import PathFiltersDep, Source, StateDep, Target
from api.cited import absolute
from api.deps import HopLimit, PathLimit, StoreDep
from api.fresh import sent
from api.permalink import permalink
from api.problems import Refusal, RefusedRequest
from api.responses import refusals
from graph import (
    DEFAULT_HOPS,
    DEFAULT_LIMIT,
    MAX_LIMIT,
    CitationForm,
    PathAnswer,
    paths_between,
    written,
)

router = APIRouter(tags=["paths"])


class PathFormat(StrEnum):
    """The shapes an answer may have."""

    JSON = "json"
    MD = "md"
    HTML = "html"
    CSL = "csl"
    BIBTEX = "bibtex"
    SVG = "svg"


MEDIA = {
    PathFormat.JSON: "application/json",
    PathFormat.MD: "text/markdown; charset=utf-8",
    PathFormat.HTML: "text/html; charset=utf-8",
    PathFormat.CSL: "application/vnd.citationstyles.csl+json",
    PathFormat.BIBTEX: "application/x-bibtex; charset=utf-8",
    PathFormat.SVG: "image/svg+xml",
}
TEXTS = {
    media.partition(";")[0]: {"schema": {"type": "string"}}
    for shape, media in MEDIA.items()
    if shape is not PathFormat.JSON
} | {MEDIA[PathFormat.CSL]: {"schema": {"type": "array", "items": {"type": "object"}}}}
FormatDep = Annotated[
    PathFormat,
    Query(
        alias="format",
        description=(
            "`json`; `md` or `html`: sentences with footnotes; `csl` or `bibtex`: the sources; "
            "`svg`: a picture."
        ),
    ),
]
NumberDep = Annotated[
    int | None,
    Query(
        alias="path",
        description="Only this path of the answer, 1 being the strongest.",
        ge=1,
        le=MAX_LIMIT,
    ),
]


@router.get(
    "/paths",
    operation_id="find_paths",
    response_model=wire.PathAnswer,
    responses=refusals(kinds.AMBIGUOUS_ENTITY, kinds.UNKNOWN_ENTITY, kinds.UNKNOWN_PATH)
    | {200: {"content": TEXTS}},
)
def find_paths(  # noqa: PLR0913, PLR0917 - one argument for each part of the question
    request: Request,
    store: StoreDep,
    source: Source,
    target: Target,
    asked: PathFiltersDep,
    max_hops: HopLimit = DEFAULT_HOPS,
    limit: PathLimit = DEFAULT_LIMIT,
    shape: FormatDep = PathFormat.JSON,
    state: StateDep = None,
    number: NumberDep = None,
) -> Response:
    """Paths from one entity to another, strongest evidence first, every hop with its quotations.

    An answer without paths is an answer: it says how much was looked at, what was left out, why
    there is none, and which single filter, dropped or moved, would give one.
    """
    answer = paths_between(
        store, source, target, max_hops=max_hops, limit=limit, filters=asked.filters, state=state
    )
    stamp = answer.pinned.state if answer.pinned else None
    whole = answer.whole
    one = {} if number is None else {"path": number}
    answer = answer if number is None else _only(answer, number)
    if shape is PathFormat.JSON or answer.pinned is None:
        body = wire.path_answer(answer, limit=limit, filters=asked.given, state=state, beside=one)
    else:
        given = {"max_hops": max_hops, "limit": limit, **asked.given, **one}
        again = absolute(request, permalink(answer.pinned, given))
        body = written(answer, CitationForm(shape.value), again, state).encode()
    return sent(request, stamp, body, MEDIA[shape], whole=whole)


def _only(answer: PathAnswer, number: int) -> PathAnswer:
    if number > len(answer.paths):
        found = len(answer.paths)
        said = f"There is no path {number}: the answer has {found}."
        raise RefusedRequest(Refusal(kind=kinds.UNKNOWN_PATH, detail=said, parameter="path"))
    certain = int(number <= answer.certain)
    return replace(answer, paths=(answer.paths[number - 1],), certain=certain)
