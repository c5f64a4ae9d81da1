"""What would give a path where there is none, asked of the question that was answered so."""

from collections.abc import Mapping
from dataclasses import replace

from graph.answers import Tip
from graph.question import Terrain
from graph.walk.advice import Advice, Advised, advice
from graph.walk.arrays import Ints
from graph.walk.best import Question
from graph.walk.corridor import Corridor
from graph.walk.filters import Reason
from graph.walk.trying import Asked, Called, Passing


def advised_on(
    land: Terrain, wanted: Question, corridor: Corridor, left_out: Mapping[Reason, Ints]
) -> Advised:
    """Every single change that gives a path; `left_out` is what the search did not walk."""
    question = replace(wanted, far=None)  # it is known under one filter alone

    def turned() -> Asked | None:
        found = land.turned() if land.turned else None
        return _asked(found, question) if found else None

    asked = replace(
        _asked(land, question),
        between=corridor.ends,
        met=left_out,
        parted=corridor.parted,
        corridor=corridor,
        turned=turned if land.turned else None,
    )
    return advice(asked)


def tip_of(advice: Advice) -> Tip:
    """The advice as an answer has it."""
    return Tip(
        filter=advice.filter,
        was=advice.was,
        becomes=advice.becomes,
        hops=advice.hops,
        sentence=advice.sentence,
        dropped=advice.dropped,
    )


def _asked(land: Terrain, question: Question) -> Asked:
    return Asked(
        network=land.network,
        chosen=land.chosen,
        question=question,
        hubs=land.hubs,
        via=_passing(land),
        avoided=_avoided(land),
        grounds=land.grounds,
    )


def _passing(land: Terrain) -> tuple[Passing, ...]:
    """Whom a path must pass, in the order of the question."""
    return tuple(
        Passing(
            Called((given,), one.name),
            tuple(hub for hub in land.let_in if one.entity and hub.node in one.nodes),
        )
        for given, one in zip(land.filters.via, land.via, strict=True)
    )


def _avoided(land: Terrain) -> Mapping[str, Called]:
    """Whom a path must not touch; one that was named twice is dropped by both of its names."""
    found: dict[str, Called] = {}
    for given, one in zip(land.filters.avoid, land.avoid, strict=True):
        known = one.entity.id if one.entity else one.name
        before = found[known].given if known in found else ()
        found[known] = Called((*before, given), one.name)
    return found
