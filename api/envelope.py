"""What stands around every request: its id, the Host check, safety headers, and a discreet log.

Pure ASGI, so that a large answer is passed on as it comes. Knows nothing about questions.
"""

import logging
import time
from http import HTTPStatus
from typing import Any, cast
from uuid import UUID, uuid4

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api import kinds
from api.fresh import ANY
from api.problems import Refusal, respond
from api.settings import HttpSettings
from api.sheet import STYLE_SOURCE

# A hundred questions with all their filters are a tenth of this.
MOST_BYTES = 1_000_000

ACCESS = logging.getLogger("surveilgraph.access")

# Nothing is loaded from anywhere, no script runs, nobody frames it, and no cache keeps what was
# asked: questions and answers are sensitive.
SAFETY = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        f"default-src 'none'; style-src {STYLE_SOURCE}; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class Envelope:
    """An application in its envelope: identified, checked, shielded and logged."""

    def __init__(self, app: ASGIApp, *, settings: HttpSettings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request goes in, or is refused at the door; what comes out is shielded."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        # A server answers HEAD wherever it answers GET; the routes only know GET.
        head = scope["method"] == "HEAD"
        scope = {**scope, "method": "GET"} if head else scope
        headers = Headers(scope=scope)
        ident = _named(headers.get("x-request-id", ""))
        scope.setdefault("state", {})["request_id"] = ident
        started = time.perf_counter()

        bodiless = head

        async def send_shielded(message: Message) -> None:
            nonlocal bodiless
            if message["type"] == "http.response.start":
                shielded = MutableHeaders(scope=message)
                # A page that runs our script, and a file that never changes, say so themselves.
                for name, value in SAFETY.items():
                    shielded.setdefault(name, value)
                shielded.update({"X-Request-ID": str(ident)} | _told(scope, message))
                if "ETag" in shielded and headers.get("if-none-match", "").strip() == ANY:
                    message, bodiless = _not_modified(message), True
                _log(scope, message["status"], ident, time.perf_counter() - started)
            elif bodiless:
                message = {**message, "body": b""}
            await send(message)

        if self._settings.admits(headers.get("host", "")):
            await self._app(scope, _bounded(receive), send_shielded)
            return
        # A page elsewhere can point its own name at this machine (DNS rebinding) and then read
        # the answers as its own; only the Host header gives it away.
        detail = f"This service does not answer for {headers.get('host', '')[:100]!r}."
        refusal = Refusal(kind=kinds.WRONG_HOST, detail=detail, parameter="Host")
        await respond(Request(scope), refusal)(scope, receive, send_shielded)


def _told(scope: Scope, message: Message) -> dict[str, str]:
    """What the call has to say beside its answer: the tag of an answer, and limits of all."""
    state = cast("dict[str, Any]", scope["state"])
    limits: dict[str, str] = state.get("limits", {})
    tag = state.get("etag") if message["status"] in {HTTPStatus.OK, HTTPStatus.NOT_MODIFIED} else ""
    return ({"ETag": tag} if tag else {}) | limits


def _not_modified(message: Message) -> Message:
    kept = [(n, v) for n, v in message["headers"] if not n.lower().startswith(b"content-")]
    return {**message, "status": HTTPStatus.NOT_MODIFIED.value, "headers": kept}


def _bounded(receive: Receive) -> Receive:
    """A body that grows beyond what any call takes is refused, and not kept in memory."""
    got = 0

    async def receives() -> Message:
        nonlocal got
        message = await receive()
        got += len(message.get("body", b""))
        if got > MOST_BYTES:
            raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        return message

    return receives


def _named(asked: str) -> UUID:
    """The caller's own request id where it is a UUID, so that two logs can be joined."""
    try:
        return UUID(asked)
    except ValueError:
        return uuid4()


def _log(scope: Scope, status: int, ident: UUID, seconds: float) -> None:
    # The name of the call, never its address: what is asked about whom stays out of the log.
    call = getattr(scope.get("route"), "name", "-")
    ACCESS.info("%s %s %d %.1fms %s", scope["method"], call, status, seconds * 1000, ident)
