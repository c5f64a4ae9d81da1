"""A key shown once in a form, and remembered by a browser without the key itself.

The browser keeps the key's name, until when, and a seal that only this service can make. The seal
is over the hash of the key as well: a key that is revoked, or made anew, ends what it began.
"""

import hmac
import secrets
import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from hashlib import sha256

from api.keyring import Key, KeyRing

COOKIE = "key"
# As long as a working day; whoever forgets to leave is out by the next one.
SECONDS = 12 * 3600


class Sessions:
    """What the browsers hold that showed one of the keys; void where another `secret` sealed it."""

    __slots__ = ("_clock", "_ring", "_secret")

    def __init__(
        self,
        ring: KeyRing,
        secret: bytes | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._ring = ring
        self._clock = clock
        self._secret = secret or secrets.token_bytes(32)

    def begin(self, key: Key) -> str:
        """What a browser keeps in place of the key that was shown."""
        until = int(self._clock()) + SECONDS
        name = urlsafe_b64encode(key.name.encode()).decode()
        return f"{until}.{name}.{self._seal(key, until)}"

    def key(self, kept: str) -> Key | None:
        """The key behind what a browser kept, as long as both are good."""
        try:
            until, name, seal = kept.split(".")
            ends, called = int(until), urlsafe_b64decode(name).decode()
        except ValueError:
            return None
        if self._clock() >= ends:
            return None
        keys = self._ring.keys()
        named = next((key for key in keys if key.name == called), None)
        good = named and hmac.compare_digest(self._seal(named, ends).encode(), seal.encode())
        return named if good else None

    def _seal(self, key: Key, until: int) -> str:
        what = f"{until}\0{key.name}\0{key.sha256}".encode()
        return hmac.new(self._secret, what, sha256).hexdigest()
