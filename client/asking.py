"""What a question on paths may ask for, by the names that the API has for it."""

from collections.abc import Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field
from typing import Any, Literal, TypedDict


class LinkFilters(TypedDict, total=False):
    """The filters of a comparison of two dates."""

    as_known_on: str
    unknown_dates: Literal["lenient", "strict"]
    min_confidence: float
    min_sources: int
    status: Sequence[str]
    link: Sequence[str]
    not_link: Sequence[str]


class WalkFilters(LinkFilters, total=False):
    """The filters that every question on paths has; docs/http.md says what each lets pass."""

    as_of: str
    avoid: Sequence[str]
    hubs: Literal["exclude", "include"]
    direction: Literal["flow", "any"]


class Filters(WalkFilters, total=False):
    """Those, and the ones that look at a path as a whole."""

    during: str
    via: Sequence[str]


Form = Literal["md", "html", "csl", "bibtex", "svg"]


@dataclass(frozen=True, slots=True)
class PathQuestion:
    """One question on paths."""

    source: str | Sequence[str]
    target: str | Sequence[str]
    _: KW_ONLY
    max_hops: int = 6
    limit: int = 10
    filters: Filters = field(default_factory=Filters)

    @property
    def body(self) -> Mapping[str, Any]:
        """The question as the service takes it."""
        ends = {"from": several(self.source), "to": several(self.target)}
        return {**ends, "max_hops": self.max_hops, "limit": self.limit, **self.filters}


def several(references: str | Sequence[str]) -> list[str]:
    """One reference or several, as a list."""
    return [references] if isinstance(references, str) else list(references)
