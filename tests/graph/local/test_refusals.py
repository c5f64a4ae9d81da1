"""What stops a start before Neo4j answers: each time one sentence, and nothing left running."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import LocalServerError
from graph.local import Ports, Settings, ensure_running, process, status, stop
from graph.local.jars import Shelf
from graph.local.layout import Home
from graph.local.refusal import Unexplained, explain

NO_NEO4J = f"""#!{sys.executable}
import sys, time
if "-version" in sys.argv:
    print('openjdk version "25.0.2"', file=sys.stderr)
elif "org.neo4j.cli.AdminTool" not in sys.argv:
    print({{words!r}}, flush=True)
    time.sleep({{seconds}})
"""


def java(path: Path, words: str, seconds: int) -> Path:
    """A program that passes for Java, says some words, and never listens on any port."""
    path.write_text(NO_NEO4J.format(words=words, seconds=seconds))
    path.chmod(0o755)
    return path


@pytest.fixture
def settings(filled: Shelf) -> Settings:
    return Settings(cache_dir=filled.root.parent, start_seconds=1.0)


@pytest.mark.parametrize("which", ["bolt", "http"])
def test_a_told_port_that_is_taken(tmp_path: Path, settings: Settings, which: str) -> None:
    """A port that was asked for and is in use is named, and no other is taken instead."""
    with socket.socket() as squatter:
        squatter.bind(("127.0.0.1", 0))
        squatter.listen()
        port = squatter.getsockname()[1]
        with pytest.raises(LocalServerError, match=rf"Port {port}, meant for .* is taken"):
            ensure_running(tmp_path, ports=Ports(**{which: port}), settings=settings)
    assert status(tmp_path) is None


def test_a_file_where_the_directory_should_be(tmp_path: Path, settings: Settings) -> None:
    """A data directory that is a file, or lies under one, cannot be written, and is named."""
    (tmp_path / "data").write_text("in the way")
    for data_dir in (tmp_path / "data", tmp_path / "data" / "below"):
        with pytest.raises(LocalServerError, match=f"{data_dir} cannot be written"):
            ensure_running(data_dir, settings=settings)


def test_a_disk_that_is_read_only(mounted: Callable[[str], Path], settings: Settings) -> None:
    """A read-only disk is said to be one: also to root, whom no file mode stops."""
    with pytest.raises(LocalServerError, match=r"cannot be written \(read-only file system\)"):
        ensure_running(mounted("ro") / "data", settings=settings)


def test_a_directory_of_another_user(tmp_path: Path) -> None:
    """Run as a user without rights to it, the program names the directory."""
    if os.geteuid() != 0:
        pytest.skip("becoming another user needs root")
    program = "import sys, os; from pathlib import Path; from graph.local import ensure_running\n"
    program += "os.setuid(65534)\nensure_running(Path(sys.argv[1]))"
    tmp_path.chmod(0o755)
    command = [sys.executable, "-c", program, str(tmp_path / "data")]
    ran = subprocess.run(command, capture_output=True, check=False, text=True)
    assert ran.returncode == 1
    assert "data cannot be written (permission denied)" in ran.stderr


def test_a_full_disk(mounted: Callable[[str], Path], settings: Settings) -> None:
    """A disk without room for a database is refused before anything is written that stays."""
    with pytest.raises(LocalServerError, match=r"disk under .* is full"):
        ensure_running(mounted("size=8m") / "data", settings=settings)


def test_a_directory_of_a_newer_neo4j(tmp_path: Path, settings: Settings) -> None:
    """A directory whose last start was of a newer Neo4j is left alone."""
    home = Home.of(tmp_path)
    home.root.mkdir()
    home.start.write_text(json.dumps({"version": "2031.01.0", "bolt": 1, "http": 2}))
    with pytest.raises(LocalServerError, match=r"last used by Neo4j 2031\.01\.0, newer than"):
        ensure_running(tmp_path, settings=settings)


@pytest.mark.parametrize(
    ("content", "mode", "sentence"),
    [
        (None, 0o755, "Java cannot run: .*No such file"),
        ("#!/bin/sh\nexit 1\n", 0o644, "Java cannot run: .*Permission denied"),
        ("#!/bin/sh\nkill -ILL $$\n", 0o755, "Java cannot run: .*SIGILL"),
        ("#!/bin/sh\necho 'openjdk version \"17.0.2\"'\n", 0o755, "is no Java 21 or newer"),
    ],
)
def test_a_java_that_cannot_run(
    tmp_path: Path, settings: Settings, content: str | None, mode: int, sentence: str
) -> None:
    """Absent, not executable, made for another processor, or too old: each is said."""
    program = tmp_path / "java"
    if content is not None:
        program.write_text(content)
        program.chmod(mode)
    with pytest.raises(LocalServerError, match=sentence):
        ensure_running(tmp_path / "data", settings=replace(settings, java=program))


def test_a_server_that_does_not_come_up_in_time(tmp_path: Path, settings: Settings) -> None:
    """After the time it was given the start fails, names the log, and ends what it started."""
    slow = replace(settings, java=java(tmp_path / "java", "thinking", 60))
    log = Home.of(tmp_path).log
    with pytest.raises(LocalServerError, match=f"did not answer within 1 seconds; {log} says"):
        ensure_running(tmp_path, settings=slow)
    assert log.read_text() == "thinking\n"
    assert status(tmp_path) is None
    assert stop(tmp_path) is False


def test_an_end_without_a_known_reason_names_the_log(tmp_path: Path, settings: Settings) -> None:
    """Where the log says nothing we know, the sentence at least says where to read on."""
    ending = replace(settings, java=java(tmp_path / "java", "farewell", 0), start_seconds=30.0)
    with pytest.raises(Unexplained, match=r"did not come up; .*console\.log"):
        ensure_running(tmp_path, settings=ending)


def test_a_shell_that_is_killed_before_neo4j_has_a_number(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence, and what the shell had started by then is gone."""
    monkeypatch.setattr(process, "_DETACHED", process._DETACHED.replace("echo $!", "kill -9 $$"))
    patient = replace(settings, java=java(tmp_path / "java", "", 60))
    with pytest.raises(LocalServerError, match=r"shell that starts Neo4j ended; .*console\.log"):
        ensure_running(tmp_path / "data", settings=patient)
    assert status(tmp_path / "data") is None


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("java.io.IOException: No space left on device", "is full"),
        ("store 'x' is of a newer version than the current binaries", "newer than the"),
        ("java.net.BindException: Address already in use", "took Neo4j's port"),
        ("Caused by: org.neo4j.kernel.internal.locker.FileLockException", "holds"),
        ("Error: Could not reserve enough space for object heap", "SURVEILGRAPH_NEO4J_HEAP"),
    ],
)
def test_what_neo4j_logs_becomes_a_sentence(tmp_path: Path, words: str, sentence: str) -> None:
    """Known words in Neo4j's log are turned into what to do about them."""
    home = Home.of(tmp_path)
    home.log.parent.mkdir(parents=True)
    home.log.write_text(f"INFO Starting...\n{words}\n")
    assert sentence in str(explain(home))
