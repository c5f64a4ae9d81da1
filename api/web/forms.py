"""What a page sends back: a small form, read with caps, that only our own page can have sent.

Two locks. The browser says whose page sent the form (Origin, Sec-Fetch-Site); and the form holds a
token made from a cookie that no other site can read, nor make the browser send.
"""

import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Annotated
from urllib.parse import parse_qsl, urlsplit

from fastapi import Depends
from starlette.requests import Request
from starlette.responses import Response

from api import kinds
from api.problems import Refusal, RefusedRequest

MOST_BYTES = 20_000
MOST_FIELDS = 30
COOKIE = "form"
FORM = "application/x-www-form-urlencoded"
# Of this process: forms of a service that was started again are asked for once more.
_SECRET = secrets.token_bytes(32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The fields of a form that was proved to be ours, blank ones left out."""

    fields: Mapping[str, str]

    def get(self, name: str, otherwise: str = "") -> str:
        """What was written into a field."""
        return self.fields.get(name, otherwise)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """A browser's own secret, and the token that a form needs beside it."""

    nonce: str

    @classmethod
    def of(cls, request: Request) -> "Seal":
        """The seal of this browser, a new one where it has none."""
        return cls(nonce=request.cookies.get(COOKIE) or secrets.token_urlsafe(24))

    @property
    def token(self) -> str:
        """What a form of this browser holds."""
        return hmac.new(_SECRET, self.nonce.encode(), sha256).hexdigest()

    def keep(self, answer: Response) -> None:
        """The browser keeps its secret, away from scripts and from other sites."""
        answer.set_cookie(COOKIE, self.nonce, httponly=True, samesite="strict")
        # Under no-referrer a browser calls the origin of a form "null": its own would be refused.
        answer.headers["Referrer-Policy"] = "same-origin"


async def _form(request: Request) -> Form:
    if request.headers.get("content-type", "").partition(";")[0].strip() != FORM:
        raise _refused("A form is sent as application/x-www-form-urlencoded.")
    _ours(request)
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > MOST_BYTES:
            raise _refused(f"A form may have at most {MOST_BYTES} bytes.")
    try:
        pairs = parse_qsl(body.decode("ascii"), max_num_fields=MOST_FIELDS, errors="strict")
    except ValueError as error:
        raise _refused("The form cannot be read: load the page again.") from error
    fields = {name: value.strip() for name, value in pairs if value.strip()}
    seal = request.cookies.get(COOKIE, "")
    sent = fields.pop("token", "")
    if not seal or not hmac.compare_digest(Seal(nonce=seal).token.encode(), sent.encode()):
        raise _refused("The form is not of this page, or too old: load the page again.")
    return Form(fields=fields)


def _ours(request: Request) -> None:
    site = request.headers.get("sec-fetch-site", "same-origin")
    origin = request.headers.get("origin")
    host = request.headers.get("host")
    if site != "same-origin" or (origin is not None and urlsplit(origin).netloc != host):
        raise _refused("Another site sent this form.")


def _refused(detail: str) -> RefusedRequest:
    return RefusedRequest(Refusal(kind=kinds.INVALID_PARAMETER, detail=detail))


FormDep = Annotated[Form, Depends(_form)]
