"""What a caller gets to know about a running Neo4j, and what it may wish for."""

from dataclasses import dataclass, field
from pathlib import Path

from graph.local.layout import Home

HOST = "127.0.0.1"
"""The only address a local Neo4j ever listens on."""

USER = "neo4j"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ports:
    """The TCP ports to listen on; None means the ones used last, or else free ones."""

    bolt: int | None = None
    http: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A Neo4j on this machine: where it answers, and the password, which no repr shows.

    `started_here` is True for the one call that started it, False for all that found it.
    """

    data_dir: Path
    bolt_uri: str
    browser_uri: str
    http_uri: str
    user: str
    password: str = field(repr=False)
    pid: int
    started_here: bool

    @property
    def password_file(self) -> Path:
        """The file that holds the password, readable by its owner alone."""
        return Home.of(self.data_dir).password
