"""The jars a local Neo4j consists of, as `jars.lock` names them: coordinates and SHA-256."""

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files

from graph.errors import LocalServerError

LOCK = "jars.lock"


@dataclass(frozen=True, slots=True, kw_only=True)
class Jar:
    """One jar by its Maven coordinates; `sha256` is of its bytes, in hexadecimal."""

    sha256: str
    group: str
    artifact: str
    version: str
    classifier: str = ""

    @property
    def coordinate(self) -> str:
        """`group:artifact:version`, and `:classifier` where there is one."""
        parts = (self.group, self.artifact, self.version, self.classifier)
        return ":".join(part for part in parts if part)

    @property
    def filename(self) -> str:
        """The name Maven gives the file; no two jars of one lock share it."""
        parts = (self.artifact, self.version, self.classifier)
        return "-".join(part for part in parts if part) + ".jar"


@cache
def jars() -> tuple[Jar, ...]:
    """The jars of the lock file, in its order, which is the order of the class path."""
    return read(_text())


@cache
def digest() -> str:
    """Eight hexadecimal digits that change whenever the lock file does."""
    return sha256(_text().encode()).hexdigest()[:8]


def read(text: str) -> tuple[Jar, ...]:
    r"""The jars that a lock file's text names. Raises LocalServerError at the line that is none.

    >>> read("# a remark\n" + "0" * 64 + "  org.example:thing:1.0\n")[0].filename
    'thing-1.0.jar'
    """
    lines = (line.strip() for line in text.splitlines())
    return tuple(_jar(line) for line in lines if line and not line.startswith("#"))


def _jar(line: str) -> Jar:
    sha, _, coordinate = line.partition("  ")
    parts = coordinate.split(":")
    if len(sha) != sha256().digest_size * 2 or len(parts) not in {3, 4}:
        raise LocalServerError(f"{LOCK} has a line that names no jar: {line!r}; install again.")
    classifier = parts[3] if parts[3:] else ""
    return Jar(
        sha256=sha, group=parts[0], artifact=parts[1], version=parts[2], classifier=classifier
    )


def _text() -> str:
    return (files(__package__) / LOCK).read_text("utf-8")
