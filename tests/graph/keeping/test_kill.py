"""Neo4j killed in the middle of anything: what was acknowledged is there, and nothing is half done.

No moment is left to chance: what the work needs late is locked by somebody else, and the server is
killed when the work has written and waits for it. What stood there before and what the same work
makes undisturbed are compared with what is found, as sets.
"""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any

import pytest

from graph import Store, StoreUnavailable, Verdict, judge, undo
from graph.queries import load, migrations
from graph.store import connection
from graph.store.preparing import batches

pytestmark = pytest.mark.neo4j

SIGNED = {"by": "a tester", "why": "to be killed"}
# A rebuild takes entities in parts, by their ids: one of these is in the first part, one in the
# last.
MAKERS = ("Ablewick Optical", "Zythern Lenses")
BODIES, SALES = 1200, 600


# Locked by whoever runs it, until its transaction ends.
_A_LINK = (
    "MATCH (:Entity {id: $source})-[link:SUPPLIED_TO]->(:Entity {id: $target}) "
    "SET link.quote = link.quote"
)
# A body that both makers supplied, while they are two: its links are written anew when they become
# one, and when they are two again.
_SHARED = (
    "MATCH (one)-[:SUPPLIED_TO]->(body:Entity)<-[:SUPPLIED_TO]-(other) WHERE one.id < other.id "
    "RETURN max(body.id) AS body"
)
_A_BODY = "MATCH (body:Entity {id: $body}) SET body.id = $body"


@pytest.fixture(scope="module", autouse=True)
def impatient() -> Iterator[None]:
    """A store here does not wait for a killed server to come back."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(connection, "_RETRY_SECONDS", 0.2)
        yield


@pytest.fixture(scope="module")
def reports(told: Any) -> list[Any]:
    """Two makers with sales to very many bodies, told in several transactions a report.

    The last report repeats sales of the one before it: it changes links that are there.
    """
    makers = (*MAKERS, MAKERS[1])
    return [told(n, SALES, bodies=BODIES, maker=maker) for n, maker in enumerate(makers)]


@pytest.fixture(scope="module")
def right(machine: Any, reports: Any) -> tuple[set[str], set[str]]:
    """The graph that the reports make when nothing disturbs."""
    with machine.store() as store:
        store.write_all(reports)
    return graph(machine)


@pytest.fixture
def sold(machine: Any, reports: Any, right: Any) -> Any:
    """The Neo4j with that graph in it."""
    if graph(machine) != right:
        machine.empty()
        with machine.store() as store:
            store.write_all(reports)
    return machine


def graph(machine: Any) -> tuple[set[str], set[str]]:
    """Nodes and relationships as sets: none is there twice."""
    nodes, links = machine.graph()
    assert (len(set(nodes)), len(set(links))) == (len(nodes), len(links))
    return set(nodes), set(links)


def waits(watch: Any) -> bool:
    """Some transaction that has written waits for what is held."""
    return bool(watch.waited_for("Blocked"))


def commits(watch: Any) -> bool:
    """Some transaction has done all its work, and its commit waits for what is held."""
    return bool(watch.waited_for("Closing"))


def killed_amid(
    machine: Any,
    work: Callable[[], object],
    held: Mapping[str, Any] = MappingProxyType({}),
    sign: Callable[[Any], bool] = waits,
) -> bool:
    """The server is killed at the sign, and started again; whether the work had not ended."""
    failed: list[StoreUnavailable] = []

    def run() -> None:
        try:
            work()
        except StoreUnavailable as error:
            failed.append(error)

    with machine.watched() as watch, watch.holding(**held):
        thread = threading.Thread(target=run)
        thread.start()
        watch.kill_when(sign, lambda: not thread.is_alive())
        thread.join()
    machine.server()
    return bool(failed)


def test_killed_amid_an_ingest(machine: Any, reports: Any, right: Any) -> None:
    """With one batch committed and one written but for a link: that one is there, whole, alone."""
    *before, (report, claims) = reports
    machine.empty()
    with machine.store() as store:
        store.write_all(before)
        links = {(claim.subject_id, claim.object_id) for _, said in before for claim in said}
        [(_, first)], [(_, second)] = batches([(report, claims)])
        source, target = min({(one.subject, one.object) for one in second} & links)
        there = {claim.id for _, said in before for claim in said}
        assert whole_claims(machine) == there
        held = {"query": _A_LINK, "source": source, "target": target}
        assert killed_amid(machine, partial(store.write, report, claims), held)
    assert whole_claims(machine) == there | {one.id for one in first}
    with machine.store() as store:
        store.write_all(reports)
    assert graph(machine) == right


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


# What is spoiled, how many are still, and what is held of what is put right last.
_SPOILED = {
    "entities": (
        "MATCH (e:Entity) SET e.aliases = ['nobody'], e.country = 'XX', e:Buyer",
        "MATCH (e:Entity {country: 'XX'}) RETURN count(e) AS left",
        "MATCH (e {id: $id}) SET e.id = e.id",
    ),
    "links": (
        "MATCH ()-[x:SUPPLIED_TO]->() SET x.confidence = 0.01, x.quote = 'no', x.sources = 9",
        "MATCH (:Entity)-[x {quote: 'no'}]->(:Entity) RETURN count(x) AS left",
        "MATCH ({id: $id})-[x:SUPPLIED_TO]->() WITH x LIMIT 1 SET x.quote = x.quote",
    ),
}


_LATE = {
    "entities": "MATCH (e:Entity) RETURN max(e.id) AS id",
    "links": "MATCH (e:Entity)-[:SUPPLIED_TO]->() RETURN max(e.id) AS id",
}


@pytest.mark.parametrize("spoiled", _SPOILED)
def test_killed_amid_a_rebuild(sold: Any, right: Any, spoiled: str) -> None:
    """With some parts put right and others not: each node and link is the one or the other."""
    spoil, count, last = _SPOILED[spoiled]
    sold.ask(spoil)
    wrong, [row] = graph(sold), sold.ask(count)
    [late] = sold.ask(_LATE[spoiled])
    command = [sys.executable, "-m", "cli", "project", "--rebuild", "--data-dir", sold.data_dir]
    with (
        sold.watched() as watch,
        watch.holding(last, **late),
        subprocess.Popen(command, stderr=subprocess.PIPE) as rebuild,
    ):
        assert watch.kill_when(waits, lambda: rebuild.poll() is not None)
        _, said = rebuild.communicate()
        assert rebuild.returncode == 3, said
    assert 0 < sold.ask(count)[0]["left"] < row["left"]
    for found, was, wanted in zip(graph(sold), wrong, right, strict=True):
        assert found <= was | wanted
        assert len(found) == len(wanted)
    done = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert "put right" in done
    assert graph(sold) == right


def test_killed_amid_a_merge(sold: Any, right: Any) -> None:
    """With all of it written and its commit held up: the graph is the one before."""
    with sold.store() as store:
        one, other = (store.resolve(maker).id for maker in MAKERS)
        ruling = judge(store, one, other, Verdict.POSITIVE, **SIGNED).id
        merged = decided(sold)
        undo(store, ruling, **SIGNED)
        assert decided(sold) == right != merged
        before, [shared] = graph(sold), sold.ask(_SHARED)
        work = partial(judge, store, one, other, Verdict.POSITIVE, **SIGNED)
        assert killed_amid(sold, work, {"query": _A_BODY, **shared}, commits)
    assert graph(sold) == before
    with sold.store() as store:
        judge(store, one, other, Verdict.POSITIVE, **SIGNED)
    assert decided(sold) == merged


def test_killed_amid_the_undoing_of_a_merge(sold: Any, right: Any) -> None:
    """The same of a split: the decision and the graph are as they were."""
    with sold.store() as store:
        one, other = (store.resolve(maker).id for maker in MAKERS)
        [shared] = sold.ask(_SHARED)
        ruling = judge(store, one, other, Verdict.POSITIVE, **SIGNED).id
        merged = graph(sold)
        work = partial(undo, store, ruling, **SIGNED)
        assert killed_amid(sold, work, {"query": _A_BODY, **shared}, commits)
    assert graph(sold) == merged
    with sold.store() as store:
        undo(store, ruling, **SIGNED)
    assert decided(sold) == right


def decided(machine: Any) -> tuple[set[str], set[str]]:
    """The graph as people decided, without the decisions: no two are made at one moment."""
    nodes, links = graph(machine)
    return (
        {node for node in nodes if not node.startswith("(['Ruling']")},
        {link for link in links if "('kind', 'ABOUT')" not in link},
    )


def without_schema(machine: Any) -> None:
    """The data stay; constraints, indexes and the notes of them are gone."""
    machine.ask("MATCH (m:Migration) DETACH DELETE m")
    for row in machine.ask("SHOW CONSTRAINTS YIELD name"):
        machine.ask(f"DROP CONSTRAINT {row['name']}")
    for row in machine.ask("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'"):
        machine.ask(f"DROP INDEX {row['name']}")


def noted(ask: Callable[[str], list[Any]]) -> list[str]:
    """The changes of the schema that are noted as made."""
    rows = ask("MATCH (m:Migration) RETURN m.name AS name ORDER BY name")
    return [row["name"] for row in rows]


def filling(watch: Any) -> bool:
    """An index is being filled, and no change is noted."""
    rows = watch.ask("SHOW INDEXES YIELD state, type WHERE state = 'POPULATING' RETURN type")
    return bool(rows) and not noted(watch.ask)


_MOMENTS = {
    "the first indexes are filling": filling,
    "some changes are noted": lambda watch: len(noted(watch.ask)) > 2,
}


# Nothing can hold up a change of the schema: the moment is short, and may go by unseen.
_TRIES = 5


def killed_migrating(machine: Any, moment: Callable[[Any], bool]) -> bool:
    """The server is killed at the moment, or after it; whether the work had not ended."""
    without_schema(machine)
    with Store.open(machine.connection()) as store:
        return killed_amid(machine, store.migrate, sign=moment)


@pytest.mark.parametrize("moment", _MOMENTS)
def test_killed_amid_a_migration(sold: Any, right: Any, moment: str) -> None:
    """The next start makes the changes that are missing, and the data are as they were."""
    names = [name for name, _ in migrations()]
    assert any(killed_migrating(sold, _MOMENTS[moment]) for _ in range(_TRIES))
    made = noted(sold.ask)
    assert made == names[: len(made)]
    assert len(made) < len(names)
    with Store.open(sold.connection()) as store:
        assert list(store.migrate()) == names[len(made) :]
        assert store.migrate() == ()
    assert noted(sold.ask) == names
    assert_schema_of(sold, names)
    assert graph(sold) == right


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
