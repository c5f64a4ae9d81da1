"""Export controls over HTTP: what applied on a day, and which sales nothing covered."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request

from api import kinds, wire
from api.asking import WHEN, AsKnownOn, Reference, StateDep
from api.cited import citation
from api.compare import Party
from api.deps import Limit, Offset, StoreDep
from api.responses import refusals
from graph import Regime, UncoveredSales, as_cited, regime, uncovered_sales

router = APIRouter(tags=["controls"])
NAMED = refusals(kinds.AMBIGUOUS_ENTITY, kinds.UNKNOWN_ENTITY)

OfWhat = Annotated[
    Reference,
    Query(
        description=(
            "A product, a technology or a vendor, by its id, name or alias; or a sale, by the id "
            "of a claim."
        )
    ),
]
OnDay = Annotated[
    str | None,
    Query(
        description="A year, a month or a day; of a sale, if not given, its own.",
        pattern=WHEN,
    ),
]


@router.get(
    "/regime",
    operation_id="read_regime",
    responses=refusals(kinds.AMBIGUOUS_ENTITY, kinds.UNKNOWN_ENTITY, kinds.UNKNOWN_CLAIM),
)
def read_regime(  # noqa: PLR0913, PLR0917 - one argument for each part of the question
    request: Request,
    store: StoreDep,
    of: OfWhat,
    on: OnDay = None,
    as_known_on: AsKnownOn = None,
    state: StateDep = None,
) -> wire.Regime:
    """Which export control applied to a product, technology, vendor or sale, by which claims.

    A control on a technology counts for the products that are said to be one, and one on a vendor
    for what it makes and sells.
    """

    def ask(day: str | None) -> Regime:
        return regime(store, of, on, as_known_on=day)

    found = as_cited(store, state, as_known_on, ask)
    return wire.Regime.from_model(found, citation(request, found, state))


@router.get("/uncovered-sales", operation_id="list_uncovered_sales", responses=NAMED)
def list_uncovered_sales(  # noqa: PLR0913, PLR0917 - one argument for each part of the question
    request: Request,
    store: StoreDep,
    of: Party = (),
    as_known_on: AsKnownOn = None,
    limit: Limit = 20,
    offset: Offset = 0,
    state: StateDep = None,
) -> wire.UncoveredSales:
    """Sales and uses of named products that no source says a control surely covered."""

    def ask(day: str | None) -> UncoveredSales:
        return uncovered_sales(store, of=tuple(of), limit=limit, offset=offset, as_known_on=day)

    found = as_cited(store, state, as_known_on, ask)
    again = citation(request, found, state)
    return wire.UncoveredSales.from_model(found, again, limit=limit, offset=offset)
