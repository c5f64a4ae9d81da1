"""Work in several processes: order, death, an early end, and nobody left behind.

What workers do here is `eval`, which every process can import.
"""

import os
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import psutil
import pytest

from graph import UnreadableDocument
from ingest.documents import read
from ingest.pipeline import extract_each
from ingest.workers import cores, in_order

ROOT = Path(__file__).parent.parent.parent
SLEEP = "__import__('time').sleep({})"
KILL = "__import__('os').kill(__import__('os').getpid(), 9)"
PID = "__import__('os').getpid()"


def lost(item: str, reason: str) -> str:
    return f"{item[:3]} lost: {reason}"


def children() -> set[psutil.Process]:
    """All processes that this one started, directly or not, and that are not yet gone."""
    return set(psutil.Process().children(recursive=True))


def gone(process: psutil.Process) -> bool:
    try:
        return process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def eventually(holds: Callable[[], bool], seconds: float = 20) -> bool:
    deadline = time.monotonic() + seconds
    while not holds() and time.monotonic() < deadline:
        time.sleep(0.02)
    return holds()


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_the_order_of_the_input(jobs: int) -> None:
    """Whoever is done first, the order is that of the input, for one process and for several."""
    items = [f"{SLEEP.format(0.3)} or 0", *map(str, range(1, 9))]
    assert list(in_order(eval, items, jobs, lost)) == list(range(9))


def test_one_job_stays_in_this_process_and_two_do_not() -> None:
    """One job starts nothing; two are two processes beside this one."""
    assert list(in_order(eval, [PID] * 2, 1, lost)) == [os.getpid()] * 2
    pids = set(in_order(eval, [f"({SLEEP.format(1)}, {PID})[1]"] * 2, 2, lost))
    assert len(pids) == 2
    assert os.getpid() not in pids


def test_a_worker_that_dies_costs_its_item() -> None:
    """Killed by the kernel or by a bug: one item is lost, the others and their order are not."""
    items = ["0", KILL, "2", "1/0", "4", "__import__('os')._exit(3)", "6"]
    killed = "the process that read it was killed by signal 9; try it again by itself"
    failed = "the program failed on it (ZeroDivisionError: division by zero); --jobs 1 shows where"
    assert list(in_order(eval, items, 2, lost)) == [
        0,
        f"__i lost: {killed}",
        2,
        f"1/0 lost: {failed}",
        4,
        "__i lost: the process that read it ended with exit code 3",
        6,
    ]


def test_an_error_of_the_domain_comes_out_at_its_turn(tmp_path: Path) -> None:
    """What went before is given out, then the error is raised as it would be in one process."""
    good = tmp_path / "good.txt"
    good.write_text("Words.", "utf-8")
    results = in_order(read, [good, tmp_path / "none.txt", good], 2, lost)  # type: ignore[arg-type]
    assert next(results).text == "Words."
    with pytest.raises(UnreadableDocument, match=r"none\.txt cannot be read: there is no such"):
        next(results)


def test_no_more_is_taken_than_is_being_read() -> None:
    """However many items there are, twice as many as workers are taken and not yet given out."""
    taken = []

    def items() -> Iterator[str]:
        for number in range(50):
            taken.append(number)
            yield str(number)

    ahead = [len(taken) - result for result in in_order(eval, items(), 2, lost)]
    assert max(ahead) == 4


def test_an_early_end_leaves_no_process() -> None:
    """Closed while workers and what they started sleep: all are gone when `close` returns."""
    before = children()
    sleeper = "__import__('subprocess').run(['sleep', '88'])"
    results = in_order(eval, ["0", *[sleeper] * 8], 2, lost)
    with closing(results):
        assert next(results) == 0
        started = lambda: {p for p in children() - before if not gone(p)}  # noqa: E731
        assert eventually(lambda: len(started()) == 4)  # two workers, two sleepers
        mine, began = started(), time.monotonic()
    assert time.monotonic() - began < 8
    assert [process for process in mine if not gone(process)] == []


ORPHANS = """
from ingest.workers import in_order
results = in_order(eval, ["0"] + ["__import__('time').sleep(99)"] * 4, 2, lambda item, why: why)
print(next(results), flush=True)
next(results)
"""


def test_workers_end_with_a_parent_that_is_killed() -> None:
    """After SIGKILL of the parent no worker is left, though each was in the midst of something."""
    with subprocess.Popen([sys.executable, "-c", ORPHANS], cwd=ROOT, stdout=subprocess.PIPE) as it:
        assert it.stdout is not None
        assert it.stdout.readline() == b"0\n"
        parent = psutil.Process(it.pid)
        assert eventually(lambda: len(parent.children()) == 2)
        workers = parent.children()
        it.send_signal(signal.SIGKILL)
        it.wait()
        assert eventually(lambda: all(map(gone, workers)))


def test_cores_are_those_this_process_may_use() -> None:
    """At least one, and never more than the machine has."""
    assert 1 <= cores() <= (os.cpu_count() or 1)


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_takes_too_long_costs_itself(jobs: int) -> None:
    """Past its time an item is lost, whether it sleeps or computes; the others are not.

    A clock that somebody else has set runs on.
    """
    running = bool(signal.getitimer(signal.ITIMER_REAL)[0])
    busy = "all(not one for one in iter(int, 1))"
    late = "it took longer than 0.05 minutes; split it, or give it more (--minutes)"
    results = in_order(eval, ["0", SLEEP.format(99), "2", busy, "4"], jobs, lost, 3)
    assert list(results) == [0, f"__i lost: {late}", 2, f"all lost: {late}", 4]
    assert bool(signal.getitimer(signal.ITIMER_REAL)[0]) is running


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_needs_too_much_memory_costs_itself(jobs: int) -> None:
    """Neither one process nor one of several ends for want of memory, and no limit stays."""
    before = resource.getrlimit(resource.RLIMIT_AS)
    large = "len(bytes(4 << 30))"
    needs = "it needs more than 3,072 MiB to be read; split it"
    assert list(in_order(eval, ["0", large, "2"], jobs, lost)) == [0, f"len lost: {needs}", 2]
    assert resource.getrlimit(resource.RLIMIT_AS) == before


def test_a_late_report_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    """One line says which report took too long and what helps; what is no report is told too."""
    late, missing = tmp_path / "late.txt", tmp_path / "none.txt"
    late.write_text("Tarnfield Systems sold cameras to Lowick Police. " * 20_000, "utf-8")
    told = [done.problem for done in extract_each([late, missing], seconds=3)]
    reason = "it took longer than 0.05 minutes; split it, or give it more (--minutes)"
    assert told == [
        f"{late} could not be read: {reason}.",
        f"{missing} cannot be read: there is no such file.",
    ]


def test_one_job_in_another_thread_is_done() -> None:
    """Only the main thread can be called back by a clock; elsewhere one job has no deadline."""
    found: list[object] = []
    thread = threading.Thread(target=lambda: found.extend(in_order(eval, ["1"], 1, lost, 0.1)))
    thread.start()
    thread.join()
    assert found == [1]
