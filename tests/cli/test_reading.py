"""Many reports at once, as a user asks for them on the command line, and Ctrl-C amid them."""

import json
import os
import pty
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
import pytest
from neo4j import Driver

from cli.interrupts import insistent, undisturbed

ROOT = Path(__file__).parent.parent.parent


def command(*words: str | Path) -> list[str]:
    return [sys.executable, "-m", "cli", *map(str, words)]


def workers(process: psutil.Process) -> list[psutil.Process]:
    return [one for one in process.children() if "ingest.worker" in one.cmdline()]


def gone(process: psutil.Process) -> bool:
    try:
        return process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def eventually(holds: Callable[[], object], seconds: float = 300) -> None:
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_one_and_two_jobs_print_the_same_bytes(run: Any, reports: Any, tmp_path: Path) -> None:
    """A long report first, a bad file amid the others: the same lines in the same order, twice."""
    paths = reports(tmp_path, 6, 1)
    paths[0].write_text(paths[0].read_text("utf-8") * 40, "utf-8")
    paths[3].write_bytes(b"%PDF-1.7 and then nothing")
    one, two = (run("extract", "--jobs", jobs, tmp_path) for jobs in ("1", "2"))
    assert (one.returncode, one.stdout, one.stderr) == (two.returncode, two.stdout, two.stderr)
    assert one.returncode == 1
    assert len(one.stderr.splitlines()) == 1
    files = [json.loads(line)["report"]["file"] for line in two.stdout.splitlines()]
    assert list(dict.fromkeys(files)) == [f"{number:03}.md" for number in (0, 1, 2, 4, 5)]


def test_a_table_without_a_mapping_is_one_line_and_the_rest_is_read(
    run: Any, reports: Any, tmp_path: Path
) -> None:
    """A table that is named beside a report gives no claim, says what to do, and ends with 1."""
    (report,) = reports(tmp_path, 1, 1)
    table = tmp_path / "sales.csv"
    table.write_text("Seller,Buyer\nHalden Voice Ltd,Velmara Police\n")
    ran = run("extract", table, report)
    assert ran.returncode == 1
    assert ran.stderr == (
        f"{table} cannot be read: it is a table, which is read under a mapping: add --mapping NAME;"
        " 'surveilgraph mapping check' shows what one makes of its rows.\n"
    )
    assert {json.loads(row)["report"]["file"] for row in ran.stdout.splitlines()} == {report.name}


def test_a_worker_that_is_killed_costs_one_report(reports: Any, tmp_path: Path) -> None:
    """SIGKILL for one worker: one line names its file, everything else is printed, code 1."""
    reports(tmp_path, 5, 60)
    words = command("extract", "--jobs", "2", tmp_path)
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(words, cwd=ROOT, **pipes) as process:  # type: ignore[call-overload]
        parent = psutil.Process(process.pid)
        eventually(lambda: len(workers(parent)) == 2)
        victim = workers(parent)[0]
        victim.kill()
        printed, said = process.communicate(timeout=300)
    assert process.returncode == 1
    (line,) = said.splitlines()
    assert line.endswith("was killed by signal 9; try it again by itself.")
    lost = line.split(" could not be read")[0]
    assert Path(lost).parent == tmp_path
    files = {json.loads(row)["report"]["file"] for row in printed.splitlines()}
    assert files == {f"{number:03}.md" for number in range(5)} - {Path(lost).name}


def test_ctrl_c_waits_for_a_line_to_be_whole() -> None:
    """A stretch that is not to be cut runs to its end before Ctrl-C is felt; a second one cuts."""
    done: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        _interrupted(1, done)
    assert done == ["whole"]
    with pytest.raises(KeyboardInterrupt):
        _interrupted(2, done)
    assert done == ["whole"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def _interrupted(times: int, done: list[str]) -> None:
    with undisturbed():
        for _ in range(times):
            signal.raise_signal(signal.SIGINT)
        done.append("whole")


class _Thrown:
    """An object during whose throwing away somebody presses Ctrl-C."""

    def __del__(self) -> None:
        signal.raise_signal(signal.SIGINT)


def test_ctrl_c_is_not_lost_where_python_drops_it() -> None:
    """Held while an object is thrown away, until the next check or the end; elsewhere at once."""
    done: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        _held(done, checked=True)
    with pytest.raises(KeyboardInterrupt):
        _held(done, checked=False)
    with pytest.raises(KeyboardInterrupt), insistent():
        signal.raise_signal(signal.SIGINT)
    assert done == ["held", "held", "not checked"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def _held(done: list[str], *, checked: bool) -> None:
    with insistent() as check:
        check()
        thrown = _Thrown()
        del thrown
        done.append("held")
        if checked:
            check()
        done.append("not checked")


def test_ctrl_c_keeps_what_was_printed(run: Any, reports: Any, tmp_path: Path) -> None:
    """Code 130, whole reports in the order of the input and nothing after; no process is left."""
    reports(tmp_path, 40, 20)
    words = command("extract", "--jobs", "2", tmp_path)
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        begun = psutil.Process(process.pid).children(recursive=True)
        process.send_signal(signal.SIGINT)
        rest = process.stdout.read()
        assert process.wait(timeout=300) == 130
    assert len(begun) >= 2
    assert all(map(gone, begun))
    printed = [json.loads(line) for line in (first + rest).splitlines()]
    files = list(dict.fromkeys(row["report"]["file"] for row in printed))
    assert files == [f"{number:03}.md" for number in range(len(files))]
    assert 1 <= len(files) < 40
    last = run("extract", "--jobs", "1", tmp_path / files[-1]).stdout.splitlines()
    assert [row for row in printed if row["report"]["file"] == files[-1]] == [
        json.loads(line) for line in last
    ]


def test_the_bar_shows_on_a_terminal_only(run: Any, reports: Any, tmp_path: Path) -> None:
    """There it has a rate and the time left, and no claim strays into it; elsewhere, nothing."""
    reports(tmp_path, 6, 8)
    plain = run("extract", "--jobs", "2", tmp_path)
    assert plain.stderr == ""
    ours, theirs = pty.openpty()
    environment = os.environ | {"TERM": "xterm", "COLUMNS": "100"}
    words = command("extract", "--jobs", "2", tmp_path)
    with subprocess.Popen(
        words, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=theirs, text=True
    ) as process:
        os.close(theirs)
        printed, shown = [], []
        reader = threading.Thread(target=lambda: shown.append(_all_of(ours)))
        reader.start()
        printed.append(process.communicate(timeout=300)[0])
        reader.join()
    os.close(ours)
    assert printed == [plain.stdout]
    assert "6/6" in shown[0]
    assert "/s" in shown[0]
    assert "0:00:0" in shown[0]
    assert "Oculant" not in shown[0]


def _all_of(terminal: int) -> str:
    parts = []
    while True:
        try:
            part = os.read(terminal, 4096)
        except OSError:  # the kernel's way of saying that nobody writes there any more
            break
        if not part:
            break
        parts.append(part)
    return b"".join(parts).decode("utf-8")


def _titles(driver: Driver) -> list[str]:
    query = "MATCH (r:Report) WHERE r.title STARTS WITH 'Parallel report' RETURN r.title AS title"
    return [row["title"] for row in driver.execute_query(query).records]


@pytest.mark.neo4j
def test_ctrl_c_keeps_what_was_ingested(
    run: Any, reports: Any, graph: Driver, tmp_path: Path
) -> None:
    """Code 130 and an account that agrees with the graph; again finishes it; no process is left."""
    reports(tmp_path, 150, 4)
    words = command("ingest", "--jobs", "2", tmp_path)
    with subprocess.Popen(
        words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        eventually(lambda: len(_titles(graph)) >= 5)
        begun = psutil.Process(process.pid).children(recursive=True)
        process.send_signal(signal.SIGINT)
        printed, said = process.communicate(timeout=300)
    assert process.returncode == 130, said
    assert "Traceback" not in said
    assert len(begun) >= 2
    assert all(map(gone, begun))
    done = len(_titles(graph))
    assert 5 <= done < 150
    assert int(printed.split()[0]) == done
    assert run("ingest", "--jobs", "2", tmp_path).returncode == 0
    assert sorted(_titles(graph)) == sorted(f"Parallel report {number}" for number in range(150))
