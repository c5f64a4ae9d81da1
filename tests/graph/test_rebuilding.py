"""All computed again, the graph is what writes and decisions left, whatever their order."""

import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest

import graph.rebuilding
from graph import (
    BadJudgement,
    LinkKind,
    Status,
    Validity,
    Verdict,
    accept,
    derive,
    judge,
    rebuilt,
    reject,
    undo,
)
from graph.store import rebuilding
from graph.store.state import alone, state

pytestmark = pytest.mark.neo4j

SIGNED = {"by": "rebuilder", "why": "chance"}


@pytest.fixture
def told(world: Any) -> Iterator[Any]:
    yield world
    world.driver.execute_query("MATCH (r:Ruling {by: 'rebuilder'}) DETACH DELETE r")


def reports(world: Any, number: int, seed: int) -> list[Any]:
    """Reports on a few bodies that go by many spellings, under all statuses and dates."""
    chance = random.Random(seed)
    spelled = ["TAG Lenses", "TAG Lenses Ltd", "TAG LENSES", "TAGLenses", "TAG Lenses GmbH"]
    makers = [world.vendor(name) for name in (*spelled, "TAG Optik", "TAG Optik Werke AG")]
    boxes = [world.product(name) for name in ("TAG Box 1", "TAG Box 2", "TAGBox 2")]
    bodies = [
        world.police("TAG Corps"),
        world.buyer("TAG Hill School"),
        world.buyer("TAGHill School"),
    ]

    def saying() -> Any:
        more: dict[str, Any] = {
            "status": chance.choice(list(Status)),
            "held": chance.random() < 0.7,
            "confidence": chance.random(),
            "valid": chance.choice(
                [Validity(), Validity(start="2012", end="2012"), Validity(start="2013")]
            ),
        }
        kind = chance.choice(["make", "supply", "supply", "own"])
        if kind == "make":
            return world.says(LinkKind.MAKES, chance.choice(makers), chance.choice(boxes), **more)
        if kind == "own":
            owned = chance.sample([m for m in makers if "LENSES" not in m.name], 2)
            return world.says(LinkKind.OWNED_BY, *owned, **more)
        box = chance.choice([None, *boxes])
        body = chance.choice(bodies)
        return world.says(LinkKind.SUPPLIED_TO, chance.choice(makers), body, product=box, **more)

    return [_told(world, saying) for _ in range(number)]


def _told(world: Any, saying: Any) -> Any:
    return world.report(*(saying() for _ in range(3)))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_after_any_history_the_rebuilt_graph_is_the_same(told: Any, seed: int) -> None:
    """Reports, judgements, reviews, origins and their undoing, mixed by chance: equal as sets."""
    chance = random.Random(seed)
    made: list[str] = []
    written: list[Any] = []
    for report, claims in reports(told, 14, seed):
        told.store.write(report, claims)
        written.append((report, claims))
        ends = sorted({c.subject_id for _, cs in written for c in cs})
        claim = chance.choice(chance.choice(written)[1]).id
        match chance.randrange(5):
            case 0 if len(ends) > 1:
                verdict = chance.choice(list(Verdict))
                made.append(judge(told.store, *chance.sample(ends, 2), verdict, **SIGNED).id)
            case 1:
                made.append(chance.choice([accept, reject])(told.store, claim, **SIGNED).id)
            case 2 if len(written) > 1:
                pair = [one.id for one, _ in chance.sample(written, 2)]
                try:
                    made.append(derive(told.store, *pair, **SIGNED).id)
                except BadJudgement:
                    continue
            case 3 if made:
                undo(told.store, made.pop(chance.randrange(len(made))), **SIGNED)
    before = told.graph()
    rebuilt(told.store)
    assert told.graph() == before


def test_writers_at_once_merge_as_one_after_the_other(told: Any) -> None:
    """Four threads and a rebuild in the middle end in the graph of one writer alone."""
    some = reports(told, 16, seed=7)
    for report, claims in some:
        told.store.write(report, claims)
    alone = told.graph()
    told.wipe()

    def work(lane: list[Any]) -> None:
        for report, claims in lane:
            told.store.write(report, claims)

    threads = [threading.Thread(target=work, args=(some[n::4],)) for n in range(4)]
    threads.append(threading.Thread(target=rebuilt, args=(told.store,)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert told.graph() == alone


_SPOILED = {
    "links are gone": "MATCH (:Entity)-[x]->(:Entity) WHERE x.claims IS NOT NULL DELETE x",
    "links say something else": (
        "MATCH (:Entity)-[x]->(:Entity) WHERE x.claims IS NOT NULL "
        "SET x.confidence = 0.01, x.quote = 'no', x.sources = 9"
    ),
    "links are there twice": (
        "MATCH (a:Entity)-[x:SUPPLIED_TO]->(b:Entity) "
        "CREATE (a)-[y:SUPPLIED_TO]->(b) SET y = properties(x), y.quote = 'again'"
    ),
    "links that nobody stated": (
        "MATCH (a:Entity:Vendor), (b:Entity:Product) WHERE a.name IS NOT NULL "
        "CREATE (a)-[:RESELLS {claims: ['none'], confidence: 1.0}]->(b)"
    ),
    "entities look otherwise": (
        "MATCH (e:Entity) SET e.aliases = ['nobody'], e.held = true, e.country = 'XX', e:Buyer"
    ),
    "nobody is merged": (
        "MATCH (e:Entity:Merged) REMOVE e:Merged, e.into "
        "WITH e MATCH (e)-[x:MERGED_INTO]->() DELETE x"
    ),
    "merges have lost their relationships": "MATCH ()-[x:MERGED_INTO]->() DELETE x",
    "no key is kept": "MATCH (e:Entity) REMOVE e.meeting, e.near",
    "claims count otherwise": (
        "MATCH (c:Claim) WHERE c.reviewed_by = 'rebuilder' REMOVE c.reviewed_by, c.rejected "
        "SET c.held = NOT c.held"
    ),
    "nothing at all is left": (
        "MATCH (e:Entity) OPTIONAL MATCH (e)-[x]->(:Entity) DELETE x "
        "WITH DISTINCT e SET e = {id: e.id} REMOVE e:$(labels(e)) SET e:Entity"
    ),
}


@pytest.mark.parametrize("spoiled", _SPOILED)
def test_whatever_is_spoiled_is_put_right(told: Any, spoiled: str) -> None:
    """Whatever is thrown away or changed by hand, a rebuild gives the same graph again."""
    for report, claims in reports(told, 10, seed=5):
        told.store.write(report, claims)
    ids = sorted(claims_of_rebuilder(told))
    accept(told.store, ids[0], **SIGNED)
    reject(told.store, ids[1], **SIGNED)
    before = told.graph()
    told.driver.execute_query(_SPOILED[spoiled])
    assert told.graph() != before
    assert rebuilt(told.store).changed > 0
    assert told.graph() == before
    assert rebuilt(told.store).changed == 0


def claims_of_rebuilder(world: Any) -> list[str]:
    """The claims told, some of which count otherwise once a person has spoken."""
    rows = world.driver.execute_query(
        "MATCH (c:Claim)-[:SAID_IN]->(r:Report) WHERE r.id IN $reports RETURN c.id AS id",
        reports=sorted(world.told),
    ).records
    return [row["id"] for row in rows]


def test_a_graph_that_is_right_is_the_same_state_throughout(told: Any) -> None:
    """Of a graph that is right a rebuild writes nothing but that it ended."""
    for report, claims in reports(told, 6, seed=3):
        told.store.write(report, claims)
    rebuilt(told.store)
    before = told.store.read(state)
    assert rebuilt(told.store).changed == 0
    assert told.store.read(state).version == before.version + 1


def test_a_hub_that_lost_more_links_than_are_written_at_once_gets_all_back(
    told: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One entity with many links, a part by itself: it is written in several transactions."""
    monkeypatch.setattr(rebuilding, "_WRITTEN", 4)
    monkeypatch.setattr(graph.rebuilding, "_CLAIMS", 5)
    maker = told.vendor("TAG Sawmills Ltd")
    sold = [
        told.says(LinkKind.SUPPLIED_TO, maker, told.buyer(f"TAG School {number} Hill"))
        for number in range(11)
    ]
    told.tell(*sold)
    before = told.graph()
    told.driver.execute_query(_SPOILED["links are gone"])
    assert rebuilt(told.store).changed >= len(sold)
    assert told.graph() == before


_REBUILD = """
import sys
from graph import Connection, Store, rebuilt
with Store.open(Connection(*sys.argv[1:])) as store:
    print("ready", flush=True)
    rebuilt(store)
"""


def test_a_rebuild_that_is_killed_leaves_a_graph_that_is_right_as_it_was(told: Any) -> None:
    """SIGKILL at several moments of it: nothing is lost, nothing is half done."""
    for report, claims in reports(told, 12, seed=11):
        told.store.write(report, claims)
    before = told.graph()
    there = told.connection
    command = [sys.executable, "-c", _REBUILD, there.uri, there.user, there.password]
    for wait in (0.05, 0.3):
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as one:
            assert one.stdout
            one.stdout.readline()
            time.sleep(wait)
            one.kill()
        told.store.change(alone)  # waits for what the dead one may still hold
        assert told.graph() == before


def test_a_rebuild_that_is_killed_leaves_each_link_as_it_was_or_as_it_should_be(told: Any) -> None:
    """SIGKILL while all links are being put right: none is between, and the same again is whole."""
    for report, claims in reports(told, 30, seed=13):
        told.store.write(report, claims)
    nodes, right = told.graph()
    spoil = _SPOILED["links say something else"]
    told.driver.execute_query(spoil)
    spoiled = told.graph()[1]
    there = told.connection
    command = [sys.executable, "-c", _REBUILD, there.uri, there.user, there.password]
    for wait in (0.05, 0.2, 0.4):
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as one:
            assert one.stdout
            one.stdout.readline()
            time.sleep(wait)
            one.kill()
        told.store.change(alone)
        now = told.graph()
        assert now[0] == nodes
        assert now[1] <= spoiled | right
        assert len(now[1]) == len(right)
    rebuilt(told.store)
    assert told.graph() == (nodes, right)
