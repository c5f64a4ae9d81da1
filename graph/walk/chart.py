"""One state of the graph in memory, with what was worked out from it so far."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from threading import Lock
from typing import Any, TypeVar

import numpy as np

from graph.store.stamped import State
from graph.walk.arrays import Ints, Mask, Network, both_ways
from graph.walk.filters import Filter, Ground, ground
from graph.walk.hubs import Hub, avoiding, hubs
from graph.walk.outlook import Outlook, outlook

# An empty answer tries half a dozen of them.
_GROUNDS = 16
# A byte a link each, or eight where it is days: what those differ in. Some sixteen an entity of a
# ranking.
_PARTS = 16
# Two bytes an entity each.
_OUTLOOKS = 8

Key = TypeVar("Key")
Value = TypeVar("Value")


class Direction(StrEnum):
    """How links are walked: as technology and money flow, or along and against every arrow."""

    FLOW = "flow"
    ANY = "any"


class Chart:
    """What questions are answered on; it may be of a state that has passed."""

    __slots__ = (
        "_cleared",
        "_grounds",
        "_hubs",
        "_lock",
        "_networks",
        "_outlooks",
        "_parts",
        "state",
    )

    def __init__(self, state: State, network: Network) -> None:
        self.state = state
        self._networks = {Direction.FLOW: network}
        self._hubs: dict[Direction, tuple[Hub, ...]] = {}
        self._cleared: dict[Direction, Mask] = {}
        self._grounds: dict[tuple[Direction, Filter], Ground] = {}
        self._parts: dict[object, Any] = {}
        self._outlooks: dict[tuple[Direction, Filter, str, bool], Outlook | None] = {}
        self._lock = Lock()

    @property
    def stamp(self) -> str | None:
        """The stamp of its state."""
        return self.state.stamp

    def network(self, direction: Direction = Direction.FLOW) -> Network:
        """The network whose steps go in that direction."""
        with self._lock:
            if direction not in self._networks:
                self._networks[direction] = both_ways(self._networks[Direction.FLOW])
            return self._networks[direction]

    def hubs(self, direction: Direction = Direction.FLOW) -> tuple[Hub, ...]:
        """What is a hub as links flow, where a path in that direction could step on it."""
        walked = self.network(direction)
        if direction not in self._hubs:
            self._hubs[direction] = hubs(self.network(), walked=walked)
        return self._hubs[direction]

    def ground(self, chosen: Filter, direction: Direction = Direction.FLOW) -> Ground:
        """What the filter lets pass; a few of the last are kept.

        Not those that avoid a group: a group equals only itself, so none is found again.
        """
        if chosen.avoid_groups:
            return ground(self.network(direction), chosen)
        key = direction, chosen
        found = self._grounds.get(key) or ground(self.network(direction), chosen, self.once)
        self._keep(self._grounds, key, found, _GROUNDS)
        return found

    def cleared(self, where: Ground, direction: Direction = Direction.FLOW) -> Ground:
        """A ground of this chart on which no path steps midway on a hub."""
        if direction not in self._cleared:
            # No filter changes where a path may step, only over which links.
            self._cleared[direction] = avoiding(where, self.hubs(direction)).stones
        return replace(where, stones=self._cleared[direction])

    def once(self, key: object, work: Callable[[], Value]) -> Value:
        """What `work` gives for this state, whichever way links are walked; the last are kept."""
        found: Value | None = self._parts.get(key)
        if found is None:
            found = work()
        self._keep(self._parts, key, found, _PARTS)
        return found

    def outlook(
        self,
        name: str,
        targets: Ints,
        chosen: Filter,
        direction: Direction = Direction.FLOW,
        *,
        by_hubs: bool = False,
    ) -> Outlook | None:
        """The outlook on a group of this name, from the second question for it on.

        `by_hubs`, paths step on any of them, and the outlook knows none.

        Where the graph changes between any two questions, it would never pay.
        """
        if chosen.avoid_groups:
            return None
        key = direction, chosen, name, by_hubs
        found = self._outlooks.get(key)
        if found is None and key in self._outlooks:
            left_out = () if by_hubs else self.hubs(direction)
            numbers = np.array([hub.node for hub in left_out], dtype=np.int32)
            found = outlook(self.ground(chosen, direction), numbers, targets)
        self._keep(self._outlooks, key, found, _OUTLOOKS)
        return found

    def _keep(self, kept: dict[Key, Value], key: Key, value: Value, most: int) -> None:
        """The one asked for last is the last to go."""
        with self._lock:
            kept.pop(key, None)
            kept[key] = value
            if len(kept) > most:
                kept.pop(next(iter(kept)))
