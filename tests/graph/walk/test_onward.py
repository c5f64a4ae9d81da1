"""How far each of some nodes is from the targets, against networkx, whichever side moves."""

from collections.abc import Callable
from random import Random
from typing import Any

import networkx as nx
import pytest

from graph.vocabulary import Status
from graph.walk import onward as searching
from graph.walk.corridor import Corridor
from graph.walk.ends import ends
from graph.walk.filters import Filter, ground
from graph.walk.frontier import FAR, Floor
from graph.walk.onward import onward


def expected(drawn: Any, start: str, barred: set[str], targets: set[str], hops: int) -> int:
    """The fewest steps over what is not barred, no target midway."""
    lengths = []
    for target in targets:
        kept = set(drawn.steps) - barred - targets | {start, target}
        walks = nx.single_source_shortest_path_length(drawn.steps.subgraph(kept), start, hops)
        lengths.append(walks.get(target, FAR))
    return min(lengths)


@pytest.mark.parametrize("seed", range(150))
def test_each_start_is_as_far_as_networkx_says(
    draw: Callable[[int], Any], monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """Starts are no stones, as hubs are not; which side goes on is thrown with a coin, or not."""
    drawn, random = draw(seed), Random(seed)
    if seed % 3:
        monkeypatch.setattr(searching, "lighter", lambda _front, _rear: random.random() < 1 / 2)
    names = sorted(drawn.steps)
    targets = set(random.sample(names, 1 + seed % 2))
    source = random.choice(names)
    starts = sorted(set(random.sample(names, min(4, len(names)))) - targets - {source})
    net, hops = drawn.network, random.randint(1, 6)
    numbers = net.indexes(starts)
    everywhere = ground(net, Filter(statuses=frozenset(Status)))
    asked = ends(everywhere.without(numbers), net.indexes([source]), net.indexes(targets))
    corridor = Corridor(Floor(ground=everywhere), asked)
    corridor.grow(random.choice([0, 0, 1, 3]))
    found = onward(corridor, numbers, hops)
    barred = drawn.places | {source, *starts}
    assert found.tolist() == [expected(drawn, one, barred, targets, hops) for one in starts]
