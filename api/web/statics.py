"""What a page loads besides itself: our style and script, and two scripts out of locked WebJars.

Each address holds a hash of what is behind it, so that a browser may keep it for ever.
"""

import time
from functools import cache
from hashlib import sha256
from importlib.resources import files

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.responses import Response

from graph import LocalServerError
from graph.local import is_at_hand, web_bytes, web_file

router = APIRouter(include_in_schema=False)

OWN = {
    "page.css": "text/css; charset=utf-8",
    "page.js": "text/javascript; charset=utf-8",
    "mark.svg": "image/svg+xml",
}
JARS = {"cytoscape.min.js": ("cytoscape", "dist/"), "htmx.min.js": ("htmx.org", "dist/")}
SCRIPT = "text/javascript; charset=utf-8"
FOREVER = "public, max-age=31536000, immutable"
_HEX = 16
# After a jar could not be fetched nobody waits for the network again so soon.
_PAUSE_SECONDS = 60.0
_failed: dict[str, float] = {}


@cache
def address(name: str) -> str:
    """Where the file is served; a changed file has another address."""
    if name in OWN:
        mark = sha256(_own(name)).hexdigest()
    else:
        artifact, folder = JARS[name]
        mark = web_file(artifact, f"{folder}{name}").sha256
    return f"/static/{mark[:_HEX]}/{name}"


@router.get("/static/{mark}/{name}")
def static(mark: str, name: str) -> Response:
    """One file, for as long as the browser likes; under an old address there is nothing."""
    if name not in OWN.keys() | JARS.keys() or f"/static/{mark}/{name}" != address(name):
        raise HTTPException(404)
    body = _own(name) if name in OWN else _from_jar(name)
    kind = OWN.get(name, SCRIPT)
    return Response(body, media_type=kind, headers={"Cache-Control": FOREVER})


def kept_at_hand() -> None:
    """Every file is in memory that is on this machine; nothing is fetched for it."""
    for name in OWN:
        address(name)
    for name, (artifact, folder) in JARS.items():
        if is_at_hand(web_file(artifact, f"{folder}{name}")):
            _from_jar(name)


@cache
def _own(name: str) -> bytes:
    return (files("api.web") / "static" / name).read_bytes()


@cache
def _cached(name: str) -> bytes:
    artifact, folder = JARS[name]
    return web_bytes(web_file(artifact, f"{folder}{name}"))


def _from_jar(name: str) -> bytes:
    # Without it a page still reads whole: its drawing stands still, and its links load pages.
    if time.monotonic() < _failed.get(name, 0.0):
        raise HTTPException(503)
    try:
        return _cached(name)
    except LocalServerError as error:
        _failed[name] = time.monotonic() + _PAUSE_SECONDS
        raise HTTPException(503) from error
