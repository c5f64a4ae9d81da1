"""Whether the service lives, and whether it can answer: for whoever watches it."""

from fastapi import APIRouter

from api import wire
from api.deps import StoreDep
from api.responses import refusals

router = APIRouter(tags=["health"])


@router.get("/live", operation_id="is_live", responses=refusals(database=False))
def is_live() -> wire.State:
    """The process answers; the database is not asked."""
    return wire.State()


@router.get("/ready", operation_id="is_ready", responses=refusals())
def is_ready(store: StoreDep) -> wire.State:
    """The database answers as well; a problem of status 503 when it does not."""
    store.ping()
    return wire.State()
