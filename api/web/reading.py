"""A question as a page has it: read strictly from its address, written back as the shortest one.

A form sends every field, the empty ones too; what is empty or as it is anyway is no part of a
question. The address without them is the one to keep.
"""

from collections.abc import Sequence
from dataclasses import Field, fields
from typing import Any, ClassVar, Generic, TypeVar

from fastapi.responses import RedirectResponse
from pydantic import TypeAdapter, ValidationError
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from api import kinds
from api.asking import PathFilters
from api.faults import faults
from api.problems import Refusal, RefusedRequest
from api.web.rendering import HTMX, query
from graph import WALKABLE

FILTERS = frozenset(field.name for field in fields(PathFilters)) | {"max_hops"}
# The language of the page, and the state of the graph that somebody cited: no part of a question.
_BESIDE = {"lang", "state"}
_CALLED = {"source": "from", "target": "to"}
_STATE = 100


class Question:
    """What the dataclasses of questions have in common: each field is a parameter of an address."""

    # Those that narrow an answer, and can be dropped one by one.
    FILTERS: ClassVar[frozenset[str]] = FILTERS

    @property
    def whole(self) -> bool:
        """Whether all is given that is needed for an answer."""
        return True

    @property
    def asked(self) -> dict[str, Any]:
        """What is not as it is anyway, by the names that an address has for it; filters last."""
        given: dict[str, Any] = {}
        for field in sorted(_fields(type(self)), key=lambda one: one.name in FILTERS):
            value = getattr(self, field.name)
            value = tuple(value) if isinstance(value, list) else value
            if value not in ((), field.default) and not _usual(field.name, value):
                given[called(field.name)] = value
        return given

    @property
    def set(self) -> dict[str, Any]:
        """The filters that were set."""
        return {name: value for name, value in self.asked.items() if name in self.FILTERS}

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """The question as parameters, without what goes without saying, in one order."""
        return [
            (name, str(one))
            for name, value in self.asked.items()
            for one in (value if isinstance(value, tuple) else [value])
        ]

    def without(self, *names: str) -> list[tuple[str, str]]:
        """The same question with some of it dropped."""
        return [(name, value) for name, value in self.pairs if name not in names]

    @property
    def narrowing(self) -> list[tuple[str, str]]:
        """Its filters as parameters."""
        return [pair for pair in self.pairs if pair[0] in FILTERS]

    def between(self, source: str, target: str, state: str = "") -> str:
        """Where the paths between these two are, under the same filters and of that state."""
        kept = [("state", state)] if state else []
        ends = [("from", source), ("to", target)]
        return address_of("/paths", [*ends, *self.narrowing, *kept])


def called(field: str) -> str:
    """What an address calls a field.

    >>> called("source"), called("as_of")
    ('from', 'as_of')
    """
    return _CALLED.get(field, field)


def _usual(name: str, value: object) -> bool:
    """Whether the statuses are those that count without being named."""
    return name == "status" and isinstance(value, tuple) and frozenset(value) == WALKABLE


def _fields(made: type) -> tuple[Field[Any], ...]:
    return fields(made)


Asked = TypeVar("Asked", bound=Question)


class Reader(Generic[Asked]):
    """Questions of one kind out of addresses; one that is out of bounds is refused by name."""

    def __init__(self, made: type[Asked]) -> None:
        self._made = TypeAdapter(made)
        # Whatever may be repeated is a sequence, empty or not where it is not given.
        self.several = {
            called(field.name): isinstance(field.default, tuple) for field in _fields(made)
        }

    def __call__(self, parameters: QueryParams) -> Asked:
        """The question in an address."""
        given = self._given(parameters)
        for name, values in given.items():
            if len(values) > 1 and not self.several[name]:
                raise _refused(kinds.INVALID_PARAMETER, f"{name} has one value.", name)
        flat = {name: some if self.several[name] else some[0] for name, some in given.items()}
        try:
            return self._made.validate_python(flat)
        except ValidationError as error:
            found = faults([_placed(one) for one in error.errors()])
            said = " ".join(fault.detail for fault in found)
            raise _refused(kinds.INVALID_PARAMETER, said, found[0].parameter) from error

    def _given(self, parameters: QueryParams) -> dict[str, list[str]]:
        given: dict[str, list[str]] = {}
        for name, value in parameters.multi_items():
            if name not in self.several.keys() | _BESIDE:
                raise _refused(kinds.UNKNOWN_PARAMETER, f"There is no filter {name[:60]!r}.", name)
            if value.strip() and name in self.several:
                given.setdefault(name, []).append(value)
        return given


def _placed(error: Any) -> dict[str, Any]:  # noqa: ANN401 - as pydantic has it
    """The same error where it lies in an address."""
    place: Sequence[str | int] = error["loc"]
    return {**error, "loc": ("query", called(str(place[0])))}


def _refused(kind: kinds.ProblemKind, detail: str, parameter: str) -> RefusedRequest:
    return RefusedRequest(Refusal(kind=kind, detail=detail, parameter=parameter))


def cited_state(request: Request) -> str:
    """The state of the graph that the address names; empty where it names none."""
    return request.query_params.get("state", "")[:_STATE]


def address_of(path: str, pairs: Sequence[tuple[str, str]]) -> str:
    """A path with its parameters, if there are any.

    >>> address_of("/paths", [("from", "a b")]), address_of("/paths", [])
    ('/paths?from=a%20b', '/paths')
    """
    return f"{path}?{query(list(pairs))}" if pairs else path


def shorter(request: Request, question: Question) -> Response | None:
    """The way to the shortest address of a question; None where this is it.

    A script is not sent there: it is told of the better one with the answer.
    """
    given = request.query_params.multi_items()
    beside = [(name, value) for name, value in given if name in _BESIDE and value]
    asked = [pair for pair in given if pair[0] not in _BESIDE]
    if HTMX in request.headers or len(asked) == len(question.pairs):
        return None
    return RedirectResponse(address_of(request.url.path, question.pairs + beside), 303)
