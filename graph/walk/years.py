"""The year nearest to the one asked in which there is a path."""

from dataclasses import replace

import numpy as np

from graph.walk.arrays import Ints
from graph.walk.best import Question, nearest
from graph.walk.compact import compact, walked
from graph.walk.days import EARLIEST, LATEST, UNKNOWN, first_day, last_day, year_of
from graph.walk.distinct import distinct
from graph.walk.filters import Ground, UnknownDates, stretches

_MOST_TRIES = 60
_YEAR_LONG = 4


def nearest_year(
    ground: Ground, question: Question, as_of: str, unknown: UnknownDates
) -> tuple[str, int] | None:
    """The year and the length of a path in it; of two years equally near, the earlier.

    `ground` is that of the question without its `as_of`. Only links on some walk are looked at. The
    year asked is itself an answer when only a part of it was asked.
    """
    on_walk, _ = walked(ground, question.sources, question.targets, question.max_hops)
    links = distinct(compact(ground, on_walk, question.sources, question.targets).link)
    network = ground.network
    begins, ends = stretches(network.start[links], network.end[links], unknown)
    if unknown is UnknownDates.STRICT:
        dated = begins != UNKNOWN
        links, begins, ends = links[dated], begins[dated], ends[dated]
    asked = int(as_of[:4])
    bounds = distinct(np.concatenate([begins, ends]))
    known = {year_of(day) for day in bounds.tolist() if day not in {EARLIEST, LATEST}}
    if len(as_of) == _YEAR_LONG:
        known.discard(asked)
    order = sorted(known, key=lambda year: (abs(year - asked), year))
    for year in order[:_MOST_TRIES]:
        holding = (begins <= last_day(f"{year:04}")) & (ends >= first_day(f"{year:04}"))
        for route in nearest(_only(ground, links[holding]), question).routes:
            return f"{year:04}", len(route.links)
    return None


def _only(ground: Ground, links: Ints) -> Ground:
    allowed = np.zeros(len(ground.allowed), dtype=np.bool_)
    allowed[links] = True
    return replace(ground, allowed=allowed)
