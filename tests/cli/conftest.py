"""What tests of the command line share: a way to run it, reports to read, and its Neo4j."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from neo4j import Driver, GraphDatabase

from graph import Connection, Store

ROOT = Path(__file__).parent.parent.parent
SALE = """# Parallel report {n}

Brelvan Systems {n} is the maker of Oculant {n}. In 2015 the company supplied Oculant {n} to
the Ministry of Interior of Vardonia. The Vardonian police use Oculant {n} as well.

"""
WIPE = """
MATCH (r:Report) WHERE r.title STARTS WITH 'Parallel report'
OPTIONAL MATCH (c:Claim)-[:SAID_IN]->(r)
OPTIONAL MATCH (c)-[:SUBJECT|OBJECT|PRODUCT]->(e:Entity)
WITH collect(DISTINCT r) AS reports, collect(DISTINCT c) AS claims, collect(DISTINCT e) AS entities
CALL (reports) {
  UNWIND reports AS r
  OPTIONAL MATCH (p:Page)-[:PAGE_OF]->(r)
  DETACH DELETE p, r
}
CALL (claims) {
  UNWIND claims AS c
  DETACH DELETE c
}
UNWIND entities AS e
WITH e WHERE NOT EXISTS { (e)<-[:SUBJECT|OBJECT|PRODUCT]-(:Claim) }
DETACH DELETE e
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


@pytest.fixture
def graph(
    connection: Connection, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Driver]:
    """A driver to the Neo4j that commands use, too; what the test read is wiped."""
    assert store.ping() is None
    monkeypatch.setenv("NEO4J_URI", connection.uri)
    monkeypatch.setenv("NEO4J_USER", connection.user)
    monkeypatch.setenv("NEO4J_PASSWORD", connection.password)
    monkeypatch.setenv("SURVEILGRAPH_DATA_DIR", str(tmp_path / "data"))
    auth = (connection.user, connection.password)
    with GraphDatabase.driver(connection.uri, auth=auth) as driver:
        yield driver
        driver.execute_query(WIPE)
