"""The question this project exists for, over HTTP: how does one reach the other, on whose word."""

from fastapi import APIRouter
from starlette.requests import Request

from api import kinds, wire
from api.asking import PathFiltersDep, Source, Target
from api.deps import HopLimit, PathLimit, StoreDep
from api.fresh import untagged
from api.responses import refusals
from graph import DEFAULT_HOPS, DEFAULT_LIMIT, paths_between

router = APIRouter(tags=["paths"])


@router.get(
    "/paths",
    operation_id="find_paths",
    responses=refusals(kinds.AMBIGUOUS_ENTITY, kinds.UNKNOWN_ENTITY),
)
def find_paths(  # noqa: PLR0913, PLR0917 - one argument for each part of the question
    request: Request,
    store: StoreDep,
    source: Source,
    target: Target,
    asked: PathFiltersDep,
    max_hops: HopLimit = DEFAULT_HOPS,
    limit: PathLimit = DEFAULT_LIMIT,
) -> wire.PathAnswer:
    """Paths from one entity to another, strongest evidence first, every hop with its quotations.

    An answer without paths is an answer: it says how much was looked at, what was left out, why
    there is none, and which single filter, dropped or moved, would give one.
    """
    answer = paths_between(
        store, source, target, max_hops=max_hops, limit=limit, filters=asked.filters
    )
    if not answer.complete and len(answer.paths) < limit:
        untagged(request)
    return wire.PathAnswer.from_model(answer, limit=limit, filters=asked.given)
