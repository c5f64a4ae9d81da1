"""Files out of the WebJars of the lock: scripts that a page loads, and no copy of them in here.

Where Neo4j is elsewhere nobody has filled the shelf: then only the jar asked for is fetched.
"""

import zipfile
from dataclasses import dataclass
from pathlib import Path

from graph.errors import LocalServerError
from graph.local.files import alone
from graph.local.jars import Shelf
from graph.local.locked import Jar, jars
from graph.local.maven import Source, sha256_of
from graph.local.settings import Settings
from graph.local.trouble import writing

_INSIDE = "META-INF/resources/webjars/{artifact}/{version}/{name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class WebFile:
    """One file of one locked jar: `sha256` is the jar's, so it changes whenever the file may."""

    artifact: str
    version: str
    name: str
    sha256: str


def web_file(artifact: str, name: str) -> WebFile:
    """The file called `name` in the WebJar `artifact`; nothing is opened or fetched."""
    jar = _jar(artifact)
    return WebFile(artifact=artifact, version=jar.version, name=name, sha256=jar.sha256)


def web_bytes(file: WebFile, settings: Settings | None = None) -> bytes:
    """What the file holds, out of the jar in the user's cache, which is fetched when it is absent.

    Raises LocalServerError when the jar is not there and cannot be fetched.
    """
    chosen = settings or Settings.from_environment()
    place, jar = Shelf.of(chosen), _jar(file.artifact)
    path = place.path(jar)
    if not path.is_file() or sha256_of(path) != jar.sha256:
        with writing(place.root):
            place.root.mkdir(parents=True, exist_ok=True)
            with alone(place.lock, _patient):
                _fetch(jar, path, chosen)
    inside = _INSIDE.format(artifact=file.artifact, version=file.version, name=file.name)
    with zipfile.ZipFile(path) as opened:
        return opened.read(inside)


def is_at_hand(file: WebFile, settings: Settings | None = None) -> bool:
    """Whether the jar of the file is in the user's cache, so that no network is needed for it."""
    place = Shelf.of(settings or Settings.from_environment())
    return place.path(_jar(file.artifact)).is_file()


def _jar(artifact: str) -> Jar:
    return next(jar for jar in jars() if jar.artifact == artifact)


def _fetch(jar: Jar, path: Path, settings: Settings) -> None:
    draft = path.with_suffix(".part")
    try:
        right = Source(settings.repository).fetch(jar, draft)
    except OSError as error:
        raise LocalServerError(
            f"{jar.coordinate}, which draws the page, is not on this machine and could not be "
            f"fetched ({type(error).__name__}); connect to the network once, or name a Maven "
            "mirror in SURVEILGRAPH_MAVEN_REPOSITORY."
        ) from error
    if not right:
        draft.unlink()
        raise LocalServerError(f"{jar.coordinate} came with other bytes than jars.lock names.")
    draft.replace(path)


def _patient() -> None:
    """Somebody else fills the shelf: nothing is said of the wait."""
