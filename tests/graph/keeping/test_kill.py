"""Neo4j killed in the middle of anything: what was acknowledged is there, and nothing is half done.

Each test ends in the graph that the same work makes undisturbed; started again, the work is whole.
"""

import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from graph import Store, StoreUnavailable, Verdict, judge, rebuilt
from graph.queries import load, migrations

pytestmark = pytest.mark.neo4j

SIGNED = {"by": "a tester", "why": "to be killed"}


def killed_amid(machine: Any, work: Callable[[], object], wait: float) -> bool:
    """The server is killed while `work` goes on; whether `work` ended before that."""
    outcome: list[bool] = []

    def run() -> None:
        try:
            work()
        except StoreUnavailable:
            outcome.append(False)
        else:
            outcome.append(True)

    thread = threading.Thread(target=run)
    thread.start()
    time.sleep(wait)
    machine.kill()
    thread.join()
    machine.server()
    return outcome[0]


def whole_claims(machine: Any) -> set[str]:
    """The claims that are there, each with its report and both ends, and a link that names it."""
    rows = machine.ask(
        "MATCH (c:Claim) "
        "RETURN c.id AS id, COUNT { (c)-[:SAID_IN]->(:Report) } AS reports, "
        "COUNT { (c)-[:SUBJECT|OBJECT]->(:Entity) } AS ends, "
        "EXISTS { ()-[link WHERE c.id IN link.claims]->() } AS linked"
    )
    assert {(row["reports"], row["ends"], row["linked"]) for row in rows} <= {(1, 2, True)}
    return {row["id"] for row in rows}


def without_schema(machine: Any) -> None:
    """The data stay; constraints, indexes and the notes of them are gone."""
    machine.ask("MATCH (m:Migration) DETACH DELETE m")
    for row in machine.ask("SHOW CONSTRAINTS YIELD name"):
        machine.ask(f"DROP CONSTRAINT {row['name']}")
    for row in machine.ask("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'"):
        machine.ask(f"DROP INDEX {row['name']}")


def test_killed_amid_an_ingest(empty: Any, told: Any) -> None:
    """What `write` returned for is there, of the rest whole batches; again, all of it is."""
    some = [told(number, 600) for number in range(4)]
    acknowledged: set[str] = set()
    with empty.store() as store:

        def work() -> None:
            for report, claims in some:
                store.write(report, claims)
                acknowledged.update(claim.id for claim in claims)

        killed_amid(empty, work, 1.5)
    assert acknowledged <= whole_claims(empty)
    with empty.store() as store:
        for report, claims in some:
            store.write(report, claims)
    after = empty.graph()
    empty.empty()
    with empty.store() as store:
        for report, claims in some:
            store.write(report, claims)
    assert after == empty.graph()


def test_killed_amid_a_rebuild_and_a_merge(empty: Any, told: Any) -> None:
    """The graph is the one before or the one after, never one between; again, the one after."""
    with empty.store() as store:
        for number in range(2):
            store.write(*told(number, 400))
        before = empty.graph()
        killed_amid(empty, lambda: rebuilt(store), 0.4)
        assert empty.graph() == before
    with empty.store() as store:
        rebuilt(store)
        assert empty.graph() == before
        ends = [store.resolve(f"Varnholt Bureau {number}").id for number in (1, 2)]
        judged = []

        def merge() -> None:
            judged.append(judge(store, *ends, Verdict.POSITIVE, **SIGNED))

        done = killed_amid(empty, merge, 0.02)
    between = empty.graph()
    assert not done or between != before
    with empty.store() as store:
        if between == before:
            merge_again = judge(store, *ends, Verdict.POSITIVE, **SIGNED)
            assert store.resolve(ends[1]).id == store.resolve(ends[0]).id, merge_again
        merged = empty.graph()
        rebuilt(store)
        assert empty.graph() == merged


def test_killed_amid_a_migration(empty: Any, told: Any) -> None:
    """The next start makes the changes that are missing, and the data are as they were."""
    names = [name for name, _ in migrations()]
    with empty.store() as store:
        store.write(*told(1, 200))
    before = empty.graph()
    for wait in (0.03, 0.2, 0.5):
        without_schema(empty)
        with Store.open(empty.connection()) as store:
            killed_amid(empty, store.migrate, wait)
        with empty.store() as store:
            assert store.migrate() == ()
        rows = empty.ask("MATCH (m:Migration) RETURN m.name AS name ORDER BY name")
        assert [row["name"] for row in rows] == names
        assert_schema_of(empty, names)
        assert empty.graph() == before


def assert_schema_of(machine: Any, names: list[str]) -> None:
    """Every index answers, and every constraint that the changes make is there."""
    rows = machine.ask("SHOW INDEXES YIELD name, type, state WHERE type <> 'LOOKUP' RETURN *")
    assert {row["state"] for row in rows} == {"ONLINE"}
    assert len(rows) == len(names) + 1
    made = [load(f"migrations/{name}").text for name in names]
    constraints = [row["name"] for row in machine.ask("SHOW CONSTRAINTS YIELD name")]
    assert len(constraints) == 1 + sum("CREATE CONSTRAINT" in text for text in made)


@pytest.mark.parametrize("name", ["unique_migrations", "migrations/0003_claim_ids"])
def test_a_constraint_of_which_only_the_index_stands_is_made(empty: Any, name: str) -> None:
    """What Neo4j leaves of a constraint when it is killed amid making it takes its name."""
    text = load(name).text
    constraint = text.split("CREATE CONSTRAINT ")[1].split()[0]
    label = text.split("(")[1].split(")")[0].split(":")[1]
    without_schema(empty)
    empty.ask(f"CREATE INDEX {constraint} FOR (n:{label}) ON (n.anything)")
    with empty.store() as store:
        assert store.migrate() == ()
    assert_schema_of(empty, [name for name, _ in migrations()])


def test_every_older_schema_grows_into_this_one(empty: Any, told: Any) -> None:
    """From the first schema on: the changes that are missing are made in order, the data stay."""
    known = migrations()
    with empty.store() as store:
        store.write(*told(1, 60))
    before = empty.graph()
    for made in range(1, len(known)):
        without_schema(empty)
        empty.ask(load("unique_migrations").text)
        for name, sha256 in known[:made]:
            empty.ask(load(f"migrations/{name}").text)
            empty.ask(load("write_migration").text, name=name, sha256=sha256)
        with Store.open(empty.connection()) as store:
            assert list(store.migrate()) == [name for name, _ in known[made:]]
        assert empty.graph() == before


def test_two_ingests_and_a_rebuild_at_once(empty: Any, told: Any) -> None:
    """Ends in the graph of one after the other."""
    some = [told(number, 120) for number in range(6)]
    with empty.store() as store:

        def lane(mine: list[Any]) -> None:
            for report, claims in mine:
                store.write(report, claims)

        threads = [threading.Thread(target=lane, args=(some[n::2],)) for n in range(2)]
        threads.append(threading.Thread(target=rebuilt, args=(store,)))
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    at_once = empty.graph()
    empty.empty()
    with empty.store() as store:
        lane(some)
    assert at_once == empty.graph()
