"""The question on the page of paths."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import ClassVar

from api.asking import PathFilters, Source, Target
from api.deps import HopLimit, PathLimit
from api.web.reading import FILTERS, Question, Reader
from graph import DEFAULT_HOPS, DEFAULT_LIMIT, WALKABLE


@dataclass(frozen=True, kw_only=True)
class Asked(Question, PathFilters):
    """Who leads to whom, and under which filters; an end that is not given yet is empty."""

    FILTERS: ClassVar[frozenset[str]] = FILTERS | {"limit"}

    source: Source = ()
    target: Target = ()
    max_hops: HopLimit = DEFAULT_HOPS
    limit: PathLimit = DEFAULT_LIMIT

    @property
    def whole(self) -> bool:
        """Whether both ends are given."""
        return bool(self.source and self.target)

    def with_filter(
        self, name: str, value: str | None, dropped: Collection[str] = ()
    ) -> list[tuple[str, str]]:
        """The same question with one filter moved, or dropped; a status is let in as well.

        Where some of its values are `dropped`, the others stay.
        """
        if dropped:
            return [pair for pair in self.pairs if pair[0] != name or pair[1] not in dropped]
        kept = self.without(name)
        if name == "status" and value is not None:
            walked = [one.value for one in self.status or sorted(WALKABLE)]
            return kept + [("status", one) for one in [*walked, value]]
        return kept if value is None else [*kept, (name, value)]


asked = Reader(Asked)
