"""Work spread over processes: results come in the order of the input, whoever was done first.

A worker holds one document at a time and keeps nothing of it. One that dies or is late costs the
document it had, and is replaced. None of them outlives this process, however it ends.
"""

import os
import pickle
import queue
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from itertools import islice
from multiprocessing.connection import Pipe
from pathlib import Path
from typing import Generic, TypeVar, cast

from graph import SurveilgraphError
from ingest.allowance import SECONDS, Exceeded, in_memory, late, on_time
from ingest.lifeline import GRACE

Item = TypeVar("Item")
Result = TypeVar("Result")

_ROOT = Path(__file__).parents[1]
_WAITING = 2  # documents for each worker that are handed out and not yet taken: one of them waits


class Lost(Exception):
    """Why a worker gave no result: a reason that can end a sentence about its document."""


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_order(
    work: Callable[[Item], Result],
    items: Iterable[Item],
    jobs: int,
    lost: Callable[[Item, str], Result],
    seconds: float = SECONDS,
) -> Generator[Result, None, None]:
    """`work(item)` of each, in the order of `items`, `jobs` at a time; 1 means in this process.

    `work`, items and results must be picklable, and `work` come from a module that can be imported.
    `lost` makes the result of an item whose worker died, that took longer than `seconds`, or more
    memory than is allowed. At most `2 * jobs` items are taken and not yet given out. Close the
    iterator to stop early. A SurveilgraphError of `work` comes out at its item's turn. One job that
    does not run in the main thread has no deadline.
    """
    if jobs <= 1:
        for item in items:
            yield _here(work, item, lost, seconds)
        return
    crew: _Crew[Item, Result] = _Crew(work, lost, seconds)
    waiting: deque[Future[Result]] = deque()
    rest = iter(items)
    with ThreadPoolExecutor(jobs) as attendants:
        try:
            for item in islice(rest, jobs * _WAITING):
                waiting.append(attendants.submit(crew.do, item))
            while waiting:
                yield waiting.popleft().result()
                for item in islice(rest, 1):
                    waiting.append(attendants.submit(crew.do, item))
        finally:
            attendants.shutdown(wait=False, cancel_futures=True)
            crew.end()


def _here(
    work: Callable[[Item], Result], item: Item, lost: Callable[[Item, str], Result], seconds: float
) -> Result:
    try:
        with on_time(seconds), in_memory():
            return work(item)
    except Exceeded as reason:
        return lost(item, str(reason))


class _Crew(Generic[Item, Result]):
    """The workers there are; as many are started as work at once."""

    def __init__(
        self, work: Callable[[Item], Result], lost: Callable[[Item, str], Result], seconds: float
    ) -> None:
        self._work = pickle.dumps(work)
        self._lost = lost
        self._seconds = seconds
        self._idle: queue.SimpleQueue[_Worker] = queue.SimpleQueue()
        self._all: set[_Worker] = set()
        self._lock = threading.Lock()
        self._ended = False

    def do(self, item: Item) -> Result:
        """The result for one item, by an idle worker or a new one."""
        try:
            worker = self._borrow()
            try:
                result = worker.ask(item, self._seconds)
            except Lost:
                with self._lock:
                    self._all.discard(worker)
                raise
        except Lost as reason:
            return self._lost(item, str(reason))
        self._idle.put(worker)
        if isinstance(result, SurveilgraphError):
            raise result
        return cast("Result", result)

    def end(self) -> None:
        """Every worker is asked to end, and ended if it does not."""
        with self._lock:
            self._ended = True
            workers = tuple(self._all)
        for worker in workers:
            worker.ask_to_end()
        for worker in workers:
            worker.end()

    def _borrow(self) -> "_Worker":
        with suppress(queue.Empty):
            while True:
                worker = self._idle.get_nowait()
                if worker.alive():
                    return worker
        with self._lock:
            if self._ended:
                raise Lost("the run was stopped")
            worker = _Worker(self._work)
            self._all.add(worker)
        return worker


class _Worker:
    """One process, which leads a process group of its own, so that Ctrl-C reaches only ours."""

    def __init__(self, work: bytes) -> None:
        self._pipe, theirs = Pipe()
        self._lock = threading.Lock()
        self._ready = False
        path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603  our own module
                [sys.executable, "-P", "-m", "ingest.worker", str(theirs.fileno())],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": path},
                pass_fds=(theirs.fileno(),),
                start_new_session=True,
            )
        with suppress(OSError):
            self._pipe.send_bytes(work)

    def ask(self, item: object, seconds: float) -> object:
        """What the worker makes of `item`. Raises Lost when it dies over it, or is late."""
        try:
            self._ready = self._ready or bool(self._pipe.recv())
            self._pipe.send(item)
            if not self._pipe.poll(seconds):
                self.end()
                raise Lost(late(seconds))
            done, answer = self._pipe.recv()
        except (EOFError, OSError):
            raise Lost(_how(self.end())) from None
        if not done:
            self.end()
            raise Lost(str(answer))
        return answer

    def alive(self) -> bool:
        """Whether it can be asked."""
        return self._process.poll() is None

    def ask_to_end(self) -> None:
        """Tells the process to put its things away, and does not wait."""
        self._process.terminate()

    def end(self) -> int:
        """The exit code, once neither the process nor any that it started is left."""
        with self._lock:
            self._process.terminate()
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(GRACE)
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
            if self._process.stdin:
                self._process.stdin.close()
            return self._process.wait()


def _how(code: int) -> str:
    if code < 0:
        return f"the process that read it was killed by signal {-code}; try it again by itself"
    return f"the process that read it ended with exit code {code}"
