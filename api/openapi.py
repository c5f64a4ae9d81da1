"""The OpenAPI document: what FastAPI derives from the signatures, with problems and examples."""

from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

from api import kinds
from api.examples import Example, examples
from api.kinds import ProblemKind
from api.problems import MEDIA_TYPE
from api.responses import described
from api.samples import CASE, sample_of
from api.wire import Problem

# Examples are recorded as JSON; the same answer as a stream has none.
_RECORDED = {"application/json", MEDIA_TYPE}
_TAG = {
    "description": "Changes when the graph does: sent back as If-None-Match, it saves the answer.",
    "schema": {"type": "string", "pattern": '^W/"[0-9a-f]{32}"$'},
}
_SAME = {"description": "The answer whose ETag was sent as If-None-Match is still the answer."}


def _text(said: str) -> dict[str, Any]:
    return {"description": said, "schema": {"type": "string"}}


_IDENT = _text("The id of this request: its own, where it brought a UUID, or one that it is given.")
_LIMITS = {
    "RateLimit-Policy": _text("Where it is counted: how many a window of seconds allows."),
    "RateLimit": _text("Where it is counted: how many are left, and how long the window lasts."),
}
# What goes along with every answer of a status.
_WITH: dict[int, dict[str, Any]] = {
    HTTPStatus.PERMANENT_REDIRECT: {"Location": _text("The same question about who is kept.")},
    HTTPStatus.UNAUTHORIZED: {"WWW-Authenticate": _text("That a key is sent as a bearer token.")},
    HTTPStatus.TOO_MANY_REQUESTS: {"Retry-After": _text("So many seconds from now, ask again.")},
    HTTPStatus.SERVICE_UNAVAILABLE: {"Retry-After": _text("So many seconds from now, ask again.")},
}
_ASKED_AS = _text("A UUID that the answer, the log and a problem repeat.")
_SHOWN = _text("The ETag of an answer: where it is still the answer, status 304 and no body.")
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
        # Calls that write are in the document where the service has them.
        if example.operation in by_id:
            _add(by_id[example.operation], example)
    for name, operation in by_id.items():
        _sample(operation, {one.case for one in examples() if _answered(one, name)})
    for method, path, operation in operations(document):
        counted = path.startswith(("/v1/", "/reconcile"))
        if counted:
            _guard(operation, at_home=at_home)
        if path.startswith("/v1/") and method == "GET" and "keys" not in operation["tags"]:
            operation["responses"]["304"] = dict(_SAME)
            _header(operation, "If-None-Match", _SHOWN)
            for status in ("200", "304"):
                _told(operation["responses"][status], {"ETag": _TAG})
        _header(operation, "X-Request-ID", _ASKED_AS)
        for status, response in operation["responses"].items():
            _told(response, {"X-Request-ID": _IDENT} | (_LIMITS if counted else {}))
            _told(response, _WITH.get(int(status), {}))
    return document


def _header(operation: dict[str, Any], name: str, said: dict[str, Any]) -> None:
    """The call may be sent that header."""
    known = operation.setdefault("parameters", [])
    known.append({"name": name, "in": "header", "required": False, **said})


def _told(response: dict[str, Any], headers: dict[str, Any]) -> None:
    response["headers"] = response.get("headers", {}) | headers


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
    return {str(status): response for status, response in described(those).items()}


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every call of `document`: its method in capitals, its path, and what is said about it."""
    for path, item in document["paths"].items():
        for method, operation in item.items():
            yield method.upper(), path, operation


def _add(operation: dict[str, Any], example: Example) -> None:
    for parameter in operation.get("parameters", []):
        if parameter["name"] in example.parameters:
            value = example.parameters[parameter["name"]]
            shown = _typed(value, _type_of(parameter["schema"]))
            parameter.setdefault("examples", {})[example.case] = {
                "summary": example.summary,
                "value": shown,
            }
    if example.sent is not None:
        for media in operation["requestBody"]["content"].values():
            shown = {"summary": example.summary, "value": example.sent}
            media.setdefault("examples", {})[example.case] = shown
    content = operation["responses"][str(example.status)].get("content", {})
    for name, media in content.items():
        if name in _RECORDED:
            media.setdefault("examples", {})[example.case] = {
                "summary": example.summary,
                "value": example.body,
            }


def _answered(example: Example, operation: str) -> bool:
    return example.operation == operation and example.status < HTTPStatus.MULTIPLE_CHOICES


def _sample(operation: dict[str, Any], answered: set[str]) -> None:
    """A value for each query parameter that no call which was answered has one of."""
    for parameter in operation.get("parameters", []):
        known = parameter.get("examples", {}).keys() & answered
        found = sample_of(operation["operationId"], parameter["name"])
        if parameter["in"] == "query" and found and not known:
            shown = _typed(found.value, _type_of(parameter["schema"]))
            parameter.setdefault("examples", {})[CASE] = {"summary": found.summary, "value": shown}


def _type_of(schema: dict[str, Any]) -> str | None:
    """The type of a parameter that is given, whether or not it may be left out."""
    found = [one["type"] for one in (schema, *schema.get("anyOf", ())) if "type" in one]
    return next((one for one in found if one != "null"), None)


def _typed(value: str, kind: str | None) -> object:
    match kind:
        case "integer":
            return int(value)
        case "number":
            return float(value)
        case "boolean":
            return value == "true"
        case "array":
            return [value]
        case _:
            return value
