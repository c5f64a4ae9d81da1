"""The page where a key is shown, once: a browser sends none of itself.

What it keeps afterwards is no key (`api.sessions`), and goes to no page of another site.
"""

from urllib.parse import urlsplit

from fastapi.responses import RedirectResponse
from starlette.requests import Request
from starlette.responses import Response

from api import kinds
from api.access import access_of
from api.problems import RefusedRequest
from api.sessions import COOKIE, SECONDS
from api.settings import HttpSettings, Reviewing
from api.web.forms import FormDep
from api.web.refusing import key_wanted, pages

router = pages()

HOME = "/"


@router.get("/key")
def key(request: Request) -> Response:
    """The form, or whose key it is that this browser showed."""
    access_of(request).recognise(request)
    return key_wanted(request, None, _begin(request))


@router.post("/key")
def shown(request: Request, form: FormDep) -> Response:
    """The key is looked at, forgotten, and what it opens is open to this browser for a day."""
    to = own_place(form.get("to"))
    try:
        kept = access_of(request).begin(request, form.get("key"))
    except RefusedRequest as error:
        if error.refusal.kind is kinds.KEY_UNKNOWN:
            return key_wanted(request, kinds.KEY_UNKNOWN, to)
        raise
    answer = RedirectResponse(to, 303)
    answer.set_cookie(
        COOKIE,
        kept,
        max_age=SECONDS,
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
    )
    return answer


@router.post("/key/leave")
def leave(_form: FormDep) -> Response:
    """This browser holds nothing any more."""
    answer = RedirectResponse("/key", 303)
    answer.delete_cookie(COOKIE, httponly=True, samesite="strict")
    return answer


def _begin(request: Request) -> str:
    settings: HttpSettings = request.app.state.http_settings
    return HOME if settings.review is Reviewing.OFF else "/review"


def own_place(address: str) -> str:
    """The address if it is one of this service, else the front page.

    >>> own_place("/review?offset=8"), own_place("//evil.example"), own_place("http://x")
    ('/review?offset=8', '/', '/')
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return HOME
    # A browser reads a backslash as a slash.
    inside = address.startswith("/") and not parts.netloc and "\\" not in address
    return address if inside and address.isprintable() else HOME
