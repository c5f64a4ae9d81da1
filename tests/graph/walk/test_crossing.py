"""The steps on walks between two ends, as a search took them and as a second one finds them."""

from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from graph.vocabulary import Status
from graph.walk import corridor as searching
from graph.walk.corridor import Corridor
from graph.walk.ends import ends
from graph.walk.filters import Filter, ground
from graph.walk.frontier import Floor
from graph.walk.narrow import Part, crossed, narrowed


def steps_of(part: Part | None) -> tuple[set[Any], set[Any], set[int], set[int]]:
    assert part is not None
    out = {(tail, *step) for tail, steps in part.out.items() for step in steps}
    into = {(head, *step) for head, steps in part.into.items() for step in steps}
    assert sum(map(len, part.out.values())) == len(out)  # none twice
    return out, into, set(part.sources), set(part.targets)


@pytest.mark.parametrize("block", range(6))
def test_no_step_is_missed_and_none_is_told_twice(
    draw: Callable[[int], Any], monkeypatch: pytest.MonkeyPatch, block: int
) -> None:
    """Whichever side goes on, by size or by a coin, and however much deeper than asked it went."""
    told = 0
    for seed in range(block * 100, block * 100 + 100):
        drawn, random = draw(seed), Random(seed)
        if seed % 3:
            coin = [random.random() < 1 / 2 for _ in range(20)]
            monkeypatch.setattr(searching, "lighter", lambda *_: coin.pop())  # noqa: B023
        else:
            monkeypatch.undo()
        names = sorted(drawn.steps)
        net, hops = drawn.network, random.randint(1, 7)
        where = ground(net, Filter(statuses=frozenset(Status)))
        some, others = (net.indexes(random.sample(names, random.randint(1, 2))) for _ in range(2))
        asked, floor = ends(where, some, others), Floor(ground=where, rank=random.choice([0, 0, 1]))
        searched, second = Corridor(floor, asked), Corridor(floor, asked)
        searched.grow(hops + random.choice([0, 0, 0, 2]))
        again = narrowed(floor, asked, second.to_target(hops), hops)
        found = crossed(searched, hops)
        assert steps_of(found) == steps_of(again), seed
        told += len(steps_of(found)[0])
    assert told > 100
