"""Paths that only a condition on whole paths left out: which links a filter bars tells nothing of.

They are counted where there is no path that meets it, so that an empty answer says of each
condition how much it cost.
"""

from dataclasses import replace
from typing import NamedTuple

from graph.walk.best import MOST_PATHS, Question, best
from graph.walk.filters import Ground
from graph.walk.hubs import Hub, avoiding


class Missed(NamedTuple):
    """How many paths pass by what was to be passed, and how many have links that share no time.

    `MOST_PATHS` of either are counted at most, and no more than were found in time.
    """

    past_via: int = 0
    apart: int = 0


def missed(where: Ground, question: Question, let_in: tuple[Hub, ...] = ()) -> Missed:
    """What a question that has no path there would have without `via`, and without one time.

    `let_in` are hubs that are stepped on for its `via` alone.
    """
    wide = replace(question, limit=MOST_PATHS, spare=0)
    past_via = apart = 0
    if question.via:
        straight = replace(wide, via=())
        past_via = len(best(avoiding(where, let_in), straight).routes)
    if where.opens is not None:
        apart = len(best(replace(where, opens=None, closes=None), wide).routes)
    return Missed(past_via, apart)
