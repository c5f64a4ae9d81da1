"""Ctrl-C at a moment that leaves nothing half written."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager


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
