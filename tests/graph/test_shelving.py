"""The shelf is filled beside questions: it gives way to them, and is full in the end."""

from collections.abc import Iterator
from threading import Event, Thread
from typing import Any

import pytest

from graph import LinkKind, Store, portions, shelving
from graph.shelving import Shelving
from graph.store.askers import Askers
from graph.store.transaction import Transaction
from graph.walk.atlas import Atlas

SOLD = LinkKind.SUPPLIED_TO


def test_who_came_or_was_waiting_has_asked_and_who_was_answered_has_not() -> None:
    """Whatever lies between two looks: nobody, somebody all the time, or one who came and went."""
    askers = Askers()
    with askers:
        waiting = askers.answered
        assert askers.any_since(waiting)
    assert askers.any_since(waiting)
    nobody = askers.answered
    assert not askers.any_since(nobody)
    with askers:
        pass
    assert askers.any_since(nobody)


def test_askers_of_many_threads_are_all_counted() -> None:
    """Each counts, and in the end nobody seems to be waiting."""
    askers = Askers()

    def ask() -> None:
        for _ in range(1000):
            with askers:
                pass

    threads = [Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert askers.answered == 8000
    assert not askers.any_since(8000)


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Of each portion of two steps, whether anybody asked; the pauses are as they are."""
    seen: list[bool] = []
    real = shelving.pause

    def seeing(took: float, *, asked: bool) -> float:
        seen.append(asked)
        return real(took, asked=asked)

    monkeypatch.setattr(shelving, "pause", seeing)
    monkeypatch.setattr(shelving, "following", lambda *told: portions.following(*told, steps=2))
    return seen


@pytest.fixture
def sold(world: Any) -> Any:
    """A world in which one maker sells to five."""
    maker = world.vendor("Ablewatch")
    world.tell(*(world.says(SOLD, maker, world.buyer(f"Shop {number}")) for number in range(5)))
    return world


@pytest.fixture
def asked(sold: Any) -> Iterator[Store]:
    """A store of which somebody asks something all the time."""
    begun, answered = Event(), Event()

    def long(tx: Transaction) -> None:
        tx.run("read_state")
        begun.set()
        assert answered.wait(120)

    with Store.open(sold.connection) as store:
        asking = Thread(target=lambda: store.read(long, seconds=120))
        asking.start()
        assert begun.wait(60)
        yield store
        answered.set()
        asking.join()


@pytest.mark.neo4j
def test_while_somebody_asks_the_shelf_gives_way_after_each_portion_and_is_full_in_the_end(
    asked: Store, pauses: list[bool]
) -> None:
    """One question that is not answered all the while neither stops it nor is overlooked."""
    assert asked.companion(Shelving).wait(60)
    assert len(pauses) > 2
    assert all(pauses)


@pytest.mark.neo4j
def test_while_nobody_asks_it_never_rests(sold: Any, pauses: list[bool]) -> None:
    """What it reads itself, the chart and the words, is no question."""
    with Store.open(sold.connection) as store:
        assert store.companion(Shelving).wait(60)
        assert len(pauses) > 2
        assert not any(pauses)


@pytest.mark.neo4j
@pytest.mark.usefixtures("pauses")
def test_words_of_an_entity_told_in_parts_are_all_there(sold: Any) -> None:
    """Five links of one seller, two at a time, are as well known as those told at once."""
    with Store.open(sold.connection) as store:
        assert store.companion(Shelving).wait(60)
        atlas = store.companion(Atlas)
        chart, maker = atlas.chart, sold.id(sold.vendor("Ablewatch"))
        rows = [
            {"source": maker, "kind": SOLD.value, "target": sold.id(sold.buyer(f"Shop {number}"))}
            for number in range(5)
        ]
        assert chart is not None
        known = atlas.shelf.read(rows, [maker], chart.state)
        assert known is not None
        assert len(known["links"]) == 5


@pytest.mark.neo4j
def test_a_store_that_closes_does_not_wait_for_a_pause(
    asked: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However long it would have rested."""
    resting = Event()

    def for_ever(_took: float, *, asked: bool) -> float:
        assert asked
        resting.set()
        return 3600.0

    monkeypatch.setattr(shelving, "pause", for_ever)
    filling = asked.companion(Shelving)
    assert resting.wait(60)
    closing = Thread(target=filling.close)
    closing.start()
    closing.join(60)
    assert not closing.is_alive()
