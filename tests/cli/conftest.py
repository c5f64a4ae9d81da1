"""What tests of the command line share: a way to run it, reports to read, and its Neo4j."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from neo4j import Driver, GraphDatabase

from graph import Connection, Store
from graph.store.state import advance
from graph.store.transaction import Transaction

ROOT = Path(__file__).parent.parent.parent
SALE = """# Parallel report {n}

Brelvan Systems {n} is the maker of Oculant {n}. In 2015 the company supplied Oculant {n} to
the Ministry of Interior of Vardonia. The Vardonian police use Oculant {n} as well.

"""
KNOWN = """
MATCH (n) WITH collect(elementId(n)) AS nodes
OPTIONAL MATCH (:Entity)-[x]->(:Entity)
RETURN nodes, collect(elementId(x)) AS links
"""
WIPE = """
CALL () {
  MATCH (:Entity)-[x]->(:Entity) WHERE NOT elementId(x) IN $links
  DELETE x
}
MATCH (n) WHERE NOT elementId(n) IN $nodes
DETACH DELETE n
"""


@pytest.fixture
def run() -> Callable[..., subprocess.CompletedProcess[str]]:
    """A command, run to its end."""

    def ran(*words: str | Path) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "cli", *map(str, words)]
        return subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300
        )

    return ran


@pytest.fixture
def reports() -> Callable[[Path, int, int], list[Path]]:
    """Text files in a folder, each of which says the same so many times that it takes a while."""

    def written(folder: Path, count: int, times: int) -> list[Path]:
        paths = [folder / f"{number:03}.md" for number in range(count)]
        for number, path in enumerate(paths):
            path.write_text(SALE.format(n=number) * times, "utf-8")
        return paths

    return written


@contextmanager
def swept(driver: Driver, store: Store) -> Iterator[None]:
    """What is put into the shared Neo4j meanwhile is gone afterwards."""
    known = driver.execute_query(KNOWN).records[0].data()

    def wipes(tx: Transaction) -> None:
        tx._tx.run(WIPE, known).consume()
        tx.changes.everything = True
        advance(tx)

    yield
    store.change(wipes)


@pytest.fixture(scope="module")
def shared(connection: Connection, store: Store) -> Iterator[Driver]:
    """A driver to the Neo4j that commands use, too; what a file's tests leave there is wiped."""
    auth = (connection.user, connection.password)
    with (
        GraphDatabase.driver(connection.uri, auth=auth) as driver,
        swept(driver, store),
    ):
        yield driver


@pytest.fixture
def graph(
    connection: Connection,
    store: Store,
    shared: Driver,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Driver]:
    """The same driver, for a test that names this Neo4j by variables; what it read is wiped."""
    monkeypatch.setenv("NEO4J_URI", connection.uri)
    monkeypatch.setenv("NEO4J_USER", connection.user)
    monkeypatch.setenv("NEO4J_PASSWORD", connection.password)
    monkeypatch.setenv("SURVEILGRAPH_DATA_DIR", str(tmp_path / "data"))
    with swept(shared, store):
        yield shared
