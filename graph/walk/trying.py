"""A question that was answered with nothing, changed in one place and tried."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from time import monotonic
from typing import NamedTuple

from graph.walk.arrays import Ints, Network
from graph.walk.best import Question, nearest
from graph.walk.corridor import Corridor
from graph.walk.ends import Ends
from graph.walk.filters import Filter, Ground, Reason, ground
from graph.walk.found import Found
from graph.walk.hubs import Hub, avoiding


class Unfinished(Exception):
    """Whether a change gives a path was not found out."""


class Called(NamedTuple):
    """Whom a question names: each time as it was `given`, and what an answer calls it."""

    given: tuple[str, ...]
    name: str


class Passing(NamedTuple):
    """A set of the question's `via`, and the hubs that are stepped on for it."""

    called: Called
    lets_in: tuple[Hub, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question as it was asked: its network, its filter, and the hubs that were left out.

    `via` names the sets of the question's `via`, one by one, and `avoided` whom to avoid, by the
    ids and groups of the filter; `grounds` may know what a filter lets pass, and `between` are the
    ends where the hubs are left out, which no filter changes. `met` are the links that the search
    looked at and left out, by reason, where they are known: a filter that left out none of them is
    not what parts the ends. `parted`, no walk of any length leads from one to the other. `turned`
    gives the same question in any direction, None where that is too large to be tried; it is None
    itself where the question is in any direction already.
    """

    network: Network
    chosen: Filter
    question: Question
    hubs: tuple[Hub, ...] = ()
    via: tuple[Passing, ...] = ()
    avoided: Mapping[str, Called] = field(default_factory=dict)
    grounds: Callable[[Filter], Ground] | None = None
    between: Ends | None = None
    met: Mapping[Reason, Ints] | None = None
    parted: bool = False
    corridor: Corridor | None = None
    turned: Callable[[], "Asked | None"] | None = None

    def past(self, kept: tuple[int, ...]) -> "Asked":
        """The same question with those sets of its `via` alone, by their places.

        A hub that only the others let in is no step without them.
        """
        via = tuple(self.via[place] for place in kept)
        let_in = {hub.node for one in via for hub in one.lets_in}
        closed = {hub.node: hub for one in self.via for hub in one.lets_in}
        more = [hub for node, hub in sorted(closed.items()) if node not in let_in]
        return replace(
            self,
            question=replace(self.question, via=tuple(self.question.via[place] for place in kept)),
            hubs=(*self.hubs, *more),
            via=via,
            between=None if more else self.between,
        )

    def barred(self, *reasons: Reason) -> bool:
        """Whether any of these may have left out what would lead on."""
        return self.met is None or any(reason in self.met for reason in reasons)

    def in_time(self) -> None:
        """`Unfinished` where the question's deadline has passed."""
        if self.question.deadline is not None and monotonic() > self.question.deadline:
            raise Unfinished

    def ground(self, chosen: Filter) -> Ground:
        """What another filter lets pass."""
        self.in_time()
        return self.grounds(chosen) if self.grounds else ground(self.network, chosen)

    def where(self, chosen: Filter) -> Ground:
        """Where a path may go with another filter."""
        return avoiding(self.ground(chosen), self.hubs)

    def hops(self, chosen: Filter | None = None, *, hubs: bool = False) -> int | None:
        """The length of a shortest path with another filter, or with hubs let in."""
        wanted = chosen or self.chosen
        if hubs:
            everywhere = self.ground(wanted)
            between = self.between and replace(self.between, stones=everywhere.stones)
            return length(nearest(everywhere, self.question, between))
        return self.hops_on(self.where(wanted))

    def hops_on(self, where: Ground) -> int | None:
        """The length of a shortest path there, where hubs are left out."""
        return length(nearest(where, self.question, self.between))


def length(found: Found) -> int | None:
    """The length of what was found, None where there is nothing; else `Unfinished`."""
    for route in found.routes:
        return len(route.links)
    if not found.complete:
        raise Unfinished
    return None
