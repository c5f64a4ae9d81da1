"""The graph in memory follows the store: one reading for many questions, never two states."""

from concurrent.futures import ThreadPoolExecutor
from gc import collect
from threading import Event
from time import monotonic, sleep
from typing import Any

import pytest

from graph import (
    SECURITY_APPARATUS,
    LinkKind,
    Store,
    StoreTimeout,
    StoreUnavailable,
    paths_between,
)
from graph.store import reading
from graph.store.changes import Changes
from graph.walk import atlas, catching
from graph.walk.atlas import Atlas
from graph.walk.chart import Chart

pytestmark = pytest.mark.neo4j

SOLD = LinkKind.SUPPLIED_TO


@pytest.fixture
def read_whole(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The store of each reading of a whole graph, as its id: of other tests' services, too."""
    load, stores = atlas.load, []

    def counting(store: Store, seconds: float) -> Any:
        stores.append(id(store))
        return load(store, seconds)

    monkeypatch.setattr(atlas, "load", counting)
    return stores


def test_an_answer_is_of_the_state_after_the_last_write(world: Any) -> None:
    """Every write is in the next answer, and a write that changes nothing reads nothing again."""
    maker, corps = world.vendor("Ablewatch"), world.police("Corps")
    told = world.report(world.says(SOLD, maker, corps))
    world.store.write(*told)
    kept = world.store.companion(Atlas)
    assert len(paths_between(world.store, maker.name, corps.name).paths) == 1
    chart = kept.chart
    world.store.write(*told)
    assert len(paths_between(world.store, maker.name, corps.name).paths) == 1
    assert kept.chart is chart
    world.tell(world.says(LinkKind.OWNED_BY, maker, corps))
    assert len(paths_between(world.store, maker.name, corps.name).paths) == 2
    assert kept.chart is not chart


def test_many_who_ask_at_once_wait_for_one_reading(world: Any, read_whole: list[int]) -> None:
    """Sixteen questions after a write: the graph is read once, and all have the same answer."""
    maker, corps = world.vendor("Ablewatch"), world.police("Corps")
    world.tell(world.says(SOLD, maker, corps))
    with Store.open(world.connection) as fresh, ThreadPoolExecutor(16) as many:
        answers = list(many.map(lambda _: paths_between(fresh, maker.name, corps.name), range(16)))
    assert read_whole.count(id(fresh)) == 1
    assert all(answer == answers[0] for answer in answers)


def test_who_waits_longer_than_a_question_may_take_is_told_so(
    world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A graph that takes longer to read than a question may last is a timeout, not a guess."""

    def slow(store: Store, seconds: float) -> Any:
        done.result()
        return load(store, seconds)

    load = atlas.load
    monkeypatch.setattr(atlas, "load", slow)
    with ThreadPoolExecutor(1) as one, Store.open(world.connection, query_seconds=0.2) as hasty:
        gate = Event()
        done = one.submit(gate.wait, 30)
        with pytest.raises(StoreTimeout, match="read into memory"):
            paths_between(hasty, "anybody", SECURITY_APPARATUS)
        gate.set()


def test_no_answer_mixes_two_states(world: Any) -> None:
    """While claims come in, each answer shows both links of one report or neither."""
    maker, corps = world.vendor("Ablewatch"), world.police("Corps")
    world.tell(world.says(LinkKind.OWNED_BY, maker, corps))
    seen = set()
    asked = Event()

    def write(number: int) -> None:
        if number == 14:  # a slow machine may write all before the first answer; one waits for it
            assert asked.wait(60)
        shop = world.vendor(f"Shop {number}")
        world.tell(world.says(SOLD, maker, shop), world.says(SOLD, shop, corps))

    with ThreadPoolExecutor(1) as writer:
        writing = [writer.submit(write, number) for number in range(15)]
        while not all(one.done() for one in writing):
            answer = paths_between(world.store, maker.name, corps.name, limit=100)
            assert answer.complete
            assert answer.explored == 1 + 2 * (len(answer.paths) - 1)
            seen.add(len(answer.paths))
            asked.set()
    for one in writing:
        one.result()
    final = paths_between(world.store, maker.name, corps.name, limit=100)
    assert len(final.paths) == 16
    assert len(seen | {16}) > 1


def test_a_late_question_takes_the_chart_that_another_had_read(
    world: Any, read_whole: list[int]
) -> None:
    """Written and read again while a question runs: it is asked again without another reading."""
    maker = world.vendor("Ablewatch")
    world.tell(world.says(SOLD, maker, world.police("Corps")))
    ident = world.id(maker)
    seen: list[Chart] = []

    def question(tx: Any, chart: Chart) -> int:
        seen.append(chart)
        assert len(tx.all("read_names", ids=[ident])) == 1
        if len(seen) == 1:
            world.tell(world.says(SOLD, world.vendor("Late"), world.buyer("Ablewatch")))
            fresh.companion(Atlas).renewed(monotonic() + 30)
        return len(seen)

    with Store.open(world.connection) as fresh:
        assert atlas.asked(fresh, question) == 2
        read = read_whole.count(id(fresh))
    assert (read, seen[0] is seen[1]) == (1, False)


def test_a_change_that_does_not_concern_a_question_leaves_its_answer(world: Any) -> None:
    """What is written about others while a question runs does not make it be asked again."""
    maker = world.vendor("Ablewatch")
    world.tell(world.says(SOLD, maker, world.police("Corps")))
    ident = world.id(maker)
    seen: list[Chart] = []

    def question(tx: Any, chart: Chart) -> int:
        seen.append(chart)
        world.tell(world.says(SOLD, world.vendor("Late"), world.police("Post")))
        return len(tx.all("read_names", ids=[ident]))

    assert atlas.asked(world.store, question) == 1
    assert len(seen) == 1


def test_questions_under_steady_writing_are_answered_with_all_that_was_written(
    world: Any, read_whole: list[int]
) -> None:
    """Each answer holds every report acknowledged before it was asked, whatever comes in then; and
    for none of them the graph is read as a whole.
    """
    maker, corps = world.vendor("Ablewatch"), world.police("Corps")
    world.tell(world.says(LinkKind.OWNED_BY, maker, corps))
    paths_between(world.store, maker.name, corps.name)
    before = read_whole.count(id(world.store))
    written, ended = [1], Event()

    def write() -> None:
        number = 0
        while not ended.is_set():
            shop = world.vendor(f"Shop {number}")
            world.tell(world.says(SOLD, maker, shop), world.says(SOLD, shop, corps))
            number += 1
            written[0] += 1

    with ThreadPoolExecutor(1) as writer:
        writing = writer.submit(write)
        try:
            for _ in range(12):
                least = written[0]
                answer = paths_between(world.store, maker.name, corps.name, limit=100)
                assert len(answer.paths) >= least, f"complete: {answer.complete}"
        finally:
            ended.set()
        writing.result()
    assert written[0] > 1
    assert read_whole.count(id(world.store)) == before


def test_a_change_that_was_seen_before_it_settled_is_read_again(
    world: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The state can be seen before the links that made it: what was read then does not stand."""
    maker, corps = world.vendor("Ablewatch"), world.police("Corps")
    world.tell(world.says(LinkKind.OWNED_BY, maker, corps))
    ends = world.id(maker), world.id(corps)
    read, reads = catching._read, []

    def half_way(tx: Any, changes: Changes, told: Any) -> None:
        reads.append(changes.links)
        if len(reads) > 1:  # the first time nothing of it is there yet
            read(tx, changes, told)

    with Store.open(world.connection) as fresh:
        assert len(paths_between(fresh, *ends).paths) == 1
        before = fresh.settled()
        world.tell(world.says(SOLD, maker, corps))
        after = fresh.settled()
        assert (after.version, after.stamp) == (before.version + 1, fresh.stamp())
        settled = iter([before, after])
        monkeypatch.setattr(Store, "settled", lambda _: next(settled))
        monkeypatch.setattr(catching, "_read", half_way)
        assert len(paths_between(fresh, *ends).paths) == 2
    assert reads[0] == reads[1]


def test_only_what_went_is_taken_for_a_change(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A claim that went is a change, asked again; any other missing key is a bug, told at once."""
    maker, corps = world.vendor("Ablewatch"), world.police("Corps")
    world.tell(world.says(SOLD, maker, corps))
    ident = world.id(maker)
    with monkeypatch.context() as patch:
        patch.setattr(reading, "evidence", lambda *_: {})
        with pytest.raises(StoreTimeout, match="changes faster"):
            world.store.entity(ident)
    with monkeypatch.context() as patch:
        patch.setattr(reading, "_strength", lambda _: {}["a bug"])
        with pytest.raises(KeyError, match="a bug"):
            paths_between(world.store, maker.name, corps.name)


def test_a_store_that_closes_while_it_is_read_leaves_no_reader_and_no_connection(
    world: Any,
) -> None:
    """Closed amid a reading, it waits for its readers, and what is asked of it later is refused."""
    maker = world.vendor("Ablewatch")
    world.tell(world.says(SOLD, maker, world.police("Corps")))
    for wait in [number / 500 for number in range(20)]:
        with Store.open(world.connection) as hasty:
            coming = hasty.companion(Atlas).begin()
            sleep(wait)
        assert coming.done()
        with pytest.raises(StoreUnavailable, match=r"This store of bolt.* is closed: open another"):
            hasty.counts()
        with pytest.raises(StoreUnavailable, match="is closed"):
            hasty.companion(Atlas)
    collect()  # a connection that nobody closed would say so now, which fails the test
