"""Ctrl-C at a moment that leaves nothing half written."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def undisturbed() -> Iterator[None]:
    """A stretch that Ctrl-C does not cut: it takes effect after it; a second one cuts."""
    asked: list[int] = []

    def note(number: int, _frame: object) -> None:
        if asked:
            raise KeyboardInterrupt
        asked.append(number)

    before = signal.signal(signal.SIGINT, note)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        if asked:  # also when what was not to be cut failed meanwhile
            raise KeyboardInterrupt


@contextmanager
def insistent() -> Iterator[Callable[[], None]]:
    """Ctrl-C cuts wherever it comes, and is never lost: what is given raises it where it was held.

    Python drops whatever is raised while an object is thrown away, and prints a trace of it. One
    that is still held at the end is raised there.
    """
    asked: list[int] = []

    def note(number: int, frame: FrameType | None) -> None:
        asked.append(number)
        if not _throws_away(frame):
            raise KeyboardInterrupt

    def check() -> None:
        if asked:
            raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, note)
    try:
        yield check
        check()
    finally:
        signal.signal(signal.SIGINT, before)


def _throws_away(frame: FrameType | None) -> bool:
    while frame:
        if frame.f_code.co_name == "__del__":
            return True
        frame = frame.f_back
    return False
