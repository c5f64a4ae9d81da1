"""Processes that work on parts of a load, and end when the process that started them does."""

import atexit
import gc
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from typing import Any, TypeVar

_LOOK_SECONDS = 1.0

Made = TypeVar("Made")


@contextmanager
def pool(processes: int) -> Iterator[ProcessPoolExecutor]:
    """So many processes; on Ctrl-C what has not begun is dropped, and the rest ends soon."""
    made = ProcessPoolExecutor(
        processes,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_begin,
        initargs=(os.getpid(),),
    )
    try:
        # They begin now, and have read their modules when there is work.
        for _ in range(processes):
            made.submit(_ready)
        yield made
    finally:
        made.shutdown(wait=True, cancel_futures=True)


def each(
    workers: ProcessPoolExecutor,
    work: Callable[..., Made],
    items: Iterable[tuple[Any, ...]],
    tell: Callable[[int], None],
) -> list[Made]:
    """What `work` makes of each item, in their order; `tell` hears how many are done."""
    return finished(begun(workers, work, items), tell)


def begun(
    workers: ProcessPoolExecutor, work: Callable[..., Made], items: Iterable[tuple[Any, ...]]
) -> list[Future[Made]]:
    """The processes work on each item, while this one does something else."""
    return [workers.submit(work, *item) for item in items]


def finished(coming: Sequence[Future[Made]], tell: Callable[[int], None]) -> list[Made]:
    """What came of what was begun, in its order; `tell` hears how much is done."""
    for done, future in enumerate(as_completed(coming), start=1):
        future.result()
        tell(done)
    return [future.result() for future in coming]


def _begin(parent: int) -> None:
    # Ctrl-C reaches the whole group; the parent alone decides what becomes of the work.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Millions of values are held that never lead back to themselves: to look through them again
    # and again for such as do took a third of the time.
    gc.disable()
    # And to give them back one by one in the end took as long as half the links.
    atexit.register(os._exit, 0)
    threading.Thread(target=_watch, args=(parent,), daemon=True).start()


def _ready() -> None:
    """Nothing is to be done yet."""


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_LOOK_SECONDS)
    os._exit(1)
