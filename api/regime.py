"""Export controls over HTTP: what applied on a day, and which sales nothing covered."""

from fastapi import APIRouter

from api import kinds, wire
from api.around import Of
from api.asking import AsKnownOn
from api.compare import Day, Party
from api.deps import Limit, Offset, StoreDep
from api.responses import refusals
from graph import regime, uncovered_sales

router = APIRouter(tags=["controls"])
NAMED = refusals(kinds.AMBIGUOUS_ENTITY, kinds.UNKNOWN_ENTITY)


@router.get("/regime", operation_id="read_regime", responses=NAMED)
def read_regime(store: StoreDep, of: Of, on: Day, as_known_on: AsKnownOn = None) -> wire.Regime:
    """Which export control applied to a product or technology on a day, by which claims.

    For a sale, ask for what was sold on the day of it. A control on a technology counts for the
    products that are said to be one.
    """
    return wire.Regime.from_model(regime(store, of, on, as_known_on=as_known_on))


@router.get("/uncovered-sales", operation_id="list_uncovered_sales", responses=NAMED)
def list_uncovered_sales(
    store: StoreDep,
    of: Party = (),
    as_known_on: AsKnownOn = None,
    limit: Limit = 20,
    offset: Offset = 0,
) -> wire.UncoveredSales:
    """Sales and uses of named products that no source says a control covered when they began."""
    found = uncovered_sales(
        store, of=tuple(of), limit=limit, offset=offset, as_known_on=as_known_on
    )
    return wire.UncoveredSales.from_model(found, limit=limit, offset=offset)
