"""An answer with its citation: whom the question named, by ids, and the state that answered it."""

from urllib.parse import quote

from starlette.requests import Request

from api import wire
from api.fresh import tagged
from api.permalink import permalink
from graph import Citable, Pinned

_NOT_ASKED = {"state", "format"}
BOOKMARKED: dict[str, object] = {
    "Link": {
        "description": "With csv and ndjson: where this table is found again (rel=bookmark).",
        "schema": {"type": "string"},
    }
}


def citation(request: Request, answer: Citable, state: str | None) -> wire.Citation:
    """Where this answer is asked for again; the request is tagged with the state it is of."""
    pinned = answer.pinned or Pinned()
    tagged(request, pinned.state)
    given = request.query_params
    asked = {name: given.getlist(name) for name in given if name not in _NOT_ASKED}
    return wire.Citation.from_model(pinned, asked, state, quote(request.url.path))


def bookmark(request: Request, answer: Citable) -> dict[str, str]:
    """The header that says where an answer is asked for again which is a file and no JSON."""
    given = request.query_params
    asked = {name: given.getlist(name) for name in given if name != "state"}
    again = permalink(answer.pinned or Pinned(), asked, quote(request.url.path))
    return {"Link": f'<{again}>; rel="bookmark"'}


def absolute(request: Request, address: str) -> str:
    """That address with the name under which this service was asked: for what is saved."""
    return str(request.base_url).rstrip("/") + address
