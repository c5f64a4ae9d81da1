"""What one document may take of the process that reads it: time on the clock, and memory.

Formats that hostile files come in are parsed elsewhere, under bounds of their own; this is for all
else, so that whatever is slow or large beyond what anybody foresaw costs one document.
"""

import resource
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

SECONDS = 3600
"""OCR has a quarter of it, a language model seldom needs more."""

MEMORY = 3 * 1024**3
"""Bytes beyond what the process had. Linux holds to it, macOS does not."""

_AGAIN = 0.2
"""Seconds between two rings of a clock whose first nobody heard."""

_STATM = Path("/proc/self/statm")


class Exceeded(BaseException):
    """Why a document was given up: a reason that can end a sentence about it.

    No Exception, so that no library takes it for one of its own.
    """


def late(seconds: float) -> str:
    """What is said of a document that took longer."""
    return f"it took longer than {seconds / 60:g} minutes; split it, or give it more (--minutes)"


@contextmanager
def on_time(seconds: float) -> Iterator[None]:
    """Raises Exceeded in what runs within, where a clock can: in the main thread.

    What is raised while Python clears something away (a weak reference, `__del__`) it drops; so the
    clock rings until it is heard, and what was dropped is not complained of.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(_signal: int, _frame: object) -> None:
        raise Exceeded(late(seconds))

    complaining = sys.unraisablehook

    def complain(dropped: "sys.UnraisableHookArgs") -> None:
        if not issubclass(dropped.exc_type, Exceeded):
            complaining(dropped)

    sys.unraisablehook = complain
    before = signal.signal(signal.SIGALRM, ring)
    running = signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        signal.setitimer(signal.ITIMER_REAL, *running)
        sys.unraisablehook = complaining


@contextmanager
def in_memory(most: int = MEMORY) -> Iterator[None]:
    """Raises Exceeded where what runs within needs more than `most` bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    with suppress(OSError, ValueError):
        pages = int(_STATM.read_text("ascii").split()[0])
        limit = pages * resource.getpagesize() + most
        others = [one for one in (soft, hard) if one != resource.RLIM_INFINITY]
        resource.setrlimit(resource.RLIMIT_AS, (min([limit, *others]), hard))
    try:
        yield
    except MemoryError:
        raise Exceeded(f"it needs more than {most // 2**20:,} MiB to be read; split it") from None
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
