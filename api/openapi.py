"""The OpenAPI document: what FastAPI derives from the signatures, with problems and examples."""

from collections.abc import Iterator
from typing import Any

from api.examples import Example, examples
from api.problems import MEDIA_TYPE
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
REF = "#/components/schemas/{model}"


def complete(document: dict[str, Any]) -> dict[str, Any]:
    """Adds to `document`, in place, the schema of problems and every recorded example."""
    problem = Problem.model_json_schema(ref_template=REF, mode="serialization")
    inner = problem.pop("$defs", {})
    document["components"]["schemas"] |= inner | {"Problem": problem}
    by_id = {op["operationId"]: op for _, _, op in operations(document)}
    for example in examples():
        _add(by_id[example.operation], example)
    for method, path, operation in operations(document):
        if method == "GET" and path.startswith("/v1/"):
            operation["responses"]["200"].setdefault("headers", {})["ETag"] = _TAG
            operation["responses"]["304"] = _SAME
    return document


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
