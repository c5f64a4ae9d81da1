"""Where paths start and end, and the ground between them as one question sees it."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from graph.errors import BadQuestion
from graph.walk.arrays import Ints, Mask, Network
from graph.walk.distinct import distinct
from graph.walk.filters import Ground
from graph.walk.frontier import Front
from graph.walk.marks import Marks

MOST_HOPS = 10
_NOBODY = -1


class Goals(NamedTuple):
    """The targets of a question, ascending: who is one, and where a search back from them stands.

    `kept` is what must not be given back before these are.
    """

    nodes: Ints
    among: Mask
    rear: Front
    kept: Marks | None = None


def goals(network: Network, targets: Ints) -> Goals:
    """These targets, for one question."""
    nodes, marks = distinct(targets), Marks(network.nodes, blank=False, dtype=np.bool_)
    marks.put(nodes, value=True)
    return Goals(nodes, marks.values, Front(arcs=network.into, nodes=nodes), marks)


def lasting(network: Network, targets: Ints) -> Goals:
    """The same for many questions: nothing of them is lent."""
    nodes, among = distinct(targets), np.zeros(network.nodes, dtype=np.bool_)
    among[nodes] = True
    return Goals(nodes, among, Front(arcs=network.into, nodes=nodes))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ends:
    """Sources and targets, and where a path between them may step.

    A path ends at the first target it reaches, so no target lies midway; and it never comes back to
    `start`, its only source.
    """

    sources: Ints
    goals: Goals
    stones: Mask
    start: int = _NOBODY

    def are_targets(self, nodes: Ints) -> Mask:
        """Which of these nodes are targets."""
        return np.asarray(self.goals.among[nodes])

    def through(self, nodes: Ints) -> Mask:
        """Which of these nodes a path may step on midway."""
        passing = self.stones[nodes] & ~self.goals.among[nodes]
        return np.asarray(passing & (nodes != self.start))

    def enter(self, nodes: Ints) -> Mask:
        """Which of these nodes a path may step on at all."""
        return np.asarray(self.goals.among[nodes] | (self.stones[nodes] & (nodes != self.start)))


def ends(ground: Ground, sources: Ints, targets: Ints, known: Goals | None = None) -> Ends:
    """The ends of a question on `ground`; a node may be a source and a target at once.

    The targets may be known from other questions.
    """
    starts = distinct(sources)
    return Ends(
        sources=starts,
        goals=known or goals(ground.network, targets),
        stones=ground.stones,
        start=int(starts[0]) if len(starts) == 1 else _NOBODY,
    )


def check_hops(max_hops: int) -> None:
    """Refuse a number of hops that no question may ask for."""
    if not 1 <= max_hops <= MOST_HOPS:
        raise BadQuestion("max_hops", f"A path has between 1 and {MOST_HOPS} hops.")
