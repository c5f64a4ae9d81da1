"""The rule that a call refuses what it does not know: no parameter is ever silently ignored."""

from collections import Counter
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from starlette.requests import Request

from api import kinds
from api.faults import shown
from api.openapi import operations
from api.problems import Refusal, RefusedRequest


async def only_known_parameters(request: Request) -> None:
    """Refuses a query parameter that the call does not document, or that is given twice.

    A misspelt filter that is silently ignored would falsify an answer, and so would one of two
    values. A parameter may be repeated where its schema is an array.
    """
    refuse_others(request, documented(request))


def refuse_others(request: Request, known: Mapping[str, Any]) -> None:
    """Refuses a query parameter that is not among these, by name with its schema, or given twice.

    For pages, which are in no document.
    """
    for name, times in Counter(name for name, _ in request.query_params.multi_items()).items():
        if name not in known:
            raise RefusedRequest(_unknown(name, known))
        if times > 1 and known[name].get("type") != "array":
            detail = f"{name} is given {times} times; it has one value."
            raise RefusedRequest(
                Refusal(kind=kinds.INVALID_PARAMETER, detail=detail, parameter=name)
            )


def documented(request: Request) -> dict[str, Any]:
    """The query parameters of the call that was made, each with its schema."""
    # The OpenAPI document is the list: what is not promised there is not taken.
    asked = request.scope["route"].operation_id
    kept: dict[str, dict[str, Any]] = request.app.state.known_parameters
    if asked not in kept:
        kept[asked] = _in_document(request, asked)
    return kept[asked]


def _in_document(request: Request, asked: str) -> dict[str, Any]:
    for _, _, operation in operations(request.app.openapi()):
        if operation["operationId"] == asked:
            parameters = operation.get("parameters", [])
            return {p["name"]: p["schema"] for p in parameters if p["in"] == "query"}
    raise LookupError(f"{asked} is not in the OpenAPI document.")


def _unknown(name: str, known: Mapping[str, Any]) -> Refusal:
    close = get_close_matches(name, known, n=1)
    listed = f"It knows {', '.join(known)}" if known else "It knows none"
    hint = f"Write {close[0]} instead" if close else listed
    return Refusal(
        kind=kinds.UNKNOWN_PARAMETER,
        detail=f"This call has no parameter {shown(name)}.",
        fix=f"{hint}. An ignored filter would falsify the answer, so it is refused.",
        parameter=name[:100],
    )
