"""Claims over HTTP: one statement, with the words that make it."""

from fastapi import APIRouter

from api import kinds, wire
from api.deps import Ident, StoreDep
from api.responses import refusals

router = APIRouter(tags=["claims"])


@router.get("/claims/{id}", operation_id="read_claim", responses=refusals(kinds.UNKNOWN_CLAIM))
def read_claim(store: StoreDep, id: Ident) -> wire.Claim:  # noqa: A002 - the URL's word
    """One claim with both its ends, its quotation, and where that stands in which report."""
    return wire.Claim.from_model(store.claim(id))
