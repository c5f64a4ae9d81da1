"""Choke points against networkx.minimum_cut, and sales against every smaller set of them."""

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from typing import Any

import networkx as nx
import numpy as np
import pytest

from graph.errors import BadQuestion
from graph.vocabulary import Kind, LinkKind
from graph.walk.arrays import NO_TWIN, LinkRow, NodeRow, both_ways, network
from graph.walk.choke import SALES, ChokePoints, Cut, Parting, choke_points
from graph.walk.filters import Filter, ground
from graph.walk.severing import one_sale

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
    """The same as one flow problem, in the textbook way; no capacity means no limit.

    What may not be taken away has no weight.
    """
    flow: nx.DiGraph[Any] = nx.DiGraph()
    flow.add_nodes_from([SOURCE, TARGET])
    for node in steps:
        if not cut.by_links and node not in starts | goals and node in weight:
            flow.add_edge((node, "in"), (node, "out"), capacity=weight[node])
        else:
            flow.add_edge((node, "in"), (node, "out"))
    for tail, head in set(steps.edges()):
        if not cut.by_links or not weight.keys() >= set(steps[tail][head]):
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
    by_links = found.cut.by_links
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


def removable(drawn: Any, cut: Cut) -> set[str]:
    """The ids of what may be taken away, in the words of the vocabulary."""
    if cut is Cut.SALES:
        return {row.id for row in drawn.links if row.kind in SALES}
    kinds = {
        Cut.VENDORS: {Kind.VENDOR},
        Cut.INTERMEDIARIES: {Kind.VENDOR, Kind.SECURITY_APPARATUS, Kind.ORGANISATION},
    }.get(cut, set(Kind))
    every = {row.id for row in drawn.links}
    return every if cut.by_links else {one.id for one in drawn.nodes if kinds & set(one.kinds)}


@pytest.mark.parametrize("weighted", ["", "weighted"])
@pytest.mark.parametrize("cut", list(Cut))
def test_the_cut_is_as_light_as_networkx_finds_it(
    draw: Callable[[int], Any], cut: Cut, weighted: str
) -> None:
    """On 500 small graphs the weight is the minimum, the cut parts, and nothing is spare.

    Where networkx finds no bound, a path is shown on which nothing may be taken away.
    """
    cuts = 0
    for seed in range(500):
        drawn = draw(seed)
        net = drawn.network
        names = sorted(node.id for node in drawn.nodes)
        starts = {names[0], names[seed % 2 * (seed % len(names))]}
        goals = {names[-1], names[-1 - seed % 3 // 2]}
        size = net.links if cut.by_links else net.nodes
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
        name = net.link_id if cut.by_links else net.node_id
        may_go = removable(drawn, cut)
        weight = {name(n): int(weights[n]) if weighted else 1 for n in range(size)}
        weight = {one: number for one, number in weight.items() if one in may_go}
        flow = flow_graph(steps, starts, goals, weight, cut)
        if found.uncut:
            nodes = [net.node_id(node) for node in found.uncut.nodes]
            links = [net.link_id(link) for link in found.uncut.links]
            assert all(
                steps.has_edge(a, b, c) for a, b, c in zip(nodes, nodes[1:], links, strict=False)
            )
            assert (nodes[0] in starts, nodes[-1] in goals) == (True, True)
            assert not may_go & set(links if cut.by_links else nodes[1:-1])
            with pytest.raises(nx.NetworkXUnbounded):
                nx.minimum_cut_value(flow, SOURCE, TARGET)
        else:
            assert found.weight == nx.minimum_cut_value(flow, SOURCE, TARGET), seed
            check(net, steps, (starts, goals), found)
            assert {name(one) for one in found.chokes} <= may_go
            cuts += found.weight > 0
    assert cuts > 20


def in_pairs(drawn: Any) -> list[LinkRow]:
    """Its links, where each two sales to one body are one sale of seller and product."""
    rows, free = {row.id: row for row in drawn.links}, dict[tuple[Any, str], LinkRow]()
    for row in drawn.links:
        if row.kind not in SALES[:3]:
            continue
        other = free.pop((row.kind, row.target), None)
        if other is None or other.source == row.source:
            free[row.kind, row.target] = row
        else:
            rows[row.id] = replace(row, twin=other.id)
            rows[other.id] = replace(other, twin=row.id)
    return list(rows.values())


@pytest.mark.parametrize("way", ["flow", "any"])
def test_the_two_links_of_a_sale_are_cut_as_one(draw: Callable[[int], Any], way: str) -> None:
    """On small graphs the cut parts without their twins, and no set of one sale less does."""
    cuts = 0
    for seed in range(700):
        drawn = draw(seed)
        net = network(drawn.nodes, in_pairs(drawn))
        starts, goals = {net.node_id(0)}, {net.node_id(net.nodes - 1)}
        where = ground(both_ways(net) if way == "any" else net)
        steps = drawn.steps
        if way == "any":
            steps = nx.MultiDiGraph()
            steps.add_nodes_from(drawn.steps)
            for tail, head, row in drawn.steps.edges(data="row"):
                steps.add_edge(tail, head, row=row)
                steps.add_edge(head, tail, row=row)
        plain = step_graph(replace(drawn, steps=steps), starts, goals)
        parting = Parting(sources=net.indexes(starts), targets=net.indexes(goals), cut=Cut.LINKS)
        found = choke_points(where, parting)
        whole = one_sale(net, np.arange(net.links, dtype=np.int32))
        sale = {net.link_id(n): int(whole[n]) for n in range(net.links)}

        def parted(gone: set[int], graph: Any = plain, ends: Any = (starts, goals)) -> bool:
            left = graph.edge_subgraph(
                [edge for edge in graph.edges(keys=True) if sale[edge[2]] not in gone]  # noqa: B023
            )
            one, other = min(ends[0]), min(ends[1])
            return one not in left or other not in left or not nx.has_path(left, one, other)

        assert parted(set(found.chokes)), seed
        if 1 < found.weight <= 3:
            fewer = combinations(sorted(set(sale.values())), found.weight - 1)
            assert not any(parted(set(some)) for some in fewer), seed
        for one in found.severed:
            links = [net.link_id(link) for link in one.links]
            hops = zip(one.nodes, one.nodes[1:], links, strict=False)
            assert all(plain.has_edge(net.node_id(a), net.node_id(b), c) for a, b, c in hops)
            assert {sale[link] for link in links} & set(found.chokes) == {one.choke}
        cuts += bool(found.chokes) and any(net.twin[one] != NO_TWIN for one in found.chokes)
    assert cuts > 20


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
