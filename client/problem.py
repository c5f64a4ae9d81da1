"""Why there is no answer: the problem that the service sent, as an exception."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One entity that may be meant."""

    id: str
    name: str
    href: str


class Problem(Exception):
    """A problem of RFC 9457: `kind` is the last word of its type, such as `unknown-entity`."""

    def __init__(self, status: int, body: Mapping[str, Any], retry_after: int | None) -> None:
        super().__init__(" ".join(str(body[k]) for k in ("detail", "fix") if body.get(k)))
        self.status = status
        self.kind = str(body.get("type", "")).rpartition("/")[2]
        self.parameter: str | None = body.get("parameter")
        self.instance: str | None = body.get("instance")
        self.nearest: tuple[str, ...] = tuple(body.get("nearest") or ())
        self.candidates = tuple(
            Candidate(id=one["id"], name=one["name"], href=one["href"])
            for one in body.get("candidates") or ()
        )
        self.retry_after = retry_after
