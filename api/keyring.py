"""API keys: who may read, write or administer. Kept in one file, as hashes.

A key is 256 random bits, so one SHA-256 is enough: there is nothing to guess that a slow hash would
slow down. The file is read again whenever it changed; a key that is revoked is void at once.
"""

import fcntl
import json
import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256
from hmac import compare_digest
from pathlib import Path
from secrets import token_urlsafe
from typing import Any

from graph import BadSetting

PER_MINUTE = 600
MARK = "sg_"
_BYTES = 32
_NAME = re.compile(r"[^\s/](?:[^/]{0,78}[^\s/])?")


class Scope(StrEnum):
    """What a key is for; each may also do what those before it may."""

    READ = "read"
    WRITE = "write"
    ADMIN = "admin"

    def covers(self, other: "Scope") -> bool:
        """Whether who may do this may also do the other.

        >>> Scope.ADMIN.covers(Scope.WRITE), Scope.READ.covers(Scope.WRITE)
        (True, False)
        """
        order = list(Scope)
        return order.index(self) >= order.index(other)


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One key without its secret: whose it is, what it may do, and how often in a minute."""

    name: str
    scope: Scope
    sha256: str
    made: str
    per_minute: int = PER_MINUTE

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name) or not self.name.isprintable():
            raise BadSetting(
                f"A key cannot be called {self.name!r}: use visible letters, and no slash."
            )
        if self.per_minute < 1:
            raise BadSetting(f"A key may ask at least once a minute, not {self.per_minute} times.")


class KeyRing:
    """The keys in one file, which need not exist yet."""

    __slots__ = ("_keys", "_read", "path")

    def __init__(self, path: Path) -> None:
        self.path = path
        self._read: tuple[int, int, int] | None = None
        self._keys: tuple[Key, ...] = ()

    def keys(self) -> tuple[Key, ...]:
        """All keys by name, as the file has them now; a file that cannot be is a `BadSetting`."""
        try:
            found = self.path.stat()
        except FileNotFoundError:
            return ()
        if found.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
            raise BadSetting(f"Others may write {self.path}: say chmod 600 to it first.")
        now = (found.st_mtime_ns, found.st_size, found.st_ino)
        if self._read != now:
            self._keys, self._read = self._parsed(), now
        return self._keys

    def known(self, token: str) -> Key | None:
        """The key whose secret this is; as slow for a wrong one as for a right one."""
        digest = _digest(token)
        matches = [key for key in self.keys() if compare_digest(key.sha256, digest)]
        return matches[0] if matches else None

    def may(self, scope: Scope) -> bool:
        """Whether any key may do this."""
        return any(key.scope.covers(scope) for key in self.keys())

    def add(self, name: str, scope: Scope, per_minute: int = PER_MINUTE) -> str:
        """A new key called `name`; returns its secret, which is not kept anywhere."""
        token = MARK + token_urlsafe(_BYTES)
        made = datetime.now(UTC).date().isoformat()
        key = Key(name=name, scope=scope, sha256=_digest(token), made=made, per_minute=per_minute)
        with self._alone():
            kept = self.keys()
            if any(other.name == name for other in kept):
                raise BadSetting(f"There is a key called {name!r}: revoke it, or choose a name.")
            self._write((*kept, key))
        return token

    def revoke(self, name: str) -> bool:
        """The key is void from now on; False when there was none of that name."""
        with self._alone():
            kept = self.keys()
            left = tuple(key for key in kept if key.name != name)
            if len(left) < len(kept):
                self._write(left)
            return len(left) < len(kept)

    def _parsed(self) -> tuple[Key, ...]:
        try:
            listed = json.loads(self.path.read_text("utf-8"))["keys"]
            keys = [Key(**(fields | {"scope": Scope(fields["scope"])})) for fields in listed]
        except (OSError, UnicodeDecodeError, ValueError, KeyError, TypeError) as error:
            raise BadSetting(f"{self.path} holds no API keys that can be read.") from error
        return tuple(sorted(keys, key=lambda key: key.name))

    def _write(self, keys: tuple[Key, ...]) -> None:
        listed: dict[str, Any] = {"keys": [asdict(key) for key in keys]}
        half = self.path.with_name(f"{self.path.name}.part")
        half.unlink(missing_ok=True)
        handle = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(json.dumps(listed, indent=2, ensure_ascii=False) + "\n")
        half.replace(self.path)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Two who change the file at once do so one after the other."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.with_name(f"{self.path.name}.lock").open("w") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX)
                yield
        except OSError as error:
            raise BadSetting(f"{self.path} cannot be written: {error.strerror}.") from error


def _digest(token: str) -> str:
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
