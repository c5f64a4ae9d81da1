"""The user's jars: each one fetched once, checked against the lock, and known again cheaply.

A jar's bytes are hashed when it arrives. Its size, inode and times of change are then written
down, and later starts only compare those: 240 calls of stat instead of hashing 180 MB. Writing to
a file moves its time of change, which no program can set back, so a jar that was touched is
hashed again, and fetched again if it no longer is the locked one.
"""

import json
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import local

from graph.errors import LocalServerError
from graph.local.files import alone, write_whole
from graph.local.locked import Jar, digest, jars
from graph.local.maven import Source, sha256_of
from graph.local.progress import Progress, Step
from graph.local.settings import Settings
from graph.local.trouble import full_disk, is_full, writing
from graph.local.versions import NEO4J

_AT_ONCE = 8
_TRIES = 2

Tell = Callable[[Progress], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The folder that holds the jars of one lock file."""

    root: Path

    @classmethod
    def of(cls, settings: Settings) -> "Shelf":
        """The shelf of this program's lock file in the user's cache."""
        return cls(root=settings.cache_dir.resolve() / f"neo4j-{NEO4J}-{digest()}")

    @property
    def stamps(self) -> Path:
        """What `stat` said of each jar when its bytes were last found to be the locked ones."""
        return self.root / "checked.json"

    @property
    def lock(self) -> Path:
        """Held by the one process that fills the shelf."""
        return self.root / "fill.lock"

    @property
    def staging(self) -> Path:
        """Where jars arrive, before they are known to be the locked ones."""
        return self.root / "staging"

    def path(self, jar: Jar) -> Path:
        """Where the jar lies, if it does."""
        return self.root / jar.filename


def shelf(settings: Settings, tell: Tell) -> Shelf:
    """The folder with every locked jar in it, whole and unchanged; fetches what is not there.

    Raises LocalServerError when a jar cannot be fetched, stored, or is not the locked one.
    """
    place = Shelf.of(settings)
    if not _doubtful(place):
        return place
    with writing(place.root):
        place.root.mkdir(parents=True, exist_ok=True)
        with alone(place.lock, partial(tell, Progress(step=Step.WAITING))):
            _fill(place, settings, tell)
    return place


def _doubtful(place: Shelf) -> list[Jar]:
    """The jars that are absent, or changed since their bytes were checked."""
    try:
        known = json.loads(place.stamps.read_text("utf-8"))
    except (OSError, ValueError):
        known = {}
    return [jar for jar in jars() if known.get(jar.filename) != _stamp(place.path(jar), jar)]


def _stamp(path: Path, jar: Jar) -> list[str | int]:
    try:
        seen = path.stat()
    except OSError:
        return []
    return [jar.sha256, seen.st_size, seen.st_ino, seen.st_mtime_ns, seen.st_ctime_ns]


def _fill(place: Shelf, settings: Settings, tell: Tell) -> None:
    doubtful = _doubtful(place)
    wanted = [jar for jar in doubtful if not _intact(place.path(jar), jar)]
    shutil.rmtree(place.staging, ignore_errors=True)
    if wanted:
        place.staging.mkdir()
        _fetch_all(wanted, place, settings, tell)
        shutil.rmtree(place.staging, ignore_errors=True)
    stamps = {jar.filename: _stamp(place.path(jar), jar) for jar in jars()}
    write_whole(place.stamps, json.dumps(stamps, indent=0))


def _intact(path: Path, jar: Jar) -> bool:
    return path.is_file() and sha256_of(path) == jar.sha256


def _fetch_all(wanted: list[Jar], place: Shelf, settings: Settings, tell: Tell) -> None:
    have = len(jars()) - len(wanted)
    tell(Progress(step=Step.FETCHING, done=have, total=len(jars())))
    sources = local()

    def bring(jar: Jar) -> None:
        if not hasattr(sources, "mine"):
            sources.mine = Source(settings.repository)
        draft = place.staging / jar.filename
        _bring(jar, draft, sources.mine)
        draft.replace(place.path(jar))

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        try:
            coming = [pool.submit(bring, jar) for jar in wanted]
            for done, future in enumerate(as_completed(coming), start=have + 1):
                future.result()
                tell(Progress(step=Step.FETCHING, done=done, total=len(jars())))
        finally:
            pool.shutdown(cancel_futures=True)


def _bring(jar: Jar, draft: Path, source: Source) -> None:
    """The locked jar in `draft`. One bad answer is forgiven, a second is not."""
    reason: OSError | None = None
    for _ in range(_TRIES):
        try:
            if source.fetch(jar, draft):
                return
        except OSError as error:
            if is_full(error):
                raise full_disk(draft.parent) from error
            reason = error
        else:
            reason = None
    if reason is None:
        raise LocalServerError(
            f"{jar.coordinate} came with other bytes than jars.lock names, twice, and was refused; "
            "try another network, or another SURVEILGRAPH_MAVEN_REPOSITORY."
        )
    raise LocalServerError(
        f"Neo4j is not on this machine yet, and {jar.coordinate} could not be fetched "
        f"({type(reason).__name__}); connect to the network once, or name a Maven mirror in "
        "SURVEILGRAPH_MAVEN_REPOSITORY."
    ) from reason
