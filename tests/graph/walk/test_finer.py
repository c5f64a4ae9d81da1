"""A path is left out exactly when another says the same in one step more, and as surely."""

from random import Random
from typing import Any

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.vocabulary import Kind, LinkKind
from graph.walk.arrays import LinkRow, NodeRow, both_ways, network
from graph.walk.best import Question, best
from graph.walk.filters import Filter, ground

NAMES = "abcdef"


@st.composite
def sales(draw: st.DrawFn) -> list[LinkRow]:
    """Links among six entities, some of them twins: all their claims name a product too."""
    pairs = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES))
    chosen = draw(st.sets(pairs.filter(lambda pair: pair[0] != pair[1]), max_size=12))
    rows = {}
    for source, target in sorted(chosen):
        others = sorted(one for one, end in chosen if end == target and one != source)
        twin = draw(st.sampled_from([None, *others]))
        rows[source, target] = LinkRow(
            id=f"{source}>{target}",
            source=source,
            target=target,
            kind=LinkKind.SUPPLIED_TO,
            confidence=draw(st.sampled_from([0.5, 0.7, 0.9])),
            sources=draw(st.sampled_from([1, 2])),
            twin=twin and f"{twin}>{target}",
        )
    return list(rows.values())


def drawn(rows: list[LinkRow]) -> Any:
    return network([NodeRow(id=name, kinds=(Kind.VENDOR,)) for name in NAMES], rows)


def every_path(rows: list[LinkRow], most: int) -> list[tuple[LinkRow, ...]]:
    """All simple paths from a to e or f that end at the first of them, by trying all."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(NAMES)
    for row in rows:
        graph.add_edge(row.source, row.target, row=row)
    found = []
    for end in "ef":
        found += [
            tuple(graph.edges[edge]["row"] for edge in edges)
            for edges in nx.all_simple_edge_paths(graph, "a", end, cutoff=most)
            if not {one for one, _ in edges[1:]} & {"e", "f"}
        ]
    return found


def worth(path: tuple[LinkRow, ...]) -> tuple[float, int]:
    """The confidence and the sources of the weakest link."""
    return min((row.confidence, row.sources) for row in path)


def finer(path: tuple[LinkRow, ...], paths: dict[tuple[str, ...], tuple[float, int]]) -> bool:
    """Whether some hop replaced by a step and the hop's twin gives a path worth no less."""
    ids = [row.id for row in path]
    others = (
        (*ids[:n], f"{row.source}>{row.twin[0]}", row.twin, *ids[n + 1 :])
        for n, row in enumerate(path)
        if row.twin
    )
    return any(other in paths and paths[other] >= worth(path) for other in others)


@settings(max_examples=1500, deadline=None)
@given(sales(), st.integers(1, 5), st.integers(1, 6))
def test_the_best_are_those_that_nothing_says_more_finely(
    rows: list[LinkRow], most: int, limit: int
) -> None:
    """The k best, by weakest link, its sources, length and ids, are those of all paths sorted."""
    net = drawn(rows)
    everything = every_path(rows, most)
    ids = {tuple(row.id for row in path): worth(path) for path in everything}

    def order(path: tuple[LinkRow, ...]) -> tuple[Any, ...]:
        weakest = worth(path)
        return -weakest[0], -weakest[1], len(path), [row.id for row in path]

    kept = sorted((path for path in everything if not finer(path, ids)), key=order)
    asked = Question(
        sources=net.indexes("a"), targets=net.indexes("ef"), max_hops=most, limit=limit, spare=1
    )
    found = best(ground(net), asked)
    told = [tuple(map(net.link_id, route.links)) for route in found.routes]
    assert told == [tuple(row.id for row in path) for path in kept][: limit + 1]
    assert found.complete
    if len(kept) <= limit:
        assert found.coarse == len(everything) - len(kept)


def test_a_weaker_word_on_the_product_does_not_hide_the_sale() -> None:
    """A sale at 0.95 stays beside its finer path at 0.7, and no filter shows a stronger path."""
    strengths = {"a>e": 0.95, "b>e": 0.95, "a>b": 0.7}
    rows = [
        LinkRow(
            id=name, source=name[0], target=name[2], kind=LinkKind.SUPPLIED_TO,
            confidence=confidence, twin="b>e" if name == "a>e" else None,
        )
        for name, confidence in strengths.items()
    ]  # fmt: skip
    net = drawn(rows)
    asked = Question(sources=net.indexes("a"), targets=net.indexes("e"))
    told = {
        least: [route.weakest for route in best(where, asked).routes]
        for least in (0.0, 0.7, 0.8, 0.95, 0.96)
        if (where := ground(net, Filter(min_confidence=least)))
    }
    assert told == {0.0: [0.95, 0.7], 0.7: [0.95, 0.7], 0.8: [0.95], 0.95: [0.95], 0.96: []}


def test_a_path_steps_on_one_of_each_set_it_is_to_go_through() -> None:
    """On 300 random graphs, asking for a way through b is asking for all paths and keeping some."""
    told = 0
    for seed in range(300):
        random = Random(seed)
        rows = [
            LinkRow(id=f"{one}>{two}", source=one, target=two, kind=LinkKind.SUPPLIED_TO)
            for one in NAMES
            for two in NAMES
            if one != two and random.random() < 0.4
        ]
        net = drawn(rows)
        through = [net.node_ids == b"b"]
        ends = {"sources": net.indexes("a"), "targets": net.indexes("ef")}
        found = best(ground(net), Question(**ends, limit=100, via=tuple(through)))
        every = best(ground(net), Question(**ends, limit=100))
        b = int(net.indexes("b")[0])
        assert found.routes == tuple(route for route in every.routes if b in route.nodes)
        told += len(found.routes)
    assert told > 300


def test_both_ways_every_link_is_a_step_back_too() -> None:
    """Walked in any direction, who sold to a common buyer is two hops from the other seller."""
    rows = [
        LinkRow(id="1", source="a", target="b", kind=LinkKind.SUPPLIED_TO),
        LinkRow(id="2", source="e", target="b", kind=LinkKind.SUPPLIED_TO),
    ]
    net = drawn(rows)
    asked = Question(sources=net.indexes("a"), targets=net.indexes("e"))
    assert best(ground(net), asked).routes == ()
    [route] = best(ground(both_ways(net)), asked).routes
    assert [net.node_id(node) for node in route.nodes] == ["a", "b", "e"]
