"""Where on the machine a process runs.

Python runs one thread of a process at a time. Handed back and forth between two cores, each finding
its memory in the other's cache, threads take up to twice as long for the same work.
"""

import os
import sys


def keep_to_one(place: int) -> None:
    """From now on this thread, and all that it begins, run on one core.

    Processes with different places run on different cores, as long as there are any. Where a
    system has no such call (macOS, Windows), nothing changes.
    """
    if sys.platform == "linux":
        allowed = sorted(os.sched_getaffinity(0))
        os.sched_setaffinity(0, {allowed[place % len(allowed)]})
