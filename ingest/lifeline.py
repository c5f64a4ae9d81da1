"""How a process that works for another ends when that one does, however that one ends.

Standard input is the line: the other process holds its far end, and the kernel closes it.
"""

import os
import signal
import threading
import time

GRACE = 2.0
"""Seconds that a process gets to put things away between being asked to end and being ended."""


def end_with_parent() -> None:
    """From now on: SIGTERM unwinds this process, and it is sent when the parent is gone.

    What does not end within GRACE is killed, with all of its process group, so this is only for
    a process that leads a group of its own.
    """
    signal.signal(signal.SIGTERM, _unwind)
    threading.Thread(target=_wait, daemon=True).start()


def _unwind(_signal: int, _frame: object) -> None:
    # A second one would cut short what the first one set going.
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise SystemExit(128 + signal.SIGTERM)


def _wait() -> None:
    while os.read(0, 1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE)
    os.killpg(0, signal.SIGKILL)
