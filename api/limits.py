"""How often one caller may ask, and how that is said: RateLimit headers, and 429 beyond it.

The fields are those of the IETF draft "RateLimit header fields for HTTP". One process counts for
itself, in whole minutes from a caller's first request.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from threading import Lock
from time import monotonic

WINDOW = 60
# Callers remembered at once: beyond, those whose minute is over are forgotten.
MOST_CALLERS = 10_000


@dataclass(frozen=True, slots=True)
class Taken:
    """One request counted: whether it may go on, and what is left until when."""

    allowed: bool
    policy: str
    quota: int
    left: int
    seconds: int

    @property
    def headers(self) -> dict[str, str]:
        """What the caller is told.

        >>> Taken(True, "key", 600, 599, 60).headers["RateLimit"]
        '"key";r=599;t=60'
        """
        return {
            "RateLimit-Policy": f'"{self.policy}";q={self.quota};w={WINDOW}',
            "RateLimit": f'"{self.policy}";r={self.left};t={self.seconds}',
        }


class Limits:
    """The requests of each caller in their minute."""

    __slots__ = ("_callers", "_clock", "_lock")

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._callers: dict[tuple[str, str], tuple[float, int]] = {}
        self._lock = Lock()

    def take(self, policy: str, caller: str, quota: int) -> Taken:
        """One more request of `caller`, who has `quota` of them in a minute."""
        now = self._clock()
        with self._lock:
            if len(self._callers) >= MOST_CALLERS:
                self._callers = {c: w for c, w in self._callers.items() if now < w[0] + WINDOW}
            began, number = self._callers.get((policy, caller), (now, 0))
            if now >= began + WINDOW:
                began, number = now, 0
            self._callers[policy, caller] = (began, min(number + 1, quota))
        return Taken(
            allowed=number < quota,
            policy=policy,
            quota=quota,
            left=max(quota - number - 1, 0),
            seconds=ceil(began + WINDOW - now),
        )
