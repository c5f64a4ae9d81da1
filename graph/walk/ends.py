"""Where paths start and end, and the ground between them as one question sees it."""

from dataclasses import dataclass

import numpy as np

from graph.errors import BadQuestion
from graph.walk.arrays import Ints, Mask
from graph.walk.distinct import distinct
from graph.walk.filters import Ground

MOST_HOPS = 10


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ends:
    """Sources and targets as ascending numbers, and as masks over nodes.

    `through` are the nodes a path may step on midway and `enter` those it may step on at all: a
    path ends at the first target it reaches, so no target lies midway.
    """

    sources: Ints
    targets: Ints
    is_target: Mask
    through: Mask
    enter: Mask


def ends(ground: Ground, sources: Ints, targets: Ints) -> Ends:
    """The ends of a question on `ground`; a node may be a source and a target at once."""
    starts, goals = distinct(sources), distinct(targets)
    is_target = np.zeros(ground.network.nodes, dtype=np.bool_)
    is_target[goals] = True
    through = ground.stones.copy()
    through[goals] = False
    if len(starts) == 1:
        # A simple path never comes back to its only source.
        through[starts] = False
    enter = through.copy()
    enter[goals] = True
    return Ends(
        sources=starts,
        targets=goals,
        is_target=is_target,
        through=through,
        enter=enter,
    )


def check_hops(max_hops: int) -> None:
    """Refuse a number of hops that no question may ask for."""
    if not 1 <= max_hops <= MOST_HOPS:
        raise BadQuestion("max_hops", f"A path has between 1 and {MOST_HOPS} hops.")
