"""Whether the caller holds the answer already: a tag of state, call and question, and a 304.

The tag is weak: the same answer may travel packed or plain. It is read before the answer is made,
so that a tag never promises a state newer than what was sent under it.
"""

from hashlib import sha256

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from api.deps import StoreDep

ANY = "*"
# Asked for the past, an answer is not of the state of which it says that it is.
_PAST = {"as_known_on", "state"}


class NotModified(Exception):
    """The caller showed the tag that the answer would have."""


def unchanged(request: Request, store: StoreDep) -> None:
    """Tags the answer to a GET; who shows that tag is told that nothing changed.

    Nothing else of the request is looked at then: a tag was only ever given with an answer.
    """
    if request.method != "GET":
        return
    tag = _tag(request, store.stamp())
    request.state.etag = tag
    if shows(request.headers.get("if-none-match", ""), tag):
        raise NotModified


async def unchanged_if_shown(request: Request, store: StoreDep) -> None:
    """As `unchanged`, for an answer that knows its state: `tagged` then saves a question."""
    if "if-none-match" in request.headers or not _PAST.isdisjoint(request.query_params):
        await run_in_threadpool(unchanged, request, store)


def tagged(request: Request, stamp: str | None) -> None:
    """Tags the answer to a GET, which is of the state of this stamp, unless it has its tag."""
    if request.method == "GET" and not hasattr(request.state, "etag"):
        request.state.etag = _tag(request, stamp)


def untagged(request: Request) -> None:
    """The answer is not all there is, for want of time: asked again, it is worked out again."""
    request.state.etag = None


def install(app: FastAPI) -> None:
    """What was not modified is said with 304."""
    app.add_exception_handler(NotModified, lambda _request, _error: Response(status_code=304))


def shows(header: str, tag: str) -> bool:
    """Whether an If-None-Match header lists the tag, compared weakly as RFC 9110 asks.

    >>> shows('"x", W/"abc"', 'W/"abc"'), shows('"abc"', 'W/"abc"'), shows("*", 'W/"abc"')
    (True, True, False)
    """
    listed = {one.strip().removeprefix("W/") for one in header.split(",")}
    return tag.removeprefix("W/") in listed


def _tag(request: Request, stamp: str | None) -> str:
    # The order of a repeated parameter's values may show in an answer, that of names never does.
    asked = sorted(request.query_params.multi_items(), key=lambda item: item[0])
    accepted = request.headers.get("accept", "*/*")
    parts = (request.app.version, stamp or "", request.url.path, repr(asked), accepted)
    return f'W/"{sha256(repr(parts).encode()).hexdigest()[:32]}"'
