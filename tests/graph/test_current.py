"""The state asked for in the background is never one that passed before somebody asked."""

from threading import Event
from typing import Any

import pytest

from graph import SECURITY_APPARATUS, LinkKind, Store, StoreUnavailable, paths_between
from graph.store import current
from graph.store.current import Current
from graph.store.state import State, state

pytestmark = pytest.mark.neo4j

SOLD = LinkKind.SUPPLIED_TO


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> tuple[list[Event], Event]:
    """An event for each query that begins, and one that lets them all go on."""
    begun: list[Event] = [Event() for _ in range(8)]
    let, asked = Event(), iter(begun)

    def waits(tx: Any) -> State:
        next(asked).set()
        assert let.wait(60)
        return state(tx)

    monkeypatch.setattr(current, "state", waits)
    return begun, let


def test_a_write_before_the_question_is_in_its_state(world: Any) -> None:
    """Told after one write and after the next, it is two states, each the one the store is in."""
    asking = world.store.companion(Current)
    for number in range(2):
        world.tell(world.says(SOLD, world.vendor(f"Maker {number}"), world.police("Corps")))
        assert asking.ask()() == world.store.read_once(state)


def test_all_who_ask_while_one_query_is_under_way_share_the_next(
    world: Any, held: tuple[list[Event], Event]
) -> None:
    """Of five who ask behind a query that has begun, none waits for more than one further query."""
    begun, let = held
    world.tell(world.says(SOLD, world.vendor("Maker"), world.police("Corps")))
    before = world.store.read_once(state)
    asking = Current(world.store)
    first = asking.ask()
    assert begun[0].wait(60)
    others = [asking.ask() for _ in range(5)]
    assert not any(one.is_set() for one in begun[1:])
    let.set()
    assert first() == before
    assert {one() for one in others} == {before}
    assert [one.is_set() for one in begun] == [True, True, *[False] * 6]
    asking.close()


def test_who_asks_when_it_is_closed_is_told_so(world: Any, held: tuple[list[Event], Event]) -> None:
    """Whoever waits behind a query is, too; the query that is under way is answered."""
    begun, let = held
    asking = Current(world.store)
    first = asking.ask()
    assert begun[0].wait(60)
    waiting = asking.ask()
    asking._asking.shutdown(wait=False, cancel_futures=True)
    let.set()
    assert first() == world.store.read_once(state)
    for one in (waiting, asking.ask()):
        with pytest.raises(StoreUnavailable, match="closed"):
            one()


def test_a_closed_store_answers_no_question_on_paths(world: Any) -> None:
    """It says that it is closed, with words beside the graph as without."""
    with Store.open(world.connection) as store:
        world.tell(world.says(SOLD, world.vendor("Maker"), world.police("Corps")))
    with pytest.raises(StoreUnavailable, match="closed"):
        paths_between(store, "kind:Vendor", SECURITY_APPARATUS)
