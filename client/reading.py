"""JSON into the dataclasses that describe it; a member that they do not know is left aside."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

FROM, TO = {"json": "from"}, {"json": "to"}

Value = TypeVar("Value")


def read(kind: type[Value], body: Any) -> Value:  # noqa: ANN401 - JSON is what it is
    """The value of that kind which `body` is; a `ValueError` names the member that is missing."""
    return cast("Value", _read(kind, body))


def names_of(kind: type) -> dict[str, str]:
    """The fields of a dataclass, each with its name in JSON."""
    return {one.name: one.metadata.get("json", one.name) for one in fields(kind)}


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _read(kind: Any, body: Any) -> Any:  # noqa: ANN401
    if is_dataclass(kind):
        return _value(cast("type", kind), body)
    origin = get_origin(kind)
    if origin is tuple:
        return tuple(_read(get_args(kind)[0], one) for one in body)
    if origin is UnionType:
        return _one_of(get_args(kind), body)
    return body


def _value(kind: type, body: Any) -> Any:  # noqa: ANN401
    names = names_of(kind)
    missing = [name for name in names.values() if not isinstance(body, Mapping) or name not in body]
    if missing:
        raise ValueError(f"The service sent no {missing[0]!r} in its {kind.__name__}.")
    hints = _hints(kind)
    return kind(**{name: _read(hints[name], body[json]) for name, json in names.items()})


def _one_of(kinds: tuple[Any, ...], body: Any) -> Any:  # noqa: ANN401
    if body is None and NoneType in kinds:
        return None
    shapes = [one for one in kinds if is_dataclass(one)]
    for one in shapes:
        if isinstance(body, Mapping) and set(names_of(cast("type", one)).values()) <= body.keys():
            return _read(one, body)
    return _read(shapes[0], body) if shapes else body
