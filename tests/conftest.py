"""Fixtures shared by all rooms: one Neo4j for the whole run, the same that users get.

TEST_NEO4J_URI and TEST_NEO4J_PASSWORD (with TEST_NEO4J_USER where it is not neo4j) name another one
to use instead. It must be empty: tests write, and never wipe what somebody else wrote.
"""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from neo4j import GraphDatabase

from graph import Connection, Store
from graph.local import Server, ensure_running, stop

# How busy the machine is decides nothing: no example has a deadline, and none is drawn too slowly.
settings.register_profile(
    "any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any machine")

# Each Neo4j of these tests lives for seconds, too short for the second compiler to pay for itself.
os.environ.setdefault("SURVEILGRAPH_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1")

# A shell that starts tests in the background has them, and all that they start, ignore Ctrl-C.
signal.signal(signal.SIGINT, signal.default_int_handler)

# Commands are started hundreds of times: compiled once, each begins half a second sooner.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Where several processes share the work, a file is one piece, and the longest come first.

    Each page of the documentation is a piece of its own: together they are a third of all. All else
    keeps its order, in which whoever reads the whole of a graph comes before what fills it.
    """
    if "PYTEST_XDIST_WORKER" not in os.environ:
        return
    for item in items:
        piece = item.nodeid if _is_a_page(item) else str(item.path)
        item.add_marker(pytest.mark.xdist_group(piece))
    items.sort(key=lambda item: not _is_a_page(item))


def _is_a_page(item: pytest.Item) -> bool:
    """Whether this test runs the commands of one page."""
    return item.path.name == "test_docs.py" and "page" in getattr(item, "fixturenames", ())


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A running Neo4j that held nothing when the run began; stopped with the run if it was ours."""
    if uri := os.environ.get("TEST_NEO4J_URI"):
        yield _named(uri, tmp_path_factory.mktemp("elsewhere"))
        return
    data_dir = tmp_path_factory.mktemp("neo4j")
    try:
        yield ensure_running(data_dir)
    finally:
        stop(data_dir)


def _named(uri: str, data_dir: Path) -> Server:
    server = Server(
        data_dir=data_dir,
        bolt_uri=uri,
        browser_uri="",
        http_uri="",
        user=os.environ.get("TEST_NEO4J_USER", "neo4j"),
        password=os.environ.get("TEST_NEO4J_PASSWORD", ""),
        pid=0,
        started_here=False,
    )
    with GraphDatabase.driver(uri, auth=(server.user, server.password)) as driver:
        rows = driver.execute_query("MATCH (n) RETURN n LIMIT 1").records
    if rows:
        pytest.exit("TEST_NEO4J_URI names a database that is not empty; tests would mix with it.")
    return server


@pytest.fixture(scope="session")
def connection(neo4j_server: Server) -> Connection:
    """How the shared Neo4j is reached."""
    return Connection(neo4j_server.bolt_uri, neo4j_server.user, neo4j_server.password)


@pytest.fixture(scope="session")
def store(connection: Connection) -> Iterator[Store]:
    """An open store on the shared Neo4j, its schema up to date."""
    with Store.open(connection) as opened:
        opened.migrate()
        yield opened
