"""The search for routes, on plain steps: no database, no evidence. Pure functions.

A route is a walk without a repeated place. Routes are ordered by their weakest step, strongest
first, then by length, then by ids: the same question has the same answer, always.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from graph.vocabulary import LinkKind

Route = tuple["Step", ...]
Label = tuple[str, str, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One link as a route may use it, from `here` to `there`; `forward` along its arrow."""

    here: str
    there: str
    kind: LinkKind
    forward: bool
    confidence: float
    claims: frozenset[str]

    @property
    def label(self) -> Label:
        """What puts steps in order that are otherwise equal."""
        return self.there, self.kind.value, self.forward


@dataclass(frozen=True, slots=True, kw_only=True)
class Terrain:
    """The steps that leave each place, and the places where a route may end.

    A route stops at the first place of `ends` it reaches, and goes through none of `closed`.
    """

    steps: Mapping[str, Sequence[Step]]
    ends: frozenset[str]
    closed: frozenset[str]

    def leaving(self, place: str) -> Sequence[Step]:
        """The steps a route may take from `place`, its own start excepted."""
        return () if place in self.ends or place in self.closed else self.steps.get(place, ())


def routes(
    terrain: Terrain, start: str, max_steps: int, go_on: Callable[[], bool]
) -> Iterator[Route]:
    """All routes from `start` to an end, best first, until `go_on` says no.

    What cannot reach an end within the steps it has left is not followed.
    """
    left = _distances(terrain)
    # Every part of a route is at least as strong as the route and shorter: it comes first.
    waiting: list[tuple[float, int, tuple[Label, ...], Route]] = [(-1.0, 0, (), ())]
    while waiting and go_on():
        weakest, length, labels, route = heappop(waiting)
        place = route[-1].there if route else start
        if route and place in terrain.ends:
            yield route
            continue
        visited = {start, *(step.there for step in route)}
        for step in terrain.leaving(place) if route else terrain.steps.get(start, ()):
            if step.there in visited or length + 1 + left.get(step.there, max_steps) > max_steps:
                continue
            entry = (max(weakest, -step.confidence), length + 1, (*labels, step.label))
            heappush(waiting, (*entry, (*route, step)))


def _distances(terrain: Terrain) -> dict[str, int]:
    """How many steps each place is from the nearest end, for those that lead to one."""
    arriving: dict[str, set[str]] = {}
    for place, steps in terrain.steps.items():
        for step in steps:
            if step.there in terrain.ends or step.there not in terrain.closed:
                arriving.setdefault(step.there, set()).add(place)
    found = dict.fromkeys(terrain.ends, 0)
    edge: Iterable[str] = terrain.ends
    while edge:
        before = {place for there in edge for place in arriving.get(there, ())} - found.keys()
        found.update(dict.fromkeys(before, found[next(iter(edge))] + 1))
        edge = before
    return found


def said_more_finely(terrain: Terrain, start: str, route: Route, max_steps: int) -> bool:
    """Whether another route says the same in smaller steps: vendor, product, buyer.

    That is so when a step from V to B rests only on claims that also carry a step from P to B,
    and the route would go on from V to P and on to B without breaking a rule.
    """
    if len(route) >= max_steps:
        return False
    visited = {start, *(step.there for step in route)}
    return any(
        first.there not in visited
        and any(
            second.there == step.there and step.claims <= second.claims
            for second in terrain.leaving(first.there)
        )
        for step in route
        for first in terrain.steps.get(step.here, ())
    )
