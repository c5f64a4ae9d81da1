"""The question on the page of paths."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from api.asking import PathFilters, Source, Target
from api.deps import HopLimit, PathLimit
from api.web.reading import FILTERS, Question, Reader
from graph import DEFAULT_HOPS, DEFAULT_LIMIT, WALKABLE

_REFERENCES = ("via", "avoid")


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

    def with_filter(self, name: str, value: str | None, was: str = "") -> list[tuple[str, str]]:
        """The same question with one filter moved, or dropped; a status is let in as well.

        Of several references those are dropped that it `was`, and the others stay.
        """
        if name in _REFERENCES and value is None:
            gone = those_of(getattr(self, name), was)
            return [pair for pair in self.pairs if pair[0] != name or pair[1] not in gone]
        kept = self.without(name)
        if name == "status" and value is not None:
            walked = [one.value for one in self.status or sorted(WALKABLE)]
            return kept + [("status", one) for one in [*walked, value]]
        return kept if value is None else [*kept, (name, value)]


def those_of(given: Sequence[str], text: str) -> frozenset[str]:
    """Which of some references a text names, with commas between them; all where it names others.

    >>> sorted(those_of(["Acme", "Acme, Inc.", "Bolt"], "Bolt, Acme, Inc."))
    ['Acme, Inc.', 'Bolt']
    """
    found, left = set(), text
    while left:
        fitting = [one for one in given if left == one or left.startswith(f"{one}, ")]
        if not fitting:
            return frozenset(given)
        longest = max(fitting, key=len)  # a name may have a comma of its own
        found.add(longest)
        left = left[len(longest) + 2 :]
    return frozenset(found)


asked = Reader(Asked)
