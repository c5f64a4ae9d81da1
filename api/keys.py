"""Keys over HTTP: which there are, and one made void. For those who may administer.

None is made here: a secret is shown once, in the terminal of the machine that keeps the keys.
"""

from fastapi import APIRouter, Response
from starlette.requests import Request

from api import kinds, wire
from api.access import access_of
from api.deps import Ident
from api.problems import Refusal, RefusedRequest
from api.responses import refusals

router = APIRouter(tags=["keys"])


@router.get("/keys", operation_id="list_keys", responses=refusals(database=False))
def list_keys(request: Request) -> wire.KeyList:
    """The keys there are, without their secrets, which are kept nowhere."""
    return wire.KeyList.from_model(access_of(request).ring.keys())


@router.delete(
    "/keys/{id}",
    operation_id="revoke_key",
    status_code=204,
    responses=refusals(kinds.UNKNOWN_KEY, database=False),
)
def revoke_key(request: Request, id: Ident) -> Response:  # noqa: A002 - the URL's word
    """The key of this name is void from now on."""
    if not access_of(request).ring.revoke(id):
        detail = f"No key is called {id!r}."
        raise RefusedRequest(Refusal(kind=kinds.UNKNOWN_KEY, detail=detail, parameter="id"))
    return Response(status_code=204)
