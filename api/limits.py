"""How often one caller may ask, and how that is said: RateLimit headers, and 429 beyond it.

The fields are those of the IETF draft "RateLimit header fields for HTTP". One process counts for
itself, in whole minutes from a caller's first request.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from math import ceil
from threading import Lock
from time import monotonic

WINDOW = 60
# Callers remembered at once: beyond, whose minute began first is forgotten, over or not.
MOST_CALLERS = 10_000
# Of an IPv6 address, what one household or machine is given: all in it are one caller.
_NETWORK = 64


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
        # In the order in which their minutes began.
        self._callers: OrderedDict[tuple[str, str], tuple[float, int]] = OrderedDict()
        self._lock = Lock()

    def take(self, policy: str, caller: str, quota: int, times: int = 1) -> Taken:
        """So many more requests of `caller`, who has `quota` of them in a minute: all, or none."""
        who = policy, caller
        with self._lock:
            now = self._clock()
            began, number = self._callers.get(who, (now, 0))
            if now >= began + WINDOW:
                del self._callers[who]
                began, number = now, 0
            allowed = number + times <= quota
            number += times if allowed else 0
            self._callers[who] = began, number
            if len(self._callers) > MOST_CALLERS:
                self._callers.popitem(last=False)
        return Taken(
            allowed=allowed,
            policy=policy,
            quota=quota,
            left=max(quota - number, 0),
            seconds=ceil(began + WINDOW - now),
        )


def network_of(address: str) -> str:
    """Who counts as one caller: an IPv4 address, or the /64 that an IPv6 address lies in.

    >>> network_of("192.0.2.7"), network_of("::ffff:192.0.2.7"), network_of("2001:db8::1:0:0:7")
    ('192.0.2.7', '192.0.2.7', '2001:db8::/64')
    """
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if not isinstance(found, IPv6Address):
        return address
    if found.ipv4_mapped:
        return str(found.ipv4_mapped)
    rest = 128 - _NETWORK
    return f"{IPv6Address(int(found) >> rest << rest)}/{_NETWORK}"
