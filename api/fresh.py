"""Whether an answer is at hand: the caller holds it already (a tag, and a 304), or it is kept here.

The tag, of state, call and question, is weak: the same answer may travel packed or plain. Its state
is that of the answer, or one read before it is made: never newer than what was sent.
"""

from hashlib import sha256
from typing import cast

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from api.deps import StoreDep
from api.glance import Glance
from api.kept import Answer, Kept
from api.known import documented
from graph import Store

ANY = "*"
# Asked for the past, an answer is not of the state of which it says that it is.
_PAST = {"as_known_on", "state"}


class NotModified(Exception):
    """The caller showed the tag that the answer would have."""


class Repeated(Exception):
    """The question was answered before, and the graph is in the state of that answer."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer


def unchanged(request: Request, store: StoreDep) -> None:
    """Tags the answer to a GET; who shows that tag is told that nothing changed.

    An answer that says its state is tagged with that one (`tagged`), and nobody looks before.
    Nothing else of the request is looked at then: a tag was only ever given with an answer.
    """
    if request.method != "GET":
        return
    shown = request.headers.get("if-none-match", "")
    if not shown and _tags_itself(request):
        return
    tag = _tag(request, store.stamp())
    request.state.etag = tag
    if shows(shown, tag):
        raise NotModified


async def at_hand(request: Request, store: StoreDep) -> None:
    """As `unchanged`, for an answer that knows its state (`sent`), and that may be kept here.

    Where nothing is at hand the graph is not looked at: the answer will do that.
    """
    if request.method != "GET":
        return
    if not _PAST.isdisjoint(request.query_params):
        await run_in_threadpool(unchanged, request, store)
        return
    kept, shown = _kept(request).get(_question(request)), request.headers.get("if-none-match", "")
    if kept is None and not shown:
        return
    stamp = await _glance(request).stamp()
    tag = request.state.etag = _tag(request, stamp)
    if shows(shown, tag):
        raise NotModified
    if kept is not None and kept.stamp == stamp:
        raise Repeated(kept)


def sent(request: Request, stamp: str | None, body: bytes, media: str, *, whole: bool) -> Response:
    """The answer to a GET, which is of the state of this stamp: tagged, and kept.

    Without its `whole` it is neither: asked again, it is worked out again.
    """
    if not whole:
        request.state.etag = None
    elif _PAST.isdisjoint(request.query_params):
        # The state at the time of asking may have passed when the answer was made.
        request.state.etag = _tag(request, stamp)
        if stamp is not None:
            _kept(request).put(_question(request), Answer(stamp, body, media))
    return Response(body, media_type=media)


def tagged(request: Request, stamp: str | None) -> None:
    """The answer to a GET, which is of the state of this stamp, is tagged with it."""
    if _PAST.isdisjoint(request.query_params):
        request.state.etag = _tag(request, stamp)


def untagged(request: Request) -> None:
    """The answer is not all there is, for want of time: asked again, it is worked out again."""
    request.state.etag = None


def install(app: FastAPI) -> None:
    """What was not modified is said with 304; what was asked before is sent again."""
    app.state.kept = Kept()
    app.add_exception_handler(NotModified, lambda _request, _error: Response(status_code=304))
    app.add_exception_handler(Repeated, _again)


def begin(app: FastAPI, store: Store) -> None:
    """The application, which is starting, asks this store for its state."""
    app.state.glance = Glance(store.stamp)


def _again(_request: Request, error: Exception) -> Response:
    answer = cast("Repeated", error).answer
    return Response(answer.body, media_type=answer.media)


def _kept(request: Request) -> Kept:
    return cast("Kept", request.app.state.kept)


def _glance(request: Request) -> Glance:
    return cast("Glance", request.app.state.glance)


def shows(header: str, tag: str) -> bool:
    """Whether an If-None-Match header lists the tag, compared weakly as RFC 9110 asks.

    >>> shows('"x", W/"abc"', 'W/"abc"'), shows('"abc"', 'W/"abc"'), shows("*", 'W/"abc"')
    (True, True, False)
    """
    listed = {one.strip().removeprefix("W/") for one in header.split(",")}
    return tag.removeprefix("W/") in listed


def _tags_itself(request: Request) -> bool:
    """Whether it is a call whose answer can be asked for by its state, and of now."""
    given = request.query_params
    is_json = given.get("format", "json") == "json"
    return is_json and "state" in documented(request) and _PAST.isdisjoint(given)


def _tag(request: Request, stamp: str | None) -> str:
    told = repr((stamp or "", _question(request)))
    return f'W/"{sha256(told.encode()).hexdigest()[:32]}"'


def _question(request: Request) -> str:
    """Address, parameters and form of the answer, hashed: who agrees in it gets one answer."""
    # The order of a repeated parameter's values may show in an answer, that of names never does.
    asked = sorted(request.query_params.multi_items(), key=lambda item: item[0])
    accepted = request.headers.get("accept", "*/*")
    told = repr((request.app.version, str(request.url.replace(query="")), asked, accepted))
    return sha256(told.encode()).hexdigest()  # of one size, however long the question is
