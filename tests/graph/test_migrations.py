"""Schema changes: once each, by one process at a time, and safe against a kill at any moment."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from neo4j import Driver

from graph import Connection, Store, StoreUnavailable
from graph.queries import migrations

pytestmark = pytest.mark.neo4j

_MIGRATE = """
import sys
from graph import Connection, Store
with Store.open(Connection(*sys.argv[1:])) as store:
    print("ready", flush=True)
    print(*store.migrate(), sep="\\n")
"""


@pytest.fixture
def bare(driver: Driver, store: Store) -> Iterator[Driver]:
    """The shared database without any schema; it has it again when the test ends."""
    driver.execute_query("MATCH (m:Migration) DETACH DELETE m")
    for name in schema(driver):
        kind = "CONSTRAINT" if name.endswith(("_id", "_name")) else "INDEX"
        driver.execute_query(f"DROP {kind} {name}")
    yield driver
    driver.execute_query("MATCH (m:Migration) WHERE m.name STARTS WITH '9999' DETACH DELETE m")
    store.migrate()
    assert len(schema(driver)) == len(NAMES) + 1


NAMES = [name for name, _ in migrations()]


def schema(driver: Driver) -> set[str]:
    rows = driver.execute_query("SHOW INDEXES YIELD name, type, state WHERE type <> 'LOOKUP'")
    assert {row["state"] for row in rows.records} <= {"ONLINE"}
    return {row["name"] for row in rows.records}


def noted(driver: Driver) -> list[str]:
    rows = driver.execute_query("MATCH (m:Migration) RETURN m.name AS name ORDER BY name").records
    return [row["name"] for row in rows]


def process(connection: Connection) -> subprocess.Popen[str]:
    arguments = [connection.uri, connection.user, connection.password]
    return subprocess.Popen(
        [sys.executable, "-c", _MIGRATE, *arguments], stdout=subprocess.PIPE, text=True
    )


def test_each_change_is_made_once(bare: Driver, store: Store) -> None:
    """In the order of their numbers, with a note each; a second time nothing is left to do."""
    assert list(store.migrate()) == NAMES
    assert noted(bare) == NAMES
    assert store.migrate() == ()
    assert store.counts().get("Migration") is None


def test_a_change_without_its_note_is_made_again(bare: Driver, store: Store) -> None:
    """Killed between the change and its note, the next start finds both whole."""
    store.migrate()
    before = schema(bare)
    bare.execute_query("MATCH (m:Migration) WHERE m.name >= '0004' DETACH DELETE m")
    assert list(store.migrate()) == NAMES[3:]
    assert schema(bare) == before


def test_four_processes_at_once_make_each_change_once(bare: Driver, connection: Connection) -> None:
    """All of them start, one of them works, nobody fails."""
    started = [process(connection) for _ in range(4)]
    said = [one.communicate()[0].split() for one in started]
    assert [one.returncode for one in started] == [0, 0, 0, 0]
    assert sorted(name for words in said for name in words if name != "ready") == NAMES
    assert noted(bare) == NAMES


def test_a_killed_migration_is_finished_by_the_next(
    bare: Driver, connection: Connection, store: Store
) -> None:
    """SIGKILL at several moments, then a start that runs through."""
    for wait in (0.02, 0.1, 0.2, 0.3):
        with process(connection) as one:
            assert one.stdout
            one.stdout.readline()
            time.sleep(wait)
            one.kill()
    store.migrate()
    assert noted(bare) == NAMES
    assert len(schema(bare)) == len(NAMES) + 1


def test_a_database_of_another_version_is_refused(bare: Driver, store: Store) -> None:
    """Changes this version does not know mean that it does not understand the data either."""
    store.migrate()
    bare.execute_query("CREATE (:Migration {name: '9999_from_the_future', sha256: 'x'})")
    with pytest.raises(StoreUnavailable, match="9999_from_the_future"):
        store.migrate()


def test_migrations_are_numbered_without_a_gap() -> None:
    """0001, 0002 …: a file that was forgotten or numbered twice is seen here."""
    numbers = [int(name[:4]) for name in NAMES]
    assert numbers == list(range(1, len(NAMES) + 1))
    folder = Path(__file__).parents[2] / "cypher" / "migrations"
    assert len(list(folder.glob("*.cypher"))) == len(NAMES)
