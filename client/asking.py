"""What a question on paths may ask for, by the names that the API has for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, TypedDict


class Filters(TypedDict, total=False):
    """The filters; docs/http.md says what each lets pass."""

    as_of: str
    as_known_on: str
    during: str
    unknown_dates: Literal["lenient", "strict"]
    min_confidence: float
    min_sources: int
    status: Sequence[str]
    link: Sequence[str]
    not_link: Sequence[str]
    via: Sequence[str]
    avoid: Sequence[str]
    hubs: Literal["exclude", "include"]
    direction: Literal["flow", "any"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PathQuestion:
    """One question of a batch."""

    source: str | Sequence[str]
    target: str | Sequence[str]
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
