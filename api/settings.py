"""The settings of the HTTP service. Each has a name, a default and a sentence; none is global."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from graph import BadSetting

# No wildcard: it would let any page in the world read what a reader's own machine answers.
_ORIGIN = re.compile(r"https?://(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::[0-9]{1,5})?")
LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})


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

    review: bool = field(
        default=False,
        metadata={
            "variable": "SURVEILGRAPH_REVIEW",
            "help": "1: whoever can reach the service may also review, which writes.",
        },
    )

    def __post_init__(self) -> None:
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
        if review not in {"0", "1"}:
            raise BadSetting(f"SURVEILGRAPH_REVIEW is 1 or 0, not {review!r}.")
        return cls(
            hosts=_listed(environ, "SURVEILGRAPH_HOSTS"),
            origins=_listed(environ, "SURVEILGRAPH_ORIGINS"),
            review=review == "1",
        )

    def admits(self, host: str) -> bool:
        """Whether a request for `host`, the value of its Host header, is for this service.

        >>> HttpSettings().admits("localhost:8000"), HttpSettings().admits("evil.example")
        (True, False)
        """
        name = host.lower()
        bare = name if name.endswith("]") else name.rpartition(":")[0] or name
        return bare in LOOPBACK_NAMES or bare in self.hosts


def _listed(environ: Mapping[str, str], variable: str) -> frozenset[str]:
    listed = environ.get(variable, "").lower().split(",")
    return frozenset(name.strip() for name in listed if name.strip())
