"""The settings of the HTTP service. Each has a name, a default and a sentence; none is global."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Self

from graph import BadSetting, Settings

KEYS = "keys.json"

# No wildcard: it would let any page in the world read what a reader's own machine answers.
_ORIGIN = re.compile(r"https?://(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::[0-9]{1,5})?")
MOST_PROCESSES = 64
LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})


class Reviewing(StrEnum):
    """Whether review, which writes, is to be had over HTTP, and for whom."""

    OFF = "0"
    KEYS = "1"
    LOCAL = "local"


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpSettings:
    """How the service may be reached. The defaults serve this machine and nobody else."""

    hosts: frozenset[str] = field(
        default=frozenset(),
        metadata={
            "variable": "SURVEILGRAPH_HOSTS",
            "help": "Host names, comma between, that a request may ask for besides localhost.",
        },
    )

    origins: frozenset[str] = field(
        default=frozenset(),
        metadata={
            "variable": "SURVEILGRAPH_ORIGINS",
            "help": "Web origins, comma between, whose pages may read the answers.",
        },
    )

    review: Reviewing = field(
        default=Reviewing.OFF,
        metadata={
            "variable": "SURVEILGRAPH_REVIEW",
            "help": "1: who has a key that may write reviews; local: who sits at this machine too.",
        },
    )

    read_keys: bool = field(
        default=False,
        metadata={
            "variable": "SURVEILGRAPH_READ_KEYS",
            "help": "1: reading takes a key as well.",
        },
    )

    keys_file: Path = field(
        default_factory=lambda: Settings().data_dir / KEYS,
        metadata={
            "variable": "SURVEILGRAPH_KEYS_FILE",
            "help": "The file of API keys, which holds no secret.",
        },
    )

    per_minute: int = field(
        default=0,
        metadata={
            "variable": "SURVEILGRAPH_PER_MINUTE",
            "help": "How many requests a minute one address may make without a key; 0: any number.",
        },
    )

    export_seconds: int = field(
        default=120,
        metadata={
            "variable": "SURVEILGRAPH_EXPORT_SECONDS",
            "help": "How long an export over HTTP may take until it is whole; 0: none is made.",
        },
    )

    shelf: bool = field(
        default=True,
        metadata={
            "variable": "SURVEILGRAPH_SHELF",
            "help": "0: words of links are asked of Neo4j each time, and none lie on this disk.",
        },
    )

    processes: int = field(
        default=1,
        metadata={
            "variable": "SURVEILGRAPH_PROCESSES",
            "help": "How many processes answer, each with the graph in memory.",
        },
    )

    def __post_init__(self) -> None:
        if not 1 <= self.processes <= MOST_PROCESSES:
            raise BadSetting(
                f"SURVEILGRAPH_PROCESSES is a number from 1 to {MOST_PROCESSES}, "
                f"not {self.processes}."
            )

        for host in self.hosts:
            if not host or host != host.strip().lower() or any(c in host for c in "*/ \t"):
                raise BadSetting(
                    f"SURVEILGRAPH_HOSTS holds {host!r}, which is no host name. "
                    "Write names in lower case without port, such as graph.example.org."
                )

        for origin in self.origins:
            if not _ORIGIN.fullmatch(origin):
                raise BadSetting(
                    f"SURVEILGRAPH_ORIGINS holds {origin!r}, which is no origin. "
                    "Write scheme and host, and a port if it has one: https://desk.example.org."
                )

    @classmethod
    def from_env(cls, environ: Mapping[str, str]) -> Self:
        """The settings that `environ` holds; a value that cannot be is refused by its name.

        >>> sorted(HttpSettings.from_env({"SURVEILGRAPH_HOSTS": "A.example, b.example"}).hosts)
        ['a.example', 'b.example']
        """
        review = environ.get("SURVEILGRAPH_REVIEW", "0").strip()
        if review not in set(Reviewing):
            raise BadSetting(f"SURVEILGRAPH_REVIEW is 0, 1 or local, not {review!r}.")
        file = environ.get("SURVEILGRAPH_KEYS_FILE", "").strip()
        return cls(
            hosts=_listed(environ, "SURVEILGRAPH_HOSTS"),
            origins=_listed(environ, "SURVEILGRAPH_ORIGINS"),
            review=Reviewing(review),
            read_keys=_switch(environ, "SURVEILGRAPH_READ_KEYS"),
            keys_file=Path(file) if file else Settings.from_env(environ).data_dir / KEYS,
            per_minute=_number(environ, "SURVEILGRAPH_PER_MINUTE"),
            export_seconds=_number(environ, "SURVEILGRAPH_EXPORT_SECONDS", "120"),
            shelf=_switch(environ, "SURVEILGRAPH_SHELF", "1"),
            processes=_number(environ, "SURVEILGRAPH_PROCESSES", "1"),
        )

    def admits(self, host: str) -> bool:
        """Whether a request for `host`, the value of its Host header, is for this service.

        >>> HttpSettings().admits("localhost:8000"), HttpSettings().admits("evil.example")
        (True, False)
        """
        return is_loopback_name(host) or _bare(host) in self.hosts


def is_loopback_name(host: str) -> bool:
    """Whether the value of a Host header names this machine to itself.

    >>> is_loopback_name("LOCALHOST:8000"), is_loopback_name("localhost.evil.example")
    (True, False)
    """
    return _bare(host) in LOOPBACK_NAMES


def _bare(host: str) -> str:
    name = host.lower()
    return name if name.endswith("]") else name.rpartition(":")[0] or name


def _switch(environ: Mapping[str, str], variable: str, otherwise: str = "0") -> bool:
    given = environ.get(variable, otherwise).strip() or otherwise
    if given not in {"0", "1"}:
        raise BadSetting(f"{variable} is 1 or 0, not {given!r}.")
    return given == "1"


def _number(environ: Mapping[str, str], variable: str, otherwise: str = "0") -> int:
    given = environ.get(variable, otherwise).strip() or otherwise
    if not (given.isascii() and given.isdigit()):
        raise BadSetting(f"{variable} is a whole number, not {given!r}.")
    return int(given)


def _listed(environ: Mapping[str, str], variable: str) -> frozenset[str]:
    listed = environ.get(variable, "").lower().split(",")
    return frozenset(name.strip() for name in listed if name.strip())
