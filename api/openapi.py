"""The OpenAPI document: what FastAPI derives from the signatures, with problems and examples."""

from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

from api import kinds
from api.examples import Example, examples
from api.kinds import ProblemKind
from api.problems import MEDIA_TYPE
from api.responses import described
from api.wire import Problem

# Examples are recorded as JSON; the same answer as a stream has none.
_RECORDED = {"application/json", MEDIA_TYPE}
_TAG = {
    "description": "Changes when the graph does: sent back as If-None-Match, it saves the answer.",
    "schema": {"type": "string", "pattern": '^W/"[0-9a-f]{32}"$'},
}
_SAME = {
    "description": "The answer whose ETag was sent as If-None-Match is still the answer.",
    "headers": {"ETag": _TAG},
}
_LIMITS = {
    name: {"description": said, "schema": {"type": "string"}}
    for name, said in (
        ("RateLimit-Policy", "How many requests a window of seconds allows."),
        ("RateLimit", "How many are left, and the seconds until the window ends."),
    )
}
REF = "#/components/schemas/{model}"


def complete(document: dict[str, Any], *, at_home: bool = False) -> dict[str, Any]:
    """Adds to `document`, in place, what its problems look like and every recorded example.

    `at_home`: who sits at the machine may review without a key.
    """
    problem = Problem.model_json_schema(ref_template=REF, mode="serialization")
    inner = problem.pop("$defs", {})
    document["components"]["schemas"] |= inner | {"Problem": problem}
    by_id = {op["operationId"]: op for _, _, op in operations(document)}
    for example in examples():
        _add(by_id[example.operation], example)
    for method, path, operation in operations(document):
        if path.startswith(("/v1/", "/reconcile")):
            _guard(operation, at_home=at_home)
            if path.startswith("/v1/") and method == "GET" and "keys" not in operation["tags"]:
                operation["responses"]["200"].setdefault("headers", {})["ETag"] = _TAG
                operation["responses"]["304"] = _SAME
    return document


def _guard(operation: dict[str, Any], *, at_home: bool) -> None:
    operation["responses"] |= _refused(kinds.TOO_MANY_REQUESTS)
    if "requestBody" in operation:
        operation["responses"] |= _refused(kinds.REFUSED) | _refused(kinds.TOO_LARGE)
    if operation.get("security"):
        operation["responses"] |= _refused(kinds.KEY_MISSING, kinds.KEY_UNKNOWN)
        operation["responses"] |= _refused(kinds.KEY_SCOPE)
        if at_home and "review" in operation["tags"]:
            operation["security"] = [{}, *operation["security"]]


def _refused(*those: ProblemKind) -> dict[str, Any]:
    status, response = next(iter(described(those).items()))
    headers = _LIMITS if status == HTTPStatus.TOO_MANY_REQUESTS else {}
    return {str(status): response | ({"headers": headers} if headers else {})}


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every call of `document`: its method in capitals, its path, and what is said about it."""
    for path, item in document["paths"].items():
        for method, operation in item.items():
            yield method.upper(), path, operation


def _add(operation: dict[str, Any], example: Example) -> None:
    for parameter in operation.get("parameters", []):
        if parameter["name"] in example.parameters:
            value = example.parameters[parameter["name"]]
            shown = _typed(value, parameter["schema"].get("type"))
            parameter.setdefault("examples", {})[example.case] = {
                "summary": example.summary,
                "value": shown,
            }
    if example.sent is not None:
        for media in operation["requestBody"]["content"].values():
            shown = {"summary": example.summary, "value": example.sent}
            media.setdefault("examples", {})[example.case] = shown
    content = operation["responses"][str(example.status)]["content"]
    for name, media in content.items():
        if name in _RECORDED:
            media.setdefault("examples", {})[example.case] = {
                "summary": example.summary,
                "value": example.body,
            }


def _typed(value: str, kind: str | None) -> object:
    match kind:
        case "integer":
            return int(value)
        case "number":
            return float(value)
        case "array":
            return [value]
        case _:
            return value
