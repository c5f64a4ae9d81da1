"""Settings, lock file and small files: everything that needs neither Java nor a network."""

import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph.errors import BadSetting, LocalServerError
from graph.local import Ports, Settings, locked, ports
from graph.local.files import alone, write_whole
from graph.local.lock import text
from graph.local.versions import ROOTS


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SURVEILGRAPH_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -cp"),
        ("SURVEILGRAPH_NEO4J_HEAP", "lots"),
        ("SURVEILGRAPH_NEO4J_HEAP", "0m"),
        ("SURVEILGRAPH_NEO4J_PAGECACHE", "128"),
        ("SURVEILGRAPH_NEO4J_START_SECONDS", "soon"),
        ("SURVEILGRAPH_NEO4J_START_SECONDS", "0"),
    ],
)
def test_a_setting_that_cannot_be_meant_is_named(name: str, value: str) -> None:
    """A size or a time that is none is refused by the name of its variable, never replaced."""
    with pytest.raises(BadSetting, match=name):
        Settings.from_environment({name: value})


def test_settings_come_from_the_environment(tmp_path: Path) -> None:
    """Every variable reaches its field, and an empty one counts as absent."""
    env = {
        "SURVEILGRAPH_CACHE_DIR": str(tmp_path),
        "SURVEILGRAPH_MAVEN_REPOSITORY": "http://127.0.0.1:1/m",
        "SURVEILGRAPH_JAVA": "",
        "SURVEILGRAPH_JAVA_OPTIONS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
        "SURVEILGRAPH_NEO4J_HEAP": "1G",
        "SURVEILGRAPH_NEO4J_START_SECONDS": "9",
    }
    assert Settings.from_environment(env) == Settings(
        cache_dir=tmp_path,
        repository="http://127.0.0.1:1/m",
        java_options=("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
        heap="1g",
        start_seconds=9.0,
    )


def test_the_lock_names_every_root_and_no_file_twice() -> None:
    """The committed lock holds the pinned versions, and can be written again from what it says."""
    jars = locked.jars()
    assert set(ROOTS) <= {jar.coordinate for jar in jars}
    assert len({jar.filename for jar in jars}) == len(jars)
    assert locked.read(text(list(reversed(jars)))) == jars


def test_a_broken_lock_is_refused() -> None:
    """A lock line without a hash or a coordinate stops everything: nothing unchecked is run."""
    with pytest.raises(LocalServerError, match="names no jar"):
        locked.read("abc  org.example:thing:1.0\n")


def test_small_files_are_private_and_leave_no_draft(tmp_path: Path) -> None:
    """A file is replaced whole, readable by its owner alone, and nothing lies beside it."""
    path = tmp_path / "secret"
    write_whole(path, "old")
    write_whole(path, "new")
    assert path.read_text() == "new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_the_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    """Who waits for a lock gets it as soon as its holder is killed with -9."""
    path = tmp_path / "lock"
    held = "import sys,time; from pathlib import Path; from graph.local.files import alone\n"
    held += "with alone(Path(sys.argv[1]), print): print(flush=True); time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", held, path], stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        waited: list[float] = []

        def kill() -> None:
            waited.append(time.monotonic())
            holder.kill()

        with alone(path, kill):
            assert len(waited) == 1


def test_ports_are_kept_while_they_are_free() -> None:
    """A port used last is used again, a taken one is replaced, and two told alike are refused."""
    first = ports.choose(Ports(), Ports())
    assert ports.choose(Ports(), first) == first
    assert first.bolt != first.http
    with pytest.raises(LocalServerError, match="choose two"):
        ports.choose(Ports(bolt=first.bolt, http=first.bolt), Ports())


def test_the_environment_of_java_holds_no_secret() -> None:
    """Neo4j outlives us, so it is not handed passwords and options that we happened to have."""
    program = "import graph.local.java as j; print(sorted(j.environment()))"
    env = os.environ | {"NEO4J_PASSWORD": "x", "JAVA_TOOL_OPTIONS": "-Xint", "TZ": "UTC"}
    said = subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, check=True)
    assert said.stdout.decode().strip() == "['HOME', 'LC_ALL', 'PATH', 'TZ']"
