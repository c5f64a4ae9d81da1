"""Small files written whole or not at all, and locks that a killed process cannot leave behind."""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from glob import escape
from pathlib import Path
from typing import BinaryIO

import psutil


def write_whole(path: Path, text: str) -> None:
    """The file holds `text` and is readable by its owner alone; a reader sees old or new, no half.

    Raises OSError; the old file is then untouched.
    """
    draft = path.with_name(f"{path.name}.{os.getpid()}.draft")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


@contextmanager
def alone(path: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Only one holder at a time, among threads and processes; `waiting` is called if it must wait.

    The kernel frees the lock when its holder dies, however it dies. Raises OSError.
    """
    with path.open("a", encoding="utf-8") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting()
            fcntl.flock(stream, fcntl.LOCK_EX)
        yield


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A stream into a file that stands at `path` once all went well, and only then.

    Its owner alone can read it. What a killed program left of such a file is gone. Raises OSError.
    """
    for left in path.parent.glob(f"{escape(path.name)}.*.draft"):
        number = left.name.split(".")[-2]
        if number.isdecimal() and not psutil.pid_exists(int(number)):
            left.unlink(missing_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}.draft")
    try:
        with os.fdopen(os.open(draft, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600), "w+b") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
