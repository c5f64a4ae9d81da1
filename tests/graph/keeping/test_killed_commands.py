"""`load`, `backup` and `restore` killed amid each of their steps: what was there is there, whole.

The command is killed when it has said that a step begins and, where the step is another program's,
when that program runs. The same command afterwards does all of it.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil
import pytest

from graph.local import status, stop
from ingest.contract import claim_to_line, report_to_line

pytestmark = [pytest.mark.neo4j, pytest.mark.timeout(1800)]

ORIGINAL = f"originals/ab/{'ab' * 32}.bin"
ADMIN, SERVER = "org.neo4j.cli.AdminTool", "org.neo4j.server.Neo4jCommunity"


# Runs the program and kills it at the renaming to argv[1], or at what it does next after that.
DYING = """
import os, runpy, signal, sys
place, when = sys.argv[1:3]
seen = []
def hook(event, given):
    named = event == "os.rename" and str(given[1]) == place
    if event != "os.kill" and (seen or named):
        seen.append(event)
        if len(seen) > (when == "after"):
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(hook)
sys.argv = ["cli", *sys.argv[3:]]
runpy.run_module("cli", run_name="__main__")
"""


def command(*words: object) -> list[str]:
    """The program as a user calls it."""
    return [sys.executable, "-m", "cli", *map(str, words)]


def running(main: str, folder: Path) -> psutil.Process | None:
    """A Java program that works below this folder."""
    for each in psutil.process_iter():
        with suppress(psutil.Error):
            words = each.cmdline()
            if main in words and any(str(folder) in word for word in words):
                return each
    return None


def killed(words: list[str], step: str, also: Callable[[], object] = lambda: True) -> None:
    """SIGKILL to the command as soon as it has said `step`, and `also` is so."""
    with subprocess.Popen(words, stderr=subprocess.PIPE, text=True) as one:
        assert one.stderr
        said = []
        for line in one.stderr:
            said.append(line)
            if line.startswith(step):
                break
        assert said, words
        assert said[-1].startswith(step), said
        while not also() and one.poll() is None:
            time.sleep(0.02)
        one.kill()


def done(words: list[str]) -> str:
    """What the command printed; it ended well."""
    made = subprocess.run(words, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stderr
    return made.stdout


def remains(data_dir: Path) -> list[str]:
    """What is left of a database that was being made, and programs that worked on it."""
    building = data_dir / "neo4j" / "building"
    found = [str(building)] if building.exists() else []
    return found + [main for main in (ADMIN, SERVER) if running(main, building)]


@pytest.fixture
def data_dir(tmp_path: Path) -> Iterator[Path]:
    """A data directory of this test's own; nothing runs there in the end."""
    folder = tmp_path / "data"
    yield folder
    stop(folder)
    left = running(SERVER, folder)
    if left:
        left.kill()


def test_a_load_that_is_killed_leaves_nothing(told: Any, data_dir: Path, tmp_path: Path) -> None:
    """Amid each step, and Neo4j under it; the next one is whole."""
    file = tmp_path / "claims.jsonl"
    report, claims = told(1, 300)
    lines = [report_to_line(report), *(claim_to_line(claim, report) for claim in claims)]
    file.write_text("\n".join(lines) + "\n", "utf-8")
    load = command("load", file, "--data-dir", data_dir, "--jobs", 1)
    building = data_dir / "neo4j" / "building"
    killed(load, "claims")
    killed(load, "importing", lambda: running(ADMIN, building))
    killed(load, "filling the indexes", lambda: running(SERVER, building))
    assert not (data_dir / "neo4j" / "data").exists()
    assert status(data_dir) is None
    with subprocess.Popen(load, stderr=subprocess.PIPE, text=True) as one:
        assert one.stderr
        assert any(line.startswith("filling the indexes") for line in one.stderr)
        while not (found := running(SERVER, building)) and one.poll() is None:
            time.sleep(0.02)
        assert found
        os.kill(found.pid, signal.SIGKILL)
        rest = one.stderr.read()
        assert one.wait() == 3, rest
    assert not (data_dir / "neo4j" / "data").exists()
    assert "300 claims" in done(load)
    assert remains(data_dir) == []


def test_a_backup_that_is_killed_leaves_the_database_and_no_file(
    empty: Any, told: Any, tmp_path: Path
) -> None:
    """Amid taking stock and copying; the next one is whole, and takes away what is left."""
    with empty.store() as store:
        store.write(*told(1, 150))
    before = empty.graph()
    file = tmp_path / "graph.backup"
    left = tmp_path / f"graph.backup.{_nobody()}.draft"
    left.write_bytes(b"half of a backup")
    backup = command("backup", file, "--data-dir", empty.data_dir)
    for step, also in (
        ("taking stock", lambda: True),
        ("copying", lambda: running(ADMIN, empty.data_dir)),
    ):
        killed(backup, step, also)
        assert not file.exists()
        assert empty.graph() == before
    assert "150 claims" in done(backup)
    assert [one.name for one in tmp_path.iterdir()] == [file.name]
    assert remains(empty.data_dir) == []
    assert empty.graph() == before


def _nobody() -> int:
    """A process number that nobody has."""
    number = 4_000_000
    while psutil.pid_exists(number):
        number -= 1
    return number


def test_a_restore_that_is_killed_leaves_the_one_or_the_other(
    empty: Any, told: Any, tmp_path: Path
) -> None:
    """Amid loading, checking and the exchange itself; the originals are never behind the graph."""
    original = empty.data_dir / ORIGINAL
    original.parent.mkdir(parents=True, exist_ok=True)
    original.write_bytes(b"words")
    with empty.store() as store:
        store.write(*told(1, 60))
        saved = empty.graph()
        file = tmp_path / "graph.backup"
        done(command("backup", file, "--data-dir", empty.data_dir))
    original.unlink()
    with empty.store() as store:
        store.write(*told(2, 40))
    present = empty.graph()
    assert present != saved
    restore = command("restore", file, "--replace", "--data-dir", empty.data_dir)
    building = empty.data_dir / "neo4j" / "building"
    for step, main in (("bringing the database back", ADMIN), ("checking", SERVER)):
        killed(restore, step, lambda main=main: running(main, building))
        assert empty.graph() == present
        assert not original.exists()
    dying(restore, empty.data_dir, "before")
    assert not (empty.data_dir / "neo4j" / "data").exists()
    assert empty.graph() == present
    original.unlink()
    dying(restore, empty.data_dir, "after")
    assert original.read_bytes() == b"words"
    assert empty.graph() == saved
    assert "60 claims" in done(restore)
    assert remains(empty.data_dir) == []
    assert empty.graph() == saved


def dying(words: list[str], data_dir: Path, when: str) -> None:
    """The command dies before or after the rename that puts the new database in place."""
    place = str(data_dir / "neo4j" / "data")
    made = subprocess.run(
        [sys.executable, "-c", DYING, place, when, *words[3:]],
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == -signal.SIGKILL, made.stderr
