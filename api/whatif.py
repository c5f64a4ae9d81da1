"""What if there were a control more, or one less, over HTTP."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request

from api import kinds, wire
from api.asking import WHEN, Reference, Source, StateDep, Target, WalkFiltersDep
from api.cited import citation
from api.deps import HopLimit, Limit, Offset, StoreDep
from api.responses import refusals
from graph import (
    DEFAULT_HOPS,
    MOST_REFERENCES,
    SECURITY_APPARATUS,
    Measure,
    Part,
    Wanted,
    WhatIf,
    as_cited,
    what_if,
)

router = APIRouter(tags=["paths"])


class Turn(StrEnum):
    """Whether the control is thought to be there, or thought away."""

    ADD = "add"
    REMOVE = "remove"


On = Annotated[
    Sequence[Reference],
    Query(
        description=(
            "What the control is on: a technology, a product, a vendor, `country:NL` (its vendors) "
            "or a regulation in the graph. Repeated: all of them."
        ),
        min_length=1,
        max_length=MOST_REFERENCES,
    ),
]
Since = Annotated[
    str | None,
    Query(description="Sales that began then or later are stopped.", pattern=WHEN),
]
TurnDep = Annotated[
    Turn,
    Query(
        description=(
            "`add`: before is the graph as it is, after is it without those sales. `remove`: the "
            "other way round, as if the control had been kept to and then lifted."
        )
    ),
]


@router.get(
    "/what-if",
    operation_id="ask_what_if",
    responses=refusals(kinds.AMBIGUOUS_ENTITY, kinds.UNKNOWN_ENTITY),
)
def ask_what_if(  # noqa: PLR0913, PLR0917 - one argument for each part of the question
    request: Request,
    store: StoreDep,
    source: Source,
    on: On,
    asked: WalkFiltersDep,
    target: Target = (SECURITY_APPARATUS,),
    since: Since = None,
    turn: TurnDep = Turn.ADD,
    max_hops: HopLimit = DEFAULT_HOPS,
    limit: Limit = 20,
    offset: Offset = 0,
    state: StateDep = None,
) -> wire.WhatIf:
    """Who would reach whom if a control stopped certain sales, and who does so now.

    A regulation stops the sales of what sources say it covers, while they say it did.
    """
    wanted = Wanted(source=tuple(source), target=tuple(target), filters=asked.filters, vendors=True)
    measure = Measure(
        on=tuple(on),
        since=since,
        lifted=turn is Turn.REMOVE,
        unknown=asked.unknown_dates,
    )
    part = Part(limit=limit, offset=offset)

    def ask(day: str | None) -> WhatIf:
        return what_if(store, wanted.as_known(day), measure, max_hops=max_hops, part=part)

    answer = as_cited(store, state, asked.as_known_on, ask)
    return wire.WhatIf.from_model(answer, citation(request, answer, state), part)
