"""Exposure against networkx, pair by pair."""

from collections.abc import Callable
from typing import Any

import networkx as nx
import numpy as np
import pytest

from graph.vocabulary import Kind, LinkKind
from graph.walk import abreast
from graph.walk.arrays import LinkRow, NodeRow, network
from graph.walk.exposure import approach, exposure
from graph.walk.filters import Filter, ground

Row = tuple[str, str, int, float, int, int]


def expected(drawn: Any, sources: set[str], targets: set[str], hops: int) -> set[Row]:
    """Distance and best path of each pair, from all simple paths between its two ends."""
    rows: set[Row] = set()
    graph = drawn.steps.copy()
    lost = [
        (u, v, k)
        for u, v, k, row in drawn.steps.edges(keys=True, data="row")
        if row.status not in Filter().statuses
    ]
    graph.remove_edges_from(lost)
    for source in sources:
        for target in targets - {source}:
            stepped = graph.subgraph(set(graph) - (drawn.places - {source, target}))
            paths = list(nx.all_simple_edge_paths(stepped, source, target, cutoff=hops))
            if paths:
                ranked = []
                for edges in paths:
                    links = [graph.edges[edge]["row"] for edge in edges]
                    weakest = min((link.confidence, link.sources) for link in links)
                    ranked.append((-weakest[0], -weakest[1], len(edges)))
                confidence, origins, best_hops = min(ranked)
                nearest = min(len(edges) for edges in paths)
                rows.add((source, target, nearest, -confidence, -origins, best_hops))
    return rows


def rows_of(net: Any, table: Any) -> list[Row]:
    return [
        (net.node_id(s), net.node_id(t), int(d), float(w), int(o), int(b))
        for s, t, d, (w, o), b in zip(
            table.source,
            table.target,
            table.distance,
            table.levels[table.rank],
            table.best_hops,
            strict=True,
        )
    ]


@pytest.mark.parametrize("round_size", [1, 1024])
def test_every_pair_is_as_networkx_says(
    draw: Callable[[int], Any], monkeypatch: pytest.MonkeyPatch, round_size: int
) -> None:
    """On 1,000 small graphs distance, weakest link and best length are those of all paths."""
    monkeypatch.setattr(abreast, "_ROUND", round_size)
    pairs = 0
    for seed in range(1_000):
        drawn = draw(seed)
        names = sorted(node.id for node in drawn.nodes)
        sources = {name for number, name in enumerate(names) if (seed >> number % 5) % 2 == 0}
        targets = {name for number, name in enumerate(names) if (number + seed) % 3 == 0}
        hops = 1 + seed % 10
        net = drawn.network
        table = exposure(ground(net), net.indexes(sources), net.indexes(targets), hops)
        found = rows_of(net, table)
        assert len(found) == len(set(found))
        assert set(found) == expected(drawn, sources, targets, hops), seed
        pairs += len(found)
    assert pairs > 1_000


def test_blocks_join_to_the_whole() -> None:
    """More targets than fit abreast come in several blocks, each target in one of them."""
    names = [f"a{number:03}" for number in range(150)]
    rows = [LinkRow(id=n, source="v", target=n, kind=LinkKind.SUPPLIED_TO) for n in names]
    nodes = [NodeRow(id=n, kinds=(Kind.SECURITY_APPARATUS,)) for n in names]
    net = network([*nodes, NodeRow(id="v", kinds=(Kind.VENDOR,))], rows)
    targets = np.flatnonzero(net.of_kind(Kind.SECURITY_APPARATUS)).astype(np.int32)
    blocks = list(approach(ground(net), net.indexes(["v"]), targets).tables())
    assert [block.pairs for block in blocks] == [64, 64, 22]
    assert [net.node_id(t) for block in blocks for t in block.target] == names


def test_nobody_is_exposed_to_nothing() -> None:
    """Sources and targets without any link, and no targets at all, give an empty table."""
    net = network([NodeRow(id="a", kinds=(Kind.VENDOR,)), NodeRow(id="b", kinds=())], [])
    assert exposure(ground(net), net.indexes(["a"]), net.indexes(["b"])).pairs == 0
    assert exposure(ground(net), net.indexes(["a"]), net.indexes([])).pairs == 0
