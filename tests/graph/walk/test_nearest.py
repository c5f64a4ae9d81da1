"""A shortest path, found without the whole of its last hop, is one that networkx finds."""

from collections.abc import Callable
from random import Random
from typing import Any

import networkx as nx
import pytest

from graph.vocabulary import Status
from graph.walk.arrays import both_ways
from graph.walk.best import Question, nearest
from graph.walk.filters import Filter, ground

_ANY = Filter(statuses=frozenset(Status))


def fewest(steps: Any, places: set[str], sources: set[str], targets: set[str]) -> int | None:
    """The hops of a shortest path from a source to a target that steps on no place midway."""
    found = []
    for source in sources:
        for target in targets - {source}:
            barred = (places | targets) - {source, target}
            there = steps.subgraph(set(steps) - barred)
            if nx.has_path(there, source, target):
                found.append(nx.shortest_path_length(there, source, target))
    return min(found, default=None)


@pytest.mark.parametrize("few", [-1, 4, 4096])
@pytest.mark.parametrize("both", [False, True])
def test_a_nearest_path_is_as_short_as_any(
    draw: Callable[[int], Any], monkeypatch: pytest.MonkeyPatch, *, few: int, both: bool
) -> None:
    """On 1,500 small graphs it has as few hops as networkx says, and there is one where it says."""
    monkeypatch.setattr("graph.walk.corridor._FEW_STEPS", few)
    lengths = set()
    for seed in range(1500):
        drawn = draw(seed)
        random = Random(seed * 3 + 1)
        names = [node.id for node in drawn.nodes]
        sources = set(random.sample(names, random.randint(1, 2)))
        targets = set(random.sample(names, random.randint(1, 2)))
        hops = random.randint(1, 10)
        net = both_ways(drawn.network) if both else drawn.network
        asked = Question(sources=net.indexes(sources), targets=net.indexes(targets), max_hops=hops)
        found = nearest(ground(net, _ANY), asked)
        steps = nx.Graph(drawn.steps) if both else nx.DiGraph(drawn.steps)
        expected = fewest(steps, drawn.places, sources, targets)
        told = [len(route.links) for route in found.routes]
        assert told == ([expected] if expected and expected <= hops else []), seed
        assert found.complete
        lengths.update(told)
    assert lengths >= {1, 2, 3, 4}
