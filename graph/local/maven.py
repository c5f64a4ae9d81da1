"""The one door to Maven: resolves what is wanted, fetches a jar. What comes is hashed, not trusted.

jgo resolves, and knows where a repository keeps a jar. It does not fetch the locked jars: it opens
two connections a jar and asks for a SHA-1 that proves nothing beside our SHA-256.
"""

from dataclasses import replace
from hashlib import file_digest, sha256
from pathlib import Path

from jgo.maven import MavenContext, PythonResolver
from jgo.parse import Coordinate
from requests import Session

from graph.local.locked import Jar

_SECONDS = 30
_CHUNK = 1 << 16


def context(folder: Path, repository: str | None) -> MavenContext:
    """A Maven that reads `repository` (None: the public one) and writes to `folder` alone."""
    repositories = {"chosen": repository.rstrip("/")} if repository else None
    return MavenContext(
        resolver=PythonResolver(),
        repo_cache=folder,
        remote_repos=repositories,
        timeout=_SECONDS,
    )


class Source:
    """One connection to a Maven repository, kept open: many jars, one greeting. For one thread."""

    def __init__(self, repository: str | None) -> None:
        self._maven = context(Path(), repository)
        self._session = Session()

    def fetch(self, jar: Jar, target: Path) -> bool:
        """Writes what Maven holds under the jar's coordinates; True if it is the locked jar.

        Raises OSError for a network or a disk that fails, or where no such jar exists.
        """
        component = self._maven.project(jar.group, jar.artifact).at_version(jar.version)
        (root,) = self._maven.remote_repos.values()
        address = f"{root}/{component.path_prefix.as_posix()}/{jar.filename}"
        hashed = sha256()
        with (
            self._session.get(address, stream=True, timeout=_SECONDS) as answer,
            target.open("wb") as stream,
        ):
            answer.raise_for_status()
            for chunk in answer.iter_content(_CHUNK):
                hashed.update(chunk)
                stream.write(chunk)
        return hashed.hexdigest() == jar.sha256


def closure(roots: tuple[str, ...], maven: MavenContext) -> list[Jar]:
    """Everything that running `roots` needs, sorted by coordinate, each jar fetched and hashed."""
    wanted = [
        maven.create_dependency(replace(Coordinate.parse(root), scope="compile")) for root in roots
    ]
    inputs, others = maven.resolver.resolve(wanted)
    artifacts = [dep.artifact for dep in (*inputs, *others) if dep.scope in {"compile", "runtime"}]
    found = [
        Jar(
            sha256=sha256_of(Path(each.resolve())),
            group=each.groupId,
            artifact=each.artifactId,
            version=each.version,
            classifier=each.classifier,
        )
        for each in artifacts
    ]
    return sorted(found, key=lambda jar: jar.coordinate)


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal. Raises OSError."""
    with path.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()
