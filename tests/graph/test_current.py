"""The state asked for in the background is never one that passed before somebody asked."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from threading import Event
from time import monotonic
from typing import Any

import pytest

from graph import SECURITY_APPARATUS, LinkKind, Store, StoreUnavailable, paths_between
from graph.store import current
from graph.store.current import Current
from graph.store.stamped import State
from graph.store.state import state

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
        with asking.asked() as now:
            assert now() == world.store.read_once(state)


def test_who_is_alone_has_it_asked_for_from_the_beginning(
    world: Any, held: tuple[list[Event], Event]
) -> None:
    """The query begins before anybody waits for it; of who comes next, it does not."""
    begun, let = held
    asking = Current(world.store)
    with asking.asked(), asking.asked():
        assert begun[0].wait(60)
        assert not begun[1].wait(0.1)
    let.set()
    asking.close()


def test_all_who_come_while_one_query_is_under_way_share_the_next(
    world: Any, held: tuple[list[Event], Event]
) -> None:
    """Of five behind a query that has begun, none waits for more than one further query.

    That begins when the first of them needs it; who comes then is told of a third.
    """
    begun, let = held
    world.tell(world.says(SOLD, world.vendor("Maker"), world.police("Corps")))
    before = world.store.read_once(state)
    asking = Current(world.store)
    with ExitStack() as stretch:
        first = stretch.enter_context(asking.asked())
        assert begun[0].wait(60)
        others = [stretch.enter_context(asking.asked()) for _ in range(5)]
        let.set()
        assert first() == before
        assert not begun[1].is_set()
        assert {one() for one in others} == {before}
        assert [one.is_set() for one in begun] == [True, True, *[False] * 6]
        assert stretch.enter_context(asking.asked())() == before
        assert [one.is_set() for one in begun] == [True, True, True, *[False] * 5]
    asking.close()


def test_a_write_while_several_wait_is_told_to_whoever_came_after_it(world: Any) -> None:
    """Two who came before it may be told of either state; the third, of none but the new one."""
    asking = world.store.companion(Current)
    with asking.asked(), asking.asked():
        world.tell(world.says(SOLD, world.vendor("Maker"), world.police("Corps")))
        with asking.asked() as now:
            assert now() == world.store.read_once(state)


def test_a_question_that_breaks_off_leaves_the_next_one_alone(
    world: Any, held: tuple[list[Event], Event]
) -> None:
    """It is not counted among those who ask any more, nor is what it never waited for."""
    begun, let = held
    let.set()
    asking = Current(world.store)
    for place in range(2):
        with suppress(KeyError), asking.asked():
            assert begun[place].wait(60)
            raise KeyError
    asking.close()


def test_who_asks_when_it_is_closed_is_told_so(world: Any, held: tuple[list[Event], Event]) -> None:
    """Whoever waits behind a query is, too; the query that is under way is answered."""
    begun, let = held
    asking = Current(world.store)
    with asking.asked() as first, ExitStack() as stretch, ThreadPoolExecutor() as pool:
        assert begun[0].wait(60)
        waiting = pool.submit(stretch.enter_context(asking.asked()))
        until = monotonic() + 60
        while not (asking._next and asking._next.coming):
            assert monotonic() < until
        asking._asking.shutdown(wait=False, cancel_futures=True)
        let.set()
        assert first() == world.store.read_once(state)
        with pytest.raises(StoreUnavailable, match="closed"):
            waiting.result()
    with pytest.raises(StoreUnavailable, match="closed"), asking.asked() as late:
        late()


def test_a_closed_store_answers_no_question_on_paths(world: Any) -> None:
    """It says that it is closed, with words beside the graph as without."""
    with Store.open(world.connection) as store:
        world.tell(world.says(SOLD, world.vendor("Maker"), world.police("Corps")))
    with pytest.raises(StoreUnavailable, match="closed"):
        paths_between(store, "kind:Vendor", SECURITY_APPARATUS)
