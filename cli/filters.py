"""Filters as they are written on the command line: the names and values of the HTTP call."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Annotated, Any, TypeVar

import typer

from graph import (
    BadQuestion,
    Direction,
    Filters,
    LinkKind,
    Status,
    UnknownDates,
    stretch,
)

AsKnownOn = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        help="As the graph knew it at the end of that year, month or day (UTC): 2024-06-30.",
    ),
]
Word = TypeVar("Word", bound=StrEnum)


def filters_from(given: Iterable[str]) -> Filters:
    """The filters that `name=value` texts ask for; `BadQuestion` for a name or value there is not.

    >>> filters_from(["as_of=2014", "avoid=Acme", "avoid=kind:Buyer"]).avoid
    ('Acme', 'kind:Buyer')
    """
    values = values_of(given)
    return Filters(**{name: _READ[name](name, several) for name, several in values.items()})


def values_of(given: Iterable[str]) -> dict[str, list[str]]:
    """The filters as they were given, by name."""
    values: dict[str, list[str]] = {}
    for text in given:
        name, _, value = text.partition("=")
        if name not in _READ or not value:
            raise BadQuestion(
                "filter", f"{text!r} is no filter: write {'=…, '.join(_READ)}=…, one each time."
            )
        values.setdefault(name, []).append(value)
    return values


def _only(name: str, values: list[str]) -> str:
    if len(values) > 1:
        raise BadQuestion(name, f"{name} is given {len(values)} times; it has one value.")
    return values[0]


def _number(kind: type[float]) -> Callable[[str, list[str]], float]:
    def read(name: str, values: list[str]) -> float:
        try:
            return kind(_only(name, values))
        except ValueError as error:
            raise BadQuestion(name, f"{name} must be a number, not {values[0]!r}.") from error

    return read


def _word(name: str, kind: type[Word], value: str) -> Word:
    try:
        return kind(value)
    except ValueError as error:
        said = f"{name} must be one of {', '.join(kind)}, not {value!r}."
        raise BadQuestion(name, said) from error


def _words(kind: type[Word]) -> Callable[[str, list[str]], frozenset[Word]]:
    return lambda name, values: frozenset(_word(name, kind, value) for value in values)


class _Hubs(StrEnum):
    EXCLUDE = "exclude"
    INCLUDE = "include"


_READ: Mapping[str, Callable[[str, list[str]], Any]] = {
    "as_of": _only,
    "as_known_on": _only,
    "during": lambda name, values: stretch(_only(name, values)),
    "unknown_dates": lambda name, values: _word(name, UnknownDates, _only(name, values)),
    "min_confidence": _number(float),
    "min_sources": _number(int),
    "status": _words(Status),
    "link": _words(LinkKind),
    "not_link": _words(LinkKind),
    "via": lambda _, values: tuple(values),
    "avoid": lambda _, values: tuple(values),
    "hubs": lambda name, values: _word(name, _Hubs, _only(name, values)) is _Hubs.INCLUDE,
    "direction": lambda name, values: _word(name, Direction, _only(name, values)),
}
