"""The question on the page of paths: read from its address, and written back as the shortest one.

A form sends every field, the empty ones too; what is empty or as it is anyway is no part of a
question. The address without them is the one to keep.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Annotated, Any

from fastapi import Query
from pydantic import TypeAdapter, ValidationError
from starlette.datastructures import QueryParams

from api import kinds
from api.asking import PathFilters, Reference
from api.deps import HopLimit, PathLimit
from api.faults import faults
from api.problems import Refusal, RefusedRequest
from graph import DEFAULT_HOPS, DEFAULT_LIMIT, MOST_REFERENCES, WALKABLE

_SEVERAL = {"from", "to", "status", "link", "not_link", "avoid", "via"}
# The language of the page, and the state of the graph that somebody cited: no part of a question.
_BESIDE = {"lang", "state"}


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Who leads to whom, and under which filters; an end that is not given yet is empty."""

    source: Annotated[Sequence[Reference], Query(max_length=MOST_REFERENCES)] = ()
    target: Annotated[Sequence[Reference], Query(max_length=MOST_REFERENCES)] = ()
    max_hops: HopLimit = DEFAULT_HOPS
    limit: PathLimit = DEFAULT_LIMIT

    filters: PathFilters

    @property
    def whole(self) -> bool:
        """Whether both ends are given."""
        return bool(self.source and self.target)

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """The question as parameters, without what goes without saying, in one order."""
        named = [("from", one) for one in self.source] + [("to", one) for one in self.target]
        for name, value in self.set.items():
            listed = value if isinstance(value, list) else [value]
            named += [(name, str(one)) for one in listed]
        return named

    @property
    def set(self) -> dict[str, Any]:
        """The filters that were set."""
        given: dict[str, Any] = dict(self.filters.given)
        if frozenset(self.filters.status) == WALKABLE:
            given.pop("status", None)
        if self.max_hops != DEFAULT_HOPS:
            given["max_hops"] = self.max_hops
        if self.limit != DEFAULT_LIMIT:
            given["limit"] = self.limit
        return given

    def with_filter(self, name: str, value: str | None) -> list[tuple[str, str]]:
        """The same question with one filter moved, or dropped; a status is let in as well."""
        kept = [(k, v) for k, v in self.pairs if k != name]
        if name == "status" and value is not None:
            walked = [one.value for one in self.filters.status or sorted(WALKABLE)]
            return kept + [("status", one) for one in [*walked, value]]
        return kept if value is None else [*kept, (name, value)]


_READS = TypeAdapter(Asked)
_FILTERS = {field.name for field in fields(PathFilters)}
_KNOWN = _FILTERS | {"from", "to", "max_hops", "limit"}


def asked(parameters: QueryParams) -> Asked:
    """The question in an address; one that is out of bounds is refused by its parameter."""
    given: dict[str, list[str]] = {}
    for name, value in parameters.multi_items():
        if name not in _KNOWN | _BESIDE:
            raise _refused(kinds.UNKNOWN_PARAMETER, f"There is no filter {name[:60]!r}.", name)
        if value.strip() and name in _KNOWN:
            given.setdefault(name, []).append(value)
    try:
        return _READS.validate_python(_shaped(given))
    except ValidationError as error:
        found = faults([{**one, "loc": ("query", _name(one["loc"]))} for one in error.errors()])
        said = " ".join(fault.detail for fault in found)
        raise _refused(kinds.INVALID_PARAMETER, said, found[0].parameter) from error


def _shaped(given: Mapping[str, list[str]]) -> dict[str, Any]:
    for name, values in given.items():
        if len(values) > 1 and name not in _SEVERAL:
            raise _refused(kinds.INVALID_PARAMETER, f"{name} has one value.", name)
    flat = {name: values if name in _SEVERAL else values[0] for name, values in given.items()}
    ends = {"source": flat.pop("from", []), "target": flat.pop("to", [])}
    filters = {name: flat.pop(name) for name in list(flat) if name in _FILTERS}
    return {**ends, **flat, "filters": filters}


def _name(place: Sequence[Any]) -> str:
    """What the address calls a field: it has no group of filters, and no source or target."""
    named = next(part for part in place if isinstance(part, str) and part != "filters")
    return {"source": "from", "target": "to"}.get(named, named)


def _refused(kind: kinds.ProblemKind, detail: str, parameter: str) -> RefusedRequest:
    return RefusedRequest(Refusal(kind=kind, detail=detail, parameter=parameter))
