"""Choke points against networkx.minimum_cut."""

from collections.abc import Callable
from typing import Any

import networkx as nx
import numpy as np
import pytest

from graph.errors import BadQuestion
from graph.vocabulary import Kind, LinkKind
from graph.walk.arrays import LinkRow, NodeRow, network
from graph.walk.choke import ChokePoints, Cut, Parting, choke_points
from graph.walk.filters import Filter, ground

SOURCE, TARGET = "the source", "the target"


def step_graph(drawn: Any, starts: set[str], goals: set[str]) -> "nx.MultiDiGraph[str]":
    """The walkable steps: none midway over a place, none onward from a target."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from(starts | goals)
    for tail, head, row in drawn.steps.edges(data="row"):
        leaves = tail in starts or tail not in drawn.places | goals
        enters = head in goals or head not in drawn.places
        if row.status in Filter().statuses and leaves and enters:
            graph.add_edge(tail, head, key=row.id)
    return graph


def flow_graph(
    steps: "nx.MultiDiGraph[str]",
    starts: set[str],
    goals: set[str],
    weight: dict[str, int],
    cut: Cut,
) -> "nx.DiGraph[Any]":
    """The same as one flow problem, in the textbook way; no capacity means no limit."""
    flow: nx.DiGraph[Any] = nx.DiGraph()
    flow.add_nodes_from([SOURCE, TARGET])
    for node in steps:
        if cut is Cut.ENTITIES and node not in starts | goals:
            flow.add_edge((node, "in"), (node, "out"), capacity=weight[node])
        else:
            flow.add_edge((node, "in"), (node, "out"))
    for tail, head in set(steps.edges()):
        if cut is Cut.ENTITIES:
            flow.add_edge((tail, "out"), (head, "in"))
        else:
            total = sum(weight[link] for link in steps[tail][head])
            flow.add_edge((tail, "out"), (head, "in"), capacity=total)
    flow.add_edges_from((SOURCE, (node, "in")) for node in starts)
    flow.add_edges_from(((node, "out"), TARGET) for node in goals)
    return flow


def check(net: Any, steps: Any, ends: tuple[set[str], set[str]], found: ChokePoints) -> None:
    """The cut parts the two sets, and each choke point has a real path that it alone cuts."""
    starts, goals = ends
    by_links = found.cut is Cut.LINKS
    named = {net.link_id(c) if by_links else net.node_id(c) for c in found.chokes}
    left = steps.copy()
    if by_links:
        left.remove_edges_from([edge for edge in steps.edges(keys=True) if edge[2] in named])
    else:
        assert not named & (starts | goals)
        left.remove_nodes_from(named)
    assert not any(nx.has_path(left, s, g) for s in starts for g in goals)
    assert [one.choke for one in found.severed] == list(found.chokes)
    for one in found.severed:
        nodes = [net.node_id(node) for node in one.nodes]
        links = [net.link_id(link) for link in one.links]
        assert len(set(nodes)) == len(nodes) == len(links) + 1
        assert (nodes[0] in starts, nodes[-1] in goals) == (True, True)
        assert all(
            steps.has_edge(a, b, link) for a, b, link in zip(nodes, nodes[1:], links, strict=False)
        )
        crossed = set(links if by_links else nodes) & named
        assert crossed == {net.link_id(one.choke) if by_links else net.node_id(one.choke)}


@pytest.mark.parametrize("weighted", ["", "weighted"])
@pytest.mark.parametrize("cut", list(Cut))
def test_the_cut_is_as_light_as_networkx_finds_it(
    draw: Callable[[int], Any], cut: Cut, weighted: str
) -> None:
    """On 1,000 small graphs the weight is the minimum, the cut parts, and nothing is spare."""
    cuts = 0
    for seed in range(1_000):
        drawn = draw(seed)
        net = drawn.network
        names = sorted(node.id for node in drawn.nodes)
        starts = {names[0], names[seed % 2 * (seed % len(names))]}
        goals = {names[-1], names[-1 - seed % 3 // 2]}
        size = net.links if cut is Cut.LINKS else net.nodes
        weights = np.random.default_rng(seed).integers(1, 9, size)
        found = choke_points(
            ground(net),
            Parting(
                sources=net.indexes(starts),
                targets=net.indexes(goals),
                cut=cut,
                weights=weights if weighted else None,
            ),
        )
        goals -= starts
        steps = step_graph(drawn, starts, goals)
        name = net.link_id if cut is Cut.LINKS else net.node_id
        weight = {name(n): int(weights[n]) if weighted else 1 for n in range(size)}
        direct = any(steps.has_edge(s, g) for s in starts for g in goals)
        assert found.possible == (cut is Cut.LINKS or not direct), seed
        if found.possible:
            flow = flow_graph(steps, starts, goals, weight, cut)
            assert found.weight == nx.minimum_cut_value(flow, SOURCE, TARGET), seed
            check(net, steps, (starts, goals), found)
            cuts += found.weight > 0
    assert cuts > 60


def test_weights_must_fit() -> None:
    """A weight too few, of nothing, or beyond all bounds is refused by name."""
    rows = [LinkRow(id="l", source="v", target="a", kind=LinkKind.SUPPLIED_TO)]
    net = network([NodeRow(id=name, kinds=(Kind.VENDOR,)) for name in "va"], rows)
    for wrong in ([], [0], [2**31]):
        with pytest.raises(BadQuestion) as refused:
            choke_points(
                ground(net),
                Parting(
                    sources=net.indexes("v"),
                    targets=net.indexes("a"),
                    cut=Cut.LINKS,
                    weights=np.array(wrong, dtype=np.int64),
                ),
            )
        assert refused.value.parameter == "weights"
