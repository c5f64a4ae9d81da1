"""Two processes that write at once: the graph in the end is that of one after the other.

That they do is seen while they do it: at one moment each has written some of its part, not all.
"""

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from graph.local import Server

pytestmark = pytest.mark.neo4j

_TEXT = """# {title}

{maker} is the maker of Oculant {k}. In 2015 the company supplied Oculant {k} to
the Ministry of Interior of Vardonia. The Vardonian police use Oculant {k} as well.
"""
_SPELLED = ("Brelvan Systems {k}", "Brelvan Systems {k} Ltd", "BRELVAN SYSTEMS {k}")
_REPORTS, _MAKERS = 90, 7
_TOLD = (
    "MATCH (r:Report) WHERE r.title STARTS WITH $one OR r.title STARTS WITH $other "
    "RETURN count(CASE WHEN r.title STARTS WITH $one THEN 1 END) AS one, "
    "count(CASE WHEN r.title STARTS WITH $other THEN 1 END) AS other"
)
_SPOIL = "MATCH ()-[x:SUPPLIED_TO]->() SET x.quote = 'no', x.confidence = 0.01, x.sources = 9"
_SPOILED = "MATCH ()-[x:SUPPLIED_TO {quote: 'no'}]->() RETURN count(x) AS number"


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Two folders of reports on the same few bodies, in several spellings."""
    made = {}
    for title in ("Morning", "Evening"):
        made[title] = tmp_path_factory.mktemp(title)
        for number in range(_REPORTS):
            k = number % _MAKERS
            maker = _SPELLED[number % len(_SPELLED)].format(k=k)
            text = _TEXT.format(title=f"{title} {number}", maker=maker, k=k)
            (made[title] / f"{number:03}.md").write_text(text, "utf-8")
    return made


@pytest.fixture(scope="module")
def alone(machine: Any, told: Any, folders: Any) -> tuple[list[str], list[str]]:
    """The graph of one after the other."""
    machine.empty()
    sold(machine, told)
    for folder in folders.values():
        ended(begun(machine.server(), "ingest", folder, "--jobs", 1))
    return machine.graph()  # type: ignore[no-any-return]


def sold(machine: Any, told: Any) -> None:
    """Many bodies are in the graph, so that computing it again takes a while."""
    with machine.store() as store:
        for number, maker in enumerate(("Ablewick Optical", "Zythern Lenses")):
            store.write(*told(number, 800, bodies=1200, maker=maker))


def begun(server: Server, *words: object) -> subprocess.Popen[str]:
    """The program as a user calls it, at work on this Neo4j."""
    data = ("--data-dir", server.data_dir)
    command = [sys.executable, "-m", "cli", *map(str, (*words, *data))]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def ended(process: subprocess.Popen[str]) -> str:
    """What it said; it ended well."""
    said, _ = process.communicate(timeout=600)
    assert process.returncode == 0, said
    return said


def until(sign: Any, processes: Sequence[subprocess.Popen[str]]) -> bool:
    """Whether the sign was seen while all of them ran."""
    while all(process.poll() is None for process in processes):
        if sign():
            return True
        time.sleep(0.01)
    return False


def test_two_ingests_at_once(machine: Any, told: Any, folders: Any, alone: Any) -> None:
    """Two processes with reports on the same bodies, spelled otherwise, which are merged."""
    machine.empty()
    sold(machine, told)
    with machine.watched() as watch:
        both = [begun(machine.server(), "ingest", one, "--jobs", 1) for one in folders.values()]

        def amid() -> bool:
            [row] = watch.ask(_TOLD, one="Morning", other="Evening")
            return 0 < row["one"] < _REPORTS and 0 < row["other"] < _REPORTS

        assert until(amid, both)
        for process in both:
            ended(process)
    assert machine.graph() == alone


def test_an_ingest_during_a_rebuild(machine: Any, told: Any, folders: Any, alone: Any) -> None:
    """Of a graph in which all sales are wrong; reports on them come in while they are put right."""
    machine.empty()
    sold(machine, told)
    ended(begun(machine.server(), "ingest", folders["Morning"], "--jobs", 1))
    machine.ask(_SPOIL)
    with machine.watched() as watch:
        ingest = begun(machine.server(), "ingest", folders["Evening"], "--jobs", 1)
        rebuild = begun(machine.server(), "project", "--rebuild")
        [row] = watch.ask(_SPOILED)
        wrong = row["number"]

        def amid() -> bool:
            [told], [left] = watch.ask(_TOLD, one="Morning", other="Evening"), watch.ask(_SPOILED)
            return 0 < left["number"] < wrong and told["other"] < _REPORTS

        seen = until(amid, [ingest, rebuild])
        [told_by_now] = watch.ask(_TOLD, one="Morning", other="Evening")
        assert "put right" in ended(rebuild)
        ended(ingest)
    assert seen, told_by_now
    assert machine.graph() == alone
