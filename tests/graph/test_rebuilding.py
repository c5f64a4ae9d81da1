"""All computed again, the graph is what writes and decisions left, whatever their order."""

import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest

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


_REBUILD = """
import sys
from graph import Connection, Store, rebuilt
with Store.open(Connection(*sys.argv[1:])) as store:
    print("ready", flush=True)
    rebuilt(store)
"""


def test_a_rebuild_that_is_killed_leaves_the_graph_as_it_was(told: Any) -> None:
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
        rebuilt(told.store)  # waits for what the dead one may still hold
        assert told.graph() == before
