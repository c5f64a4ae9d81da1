"""Who may make a call: a key with the scope, or, for review on one's own machine, being there."""

import ipaddress
from collections.abc import Mapping
from typing import Annotated
from urllib.parse import urlsplit

from fastapi import Depends
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from starlette.datastructures import Headers
from starlette.requests import Request

from api import kinds
from api.keyring import Key, KeyRing, Scope
from api.kinds import ProblemKind
from api.limits import Limits, network_of
from api.problems import Refusal, RefusedRequest
from api.sessions import COOKIE, Sessions
from api.settings import HttpSettings, Reviewing, is_loopback_name

BEARER = HTTPBearer(
    auto_error=False,
    scheme_name="key",
    description="An API key, made with `surveilgraph keys add NAME --scope SCOPE`.",
)
Shown = Annotated[HTTPAuthorizationCredentials | None, Depends(BEARER)]
_PASSED_ON = ("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip")
_SAME = {"same-origin", "none"}


class Access:
    """What decides about the requests of one application."""

    __slots__ = ("_limits", "_ring", "_sessions", "_settings")

    def __init__(self, settings: HttpSettings, secret: bytes | None = None) -> None:
        self._settings = settings
        self._ring = KeyRing(settings.keys_file)
        self._sessions = Sessions(self._ring, secret)
        self._limits = Limits()

    @property
    def ring(self) -> KeyRing:
        """The keys there are."""
        return self._ring

    @property
    def at_home(self) -> bool:
        """Whether who sits at this machine may review without a key."""
        return self._settings.review is Reviewing.LOCAL

    def count(self, request: Request, shown: Shown = None) -> None:
        """One more request where no key is asked for: of the key that it shows all the same, or
        else of its address.
        """
        key = self._key(request, shown)
        if key is None:
            self._count_address(request)
        else:
            self._take(request, "key", key.name, key.per_minute)

    def count_more(self, request: Request, times: int) -> None:
        """So many more for a request that was counted as one, by whatever it was counted."""
        counted: tuple[str, str, int] | None = getattr(request.state, "counted", None)
        if counted and times:
            self._take(request, *counted, times)

    def check(self, request: Request, shown: Shown, scope: Scope, *, by_page: bool = False) -> None:
        """Refuses the request unless its key may do this.

        What a browser kept of a key opens what only reads, and, `by_page`, what its own forms send:
        a page elsewhere can make a browser send it, but no form of ours with it.
        """
        if self._free(request, shown, scope):
            return
        key = self._key(request, shown, by_browser=by_page or scope is Scope.READ)
        if key is None:
            # Who tries keys, or asks without one, is a caller too.
            self._count_address(request)
        if key is None and shown is None:
            raise _refused(kinds.KEY_MISSING, f"This call needs a key with the scope {scope}.")
        if key is None:
            raise _refused(kinds.KEY_UNKNOWN, "The key that was sent is not among the known ones.")
        self._take(request, "key", key.name, key.per_minute)
        request.state.key = key
        if not key.scope.covers(scope):
            detail = f"The key {key.name!r} may {key.scope}; this call needs {scope}."
            raise RefusedRequest(Refusal(kind=kinds.KEY_SCOPE, detail=detail))

    def begin(self, request: Request, token: str) -> str:
        """What a browser keeps from now on in place of the key that was shown in a form."""
        self._count_address(request)
        key = self._ring.known(token)
        if key is None:
            raise _refused(kinds.KEY_UNKNOWN, "The key that was sent is not among the known ones.")
        self._take(request, "key", key.name, key.per_minute)
        return self._sessions.begin(key)

    def recognise(self, request: Request) -> None:
        """Notes whose key this browser showed, on a page that is open to all."""
        key = self._sessions.key(request.cookies.get(COOKIE, ""))
        if key is not None:
            request.state.key = key

    def _free(self, request: Request, shown: Shown, scope: Scope) -> bool:
        keyless = self.at_home and scope is Scope.WRITE and shown is None
        return keyless and is_at_home(request)

    def _key(self, request: Request, shown: Shown, *, by_browser: bool = True) -> Key | None:
        if shown is not None:
            return self._ring.known(shown.credentials)
        return self._sessions.key(request.cookies.get(COOKIE, "")) if by_browser else None

    def _count_address(self, request: Request) -> None:
        if self._settings.per_minute:
            caller = network_of(request.client.host if request.client else "")
            self._take(request, "address", caller, self._settings.per_minute)

    def _take(self, request: Request, policy: str, caller: str, quota: int, times: int = 1) -> None:
        taken = self._limits.take(policy, caller, quota, times)
        request.state.limits = taken.headers
        request.state.counted = policy, caller, quota
        if not taken.allowed:
            more = "one more" if times == 1 else f"a batch, which counts {times + 1}"
            raise RefusedRequest(
                Refusal(
                    kind=kinds.TOO_MANY_REQUESTS,
                    detail=f"{quota} requests a minute are the most; this is {more}.",
                ),
                headers={"Retry-After": str(taken.seconds)},
            )


def _refused(kind: ProblemKind, detail: str) -> RefusedRequest:
    return RefusedRequest(
        Refusal(kind=kind, detail=detail),
        headers={"WWW-Authenticate": 'Bearer realm="surveilgraph"'},
    )


def may_review_by_page(request: Request, shown: Shown) -> None:
    """A page, and the forms on it, for those who may write."""
    access_of(request).check(request, shown, Scope.WRITE, by_page=True)


async def count(request: Request) -> None:
    """A call for everybody."""
    # By hand: as a dependency it would say in the document that the call takes a key.
    access_of(request).count(request, await BEARER(request))


def may_read(request: Request, shown: Shown) -> None:
    """A call for those who may read, where that takes a key."""
    access_of(request).check(request, shown, Scope.READ)


def may_write(request: Request, shown: Shown) -> None:
    """A call for those who may write."""
    access_of(request).check(request, shown, Scope.WRITE)


def may_administer(request: Request, shown: Shown) -> None:
    """A call for those who may say who else may what."""
    access_of(request).check(request, shown, Scope.ADMIN)


def access_of(request: Request) -> Access:
    """What decides in the application that the request came to."""
    found: Access = request.app.state.access
    return found


def signature(request: Request, by: str) -> str:
    """Who signs a decision: the name given, and the key's where that is another.

    Nobody signs with a key as somebody else without its being seen.
    """
    key = key_shown(request)
    return by if key is None or key.name == by else f"{by} (key: {key.name})"


def key_shown(request: Request) -> Key | None:
    """The key that a request came with, where one was looked for."""
    key: Key | None = getattr(request.state, "key", None)
    return key


def is_at_home(request: Request) -> bool:
    """Whether whoever asks sits at this machine, and no web page asks through their browser."""
    client = request.client.host if request.client else ""
    return _is_loopback(client) and is_unforged(request.headers)


def is_unforged(headers: Headers | Mapping[str, str]) -> bool:
    """Whether no page of another origin, no name of its own and no proxy stands behind a request.

    >>> is_unforged({"host": "localhost:8000"})
    True
    >>> is_unforged({"host": "localhost:8000", "origin": "https://evil.example"})
    False
    >>> is_unforged({"host": "evil.example"}), is_unforged({"host": "localhost", "via": "1.1 x"})
    (False, False)
    """
    host = headers.get("host", "").lower()
    origin = headers.get("origin")
    return (
        is_loopback_name(host)
        and (origin is None or urlsplit(origin.lower()).netloc == host)
        and headers.get("sec-fetch-site", "none") in _SAME
        and not any(name in headers for name in _PASSED_ON)
    )


def _is_loopback(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False
