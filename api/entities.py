"""Entities over HTTP: search by name, and one with all its links."""

from fastapi import APIRouter
from starlette.requests import Request

from api import kinds, wire
from api.asking import AsKnownOn, StateDep
from api.cited import citation
from api.deps import Ident, KindFilter, Limit, Offset, Search, StoreDep
from api.responses import refusals
from graph import EntityCard, as_cited, entity_as_known

router = APIRouter(tags=["entities"])


@router.get("/entities", operation_id="find_entities", responses=refusals())
def find_entities(
    store: StoreDep,
    q: Search = "",
    kind: KindFilter = (),
    limit: Limit = 20,
    offset: Offset = 0,
) -> wire.EntityList:
    """Entities whose name or alias holds these words, best match first."""
    total, found = store.find_entities(q, kinds=kind, limit=limit, offset=offset)
    return wire.EntityList.from_model(total, found, limit=limit, offset=offset)


@router.get(
    "/entities/{id}",
    operation_id="read_entity",
    responses=refusals(kinds.MERGED_ENTITY, kinds.UNKNOWN_ENTITY),
)
def read_entity(
    request: Request,
    store: StoreDep,
    id: Ident,  # noqa: A002 - the URL's word
    as_known_on: AsKnownOn = None,
    state: StateDep = None,
) -> wire.EntityCard:
    """One entity with its links in both directions, each with the claims that make it.

    An id that was merged into another leads there (308); one of which every claim was rejected is
    gone (410).
    """

    def ask(day: str | None) -> EntityCard:
        return entity_as_known(store, id, day)

    card = as_cited(store, state, as_known_on, ask)
    return wire.EntityCard.from_model(card, citation(request, card, state))
