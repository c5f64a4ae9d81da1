"""The jars in the user's cache: fetched once, never trusted, cheap to know again."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import LocalServerError
from graph.local import Progress, Settings, Step
from graph.local.files import alone
from graph.local.jars import Shelf, shelf
from graph.local.locked import jars
from graph.local.maven import sha256_of

FILL = """
from graph.local import Settings
from graph.local.jars import shelf
seen = set()
def tell(progress):
    if progress.step not in seen:
        print(progress.step.name, flush=True)
    seen.add(progress.step)
shelf(Settings.from_environment(), tell)
"""
SOME = jars()[7]


def silent(_: Progress) -> None:
    """Hears nothing."""


def replaced(settings: Settings, content: bytes) -> Path:
    path = Shelf.of(settings).path(SOME)
    path.unlink(missing_ok=True)
    path.write_bytes(content)
    return path


def test_two_processes_fill_an_empty_cache_at_once(tmp_path: Path, repository: str) -> None:
    """Let loose together, both end well, one of them fetched, and every jar is the locked one."""
    cache = tmp_path / "cache"
    env = os.environ | {
        "SURVEILGRAPH_CACHE_DIR": str(cache),
        "SURVEILGRAPH_MAVEN_REPOSITORY": repository,
    }
    place = Shelf.of(Settings(cache_dir=cache))
    place.root.mkdir(parents=True)
    command = [sys.executable, "-c", FILL]
    with alone(place.lock, list):
        both = [subprocess.Popen(command, env=env, stdout=subprocess.PIPE) for _ in range(2)]
        assert {process.stdout.readline() for process in both if process.stdout} == {b"WAITING\n"}
    said = [process.communicate()[0] for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert set(said) == {b"FETCHING\n", b""}
    assert {jar.filename for jar in jars() if sha256_of(place.path(jar)) != jar.sha256} == set()
    shutil.rmtree(cache)


def test_a_full_cache_needs_no_network_and_no_hashing(cache: Settings) -> None:
    """Looked at a second time, not one of the 240 jars is opened, and nothing is fetched."""
    told: list[Progress] = []
    shelf(cache, told.append)
    opened: list[str] = []
    looking = True

    def watch(event: str, values: tuple[object, ...]) -> None:
        if looking and event == "open":
            opened.append(Path(str(values[0])).suffix)

    sys.addaudithook(watch)
    shelf(cache, told.append)
    looking = False
    assert opened == [".json"]
    assert told == []


@pytest.mark.parametrize("damage", [lambda good: good[:-1] + b"!", lambda good: good[:100]])
def test_a_damaged_jar_is_fetched_again(
    cache: Settings, repository: str, damage: Callable[[bytes], bytes]
) -> None:
    """A jar tampered with or cut short after its check is noticed, and replaced by a good one."""
    good = shelf(cache, silent).path(SOME).read_bytes()
    path = replaced(cache, damage(good))
    told: list[Progress] = []
    shelf(replace(cache, repository=repository), told.append)
    assert path.read_bytes() == good
    assert told == [
        Progress(step=Step.FETCHING, done=239, total=240),
        Progress(step=Step.FETCHING, done=240, total=240),
    ]


def test_a_damaged_jar_is_refused_without_a_network(cache: Settings) -> None:
    """No damaged jar is ever used: if it cannot be fetched again, there is no class path."""
    replaced(cache, b"not a jar")
    with pytest.raises(LocalServerError, match=r"could not be fetched .*connect to the network"):
        shelf(cache, silent)


def test_other_bytes_from_the_repository_are_refused(
    cache: Settings, repository: str, tmp_path: Path
) -> None:
    """A repository that serves another file under a locked name is not believed."""
    replaced(cache, b"not a jar")
    (served,) = (tmp_path / "maven").rglob(SOME.filename)
    served.unlink()
    served.write_bytes(b"another jar")
    with pytest.raises(LocalServerError, match=r"other bytes than jars.lock names"):
        shelf(replace(cache, repository=repository), silent)


def test_no_network_on_first_use_is_one_sentence(tmp_path: Path) -> None:
    """Behind a proxy that does not answer, the sentence says what is missing and what to do."""
    env = {
        name: text for name, text in os.environ.items() if name != "SURVEILGRAPH_MAVEN_REPOSITORY"
    }
    env |= {"SURVEILGRAPH_CACHE_DIR": str(tmp_path), "NO_PROXY": "", "no_proxy": ""}
    env |= dict.fromkeys(("HTTPS_PROXY", "https_proxy"), "http://127.0.0.1:9")
    ran = subprocess.run(
        [sys.executable, "-c", FILL], env=env, capture_output=True, check=False, text=True
    )
    assert ran.returncode == 1
    assert "LocalServerError: Neo4j is not on this machine yet" in ran.stderr
    assert "connect to the network once" in ran.stderr


def test_a_full_disk_is_one_sentence(mounted: Callable[[str], Path], repository: str) -> None:
    """A cache on a disk of 4 MB fills up, and the sentence says so."""
    settings = Settings(cache_dir=mounted("size=4m"), repository=repository)
    with pytest.raises(LocalServerError, match=r"disk under .* is full"):
        shelf(settings, silent)


def test_a_cache_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    """A file where the cache should be is said to be unwritable, not raised as an OSError."""
    (tmp_path / "cache").write_text("in the way")
    with pytest.raises(LocalServerError, match="cannot be written"):
        shelf(Settings(cache_dir=tmp_path / "cache"), silent)
