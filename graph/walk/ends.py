"""Where paths start and end, and the ground between them as one question sees it."""

from dataclasses import dataclass

import numpy as np

from graph.errors import BadQuestion
from graph.walk.arrays import Ints, Mask
from graph.walk.distinct import distinct
from graph.walk.filters import Ground
from graph.walk.marks import Marks

MOST_HOPS = 10


_GOAL, _ONLY_START = 1, 2


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ends:
    """Sources and targets as ascending numbers, and where a path between them may step.

    A path ends at the first target it reaches, so no target lies midway.
    """

    sources: Ints
    targets: Ints
    stones: Mask
    roles: Marks

    def are_targets(self, nodes: Ints) -> Mask:
        """Which of these nodes are targets."""
        return np.asarray(self.roles.values[nodes] == _GOAL)

    def through(self, nodes: Ints) -> Mask:
        """Which of these nodes a path may step on midway."""
        return np.asarray(self.stones[nodes] & (self.roles.values[nodes] == 0))

    def enter(self, nodes: Ints) -> Mask:
        """Which of these nodes a path may step on at all."""
        roles = self.roles.values[nodes]
        return np.asarray((self.stones[nodes] & (roles == 0)) | (roles == _GOAL))


def ends(ground: Ground, sources: Ints, targets: Ints) -> Ends:
    """The ends of a question on `ground`; a node may be a source and a target at once."""
    starts, goals = distinct(sources), distinct(targets)
    roles = Marks(ground.network.nodes, blank=0)
    if len(starts) == 1:
        # A simple path never comes back to its only source.
        roles.put(starts, _ONLY_START)
    roles.put(goals, _GOAL)
    return Ends(sources=starts, targets=goals, stones=ground.stones, roles=roles)


def check_hops(max_hops: int) -> None:
    """Refuse a number of hops that no question may ask for."""
    if not 1 <= max_hops <= MOST_HOPS:
        raise BadQuestion("max_hops", f"A path has between 1 and {MOST_HOPS} hops.")
