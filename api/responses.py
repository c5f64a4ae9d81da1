"""How the refusals of a call are documented: each status with the kinds of problem behind it."""

from collections import defaultdict
from typing import Any

from api import kinds
from api.kinds import ProblemKind
from api.problems import MEDIA_TYPE

PROBLEM_SCHEMA = "#/components/schemas/Problem"
ALWAYS = (kinds.WRONG_HOST, kinds.INVALID_PARAMETER, kinds.UNKNOWN_PARAMETER, kinds.INTERNAL)
DATABASE = (kinds.STORE_UNAVAILABLE, kinds.STORE_TIMEOUT)


def refusals(*own: ProblemKind, database: bool = True) -> dict[int | str, dict[str, Any]]:
    """The OpenAPI responses of a call that may be refused as `own` kinds, or as any call may.

    An id that nobody answers to may be one that was withdrawn.

    >>> sorted(refusals(database=False))
    [421, 422, 500]
    """
    gone = (kinds.WITHDRAWN_ENTITY,) if kinds.UNKNOWN_ENTITY in own else ()
    return described(own + gone + ALWAYS + (DATABASE if database else ()))


def described(those: tuple[ProblemKind, ...]) -> dict[int | str, dict[str, Any]]:
    """The OpenAPI responses of these kinds alone, one for each status."""
    by_status: dict[int | str, list[str]] = defaultdict(list)
    for kind in those:
        by_status[kind.status].append(f"{kind.title} (`{kind.address}`).")
    return {status: _response(" ".join(said)) for status, said in by_status.items()}


def _response(description: str) -> dict[str, Any]:
    content = {MEDIA_TYPE: {"schema": {"$ref": PROBLEM_SCHEMA}}}
    return {"description": description, "content": content}
