"""What is read in several queries is of one state: a write that comes between has it read again."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest

from graph import LinkKind, Store, alike, in_context, queue
from graph.matching import beginning
from graph.reviewing import queue_in_context
from graph.subgraph import subgraph_around

pytestmark = pytest.mark.neo4j

Ask = Callable[[Store, str, str], Any]
# In each, a function that is called when a part of the answer has been read.
BETWEEN: list[tuple[str, str, Ask]] = [
    ("graph.reviewing", "suggested", lambda store, _claim, _ident: queue(store)),
    ("graph.reviewing", "_context", lambda store, _claim, _ident: queue_in_context(store)),
    ("graph.reviewing", "_context", lambda store, claim, _ident: in_context(store, claim)),
    ("graph.alike", "_scored", lambda store, _claim, ident: alike(store, ident)),
    ("graph.subgraph", "_drawn", lambda store, _claim, ident: subgraph_around(store, [ident])),
    (
        "graph.matching",
        "entities",
        lambda store, _claim, ident: beginning(store, ident, limit=5, offset=0),
    ),
]


@pytest.mark.parametrize(("module", "name", "ask"), BETWEEN)
def test_a_write_in_the_middle_has_it_read_again(
    world: Any, monkeypatch: pytest.MonkeyPatch, module: str, name: str, ask: Ask
) -> None:
    """Written to once while it is read, an answer is read twice, and is of the second state."""
    maker, box = world.vendor("Wexcombe Optics"), world.product("Wexbox")
    report, (claim,) = world.report(world.says(LinkKind.MAKES, maker, box, held=False))
    world.store.write(report, [claim])
    real, states = getattr(import_module(module), name), []

    def meanwhile(*given: Any) -> Any:
        states.append(world.store.stamp())
        if len(states) == 1:
            world.tell(world.says(LinkKind.MAKES, maker, world.product("Wexbox Two")))
        return real(*given)

    monkeypatch.setattr(import_module(module), name, meanwhile)
    ask(world.store, claim.id, world.id(maker))
    assert len(set(states)) == 2
    assert states[-1] == world.store.stamp()


def test_what_is_not_there_any_more_is_looked_for_again(world: Any) -> None:
    """Who misses what a write took away asks anew; who misses what never was is told so."""
    asked: list[object] = []

    def missing(_tx: Any) -> str:
        asked.append(world.store.stamp())
        if len(asked) == 1:
            world.tell(world.says(LinkKind.MAKES, world.vendor("Wexcombe"), world.product("Eye")))
            raise KeyError("gone")
        return "found"

    assert world.store.read_whole(missing)[1] == "found"
    with pytest.raises(KeyError):
        world.store.read_whole(lambda _tx: {}["never"])
