"""Centrality on arrays against networkx, graph by graph."""

from collections.abc import Callable
from typing import Any

import networkx as nx
import pytest
from numpy.typing import NDArray

from graph.central import scores_of
from graph.errors import BadQuestion
from graph.vocabulary import WALKABLE
from graph.walk import central
from graph.walk.arrays import Network, network
from graph.walk.central import Central, components, scores
from graph.walk.communities import communities
from graph.walk.filters import ground


def plain(drawn: Any) -> "nx.DiGraph[str]":
    """The steps of a random graph that a path may walk, each pair once."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(node.id for node in drawn.nodes)
    for source, target, row in drawn.steps.edges(data="row"):
        if source != target and row.status in WALKABLE:
            graph.add_edge(source, target)
    return graph


def parted(network: Network, label: NDArray[Any]) -> list[list[str]]:
    """Who has the same label."""
    parts: dict[int, set[str]] = {}
    for node, number in enumerate(label.tolist()):
        parts.setdefault(number, set()).add(network.node_id(node))
    return sorted(map(sorted, parts.values()))


@pytest.mark.parametrize("by", list(Central))
def test_every_score_is_as_networkx_says(draw: Callable[[int], Any], by: Central) -> None:
    """On 300 small graphs each measure gives each entity what networkx gives it."""
    seen = set()
    for seed in range(300):
        drawn = draw(seed)
        found = scores(ground(drawn.network), by)
        named = {drawn.network.node_id(n): round(float(s), 6) for n, s in enumerate(found)}
        expected = {ident: round(score, 6) for ident, score in scores_of(plain(drawn), by).items()}
        assert named == pytest.approx(expected, abs=2e-6), seed
        seen |= set(named.values())
    assert len(seen) > 3


def test_parts_are_what_is_connected(draw: Callable[[int], Any]) -> None:
    """Two entities have one number exactly where networkx finds them connected."""
    for seed in range(300):
        drawn = draw(seed)
        found = parted(drawn.network, components(ground(drawn.network)))
        expected = nx.weakly_connected_components(plain(drawn))
        assert found == sorted(map(sorted, expected)), seed


def test_betweenness_is_refused_where_it_would_take_hours(
    draw: Callable[[int], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A graph beyond the bound is refused by the name of the parameter."""
    monkeypatch.setattr(central, "_MOST_WORK", 1)
    with pytest.raises(BadQuestion) as refused:
        scores(ground(draw(5).network), Central.BETWEENNESS)
    assert refused.value.parameter == "by"


def test_an_empty_graph_has_no_scores() -> None:
    """Nobody is central where nobody is."""
    nothing = ground(network([], []))
    assert all(len(scores(nothing, by)) == 0 for by in Central)
    assert len(components(nothing)) == len(communities(nothing)) == 0


def test_communities_are_those_of_networkx(draw: Callable[[int], Any]) -> None:
    """On 300 small graphs label propagation parts entities as networkx does in the same order."""
    sizes = set()
    for seed in range(300):
        drawn = draw(seed)
        steps: nx.Graph[str] = nx.Graph()
        steps.add_nodes_from(map(drawn.network.node_id, range(drawn.network.nodes)))
        steps.add_edges_from(plain(drawn).edges)
        found = parted(drawn.network, communities(ground(drawn.network)))
        expected = nx.community.label_propagation_communities(steps)
        assert found == sorted(map(sorted, expected)), seed
        sizes |= set(map(len, found))
    assert len(sizes) > 3
