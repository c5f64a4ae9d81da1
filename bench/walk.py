"""What the engine in memory costs, next to networkx on the same graph in the same run.

`python -m bench.walk 10000 100000` prints figures; `--write` also puts them into
docs/performance.md. networkx answers one vendor at a time, so its time for all vendors is that of
a sample, scaled up.
"""

import argparse
from collections.abc import Iterator
from functools import partial

import networkx as nx
import numpy as np

from bench.figures import Figure, put, section, spelled, timed, told
from bench.shapes import Shape, shape
from graph.seldom import collect_seldom
from graph.walk.arrays import Ints
from graph.walk.best import Question, best
from graph.walk.central import steps
from graph.walk.choke import Cut, Parting, choke_points
from graph.walk.communities import communities
from graph.walk.exposure import approach
from graph.walk.filters import Ground, ground
from graph.walk.hubs import avoiding, hubs

BEGIN, END = "<!-- figures: bench/walk.py -->", "<!-- end of figures of walk -->"
_HOPS = 6
_ASKED = 100
_SAMPLE = 20
_CUT_LINKS = 100_000
_CUT_VENDORS = 200

Ends = tuple[Ints, Ints]


def plain(where: Ground) -> "nx.DiGraph[int]":
    """The walkable steps as networkx has them."""
    network = where.network
    tails = np.repeat(np.arange(network.nodes), np.diff(network.out.offset))
    live = where.allowed[network.out.link] & where.stones[tails]
    graph: nx.DiGraph[int] = nx.DiGraph()
    graph.add_nodes_from(range(network.nodes))
    steps = zip(tails[live].tolist(), network.out.node[live].tolist(), strict=True)
    graph.add_edges_from(steps, capacity=1)
    return graph


def paths(name: str, where: Ground, ends: Iterator[Ends]) -> Iterator[Figure]:
    """The ten best paths, for pairs that have some and for pairs that have none."""
    some: list[float] = []
    none: list[float] = []
    cut_short = 0
    for sources, targets in ends:
        question = Question(sources=sources, targets=targets, max_hops=_HOPS)
        found = best(where, question)
        seconds = timed(partial(best, where, question))
        (some if found.routes else none).append(seconds)
        cut_short += not found.complete
    for what, seconds_each in ((name, some), (f"{name}, without a path", none)):
        if seconds_each:
            yield f"{what}: p50 / p95 / max", spelled(seconds_each)
    yield "- more than ten there, or cut short", f"{cut_short} of {len(some) + len(none)}"


def pairs(drawn: Shape, random: np.random.Generator, through: Ints | None = None) -> Iterator[Ends]:
    """Random vendors and bodies; `through` hubs, only vendors that lead into one."""
    vendors = drawn.vendors
    if through is not None:
        into = drawn.network.into
        leading = [into.node[slice(*into.offset[hub : hub + 2])] for hub in through]
        vendors = np.intersect1d(vendors, np.concatenate(leading)) if leading else vendors[:0]
    for _ in range(_ASKED if len(vendors) else 0):
        yield random.choice(vendors, 1), random.choice(drawn.apparatus, 1)


def exposed(drawn: Shape, where: Ground, graph: "nx.DiGraph[int]") -> Iterator[Figure]:
    """Exposure of all vendors, next to networkx."""
    count = 0

    def all_of_them() -> None:
        nonlocal count
        between = approach(where, drawn.vendors, drawn.apparatus, _HOPS)
        count = sum(table.pairs for table in between.tables())

    ours = timed(all_of_them)
    sample = drawn.vendors[:: max(len(drawn.vendors) // _SAMPLE, 1)][:_SAMPLE].tolist()
    search = partial(nx.single_source_shortest_path_length, graph, cutoff=_HOPS)
    theirs = sum(timed(partial(search, one)) for one in sample)
    scaled = theirs / len(sample) * len(drawn.vendors)
    name = f"exposure of {len(drawn.vendors):,} vendors, {count:,} pairs"
    yield name, f"{ours:.2f} s"
    ratio = f"{scaled:,.1f} s, from {len(sample)} of them (ratio {scaled / ours:,.0f})"
    yield "- networkx, distances alone", ratio


def choked(drawn: Shape, where: Ground, graph: "nx.DiGraph[int]") -> Iterator[Figure]:
    """Choke points between some vendors and all bodies."""
    few = drawn.vendors[:: max(len(drawn.vendors) // _CUT_VENDORS, 1)]
    for cut in (Cut.LINKS, Cut.ENTITIES):
        parting = Parting(sources=few, targets=drawn.apparatus, cut=cut)
        seconds = timed(partial(choke_points, where, parting))
        yield f"choke points, {len(few)} vendors to all bodies, {cut}", f"{seconds:.2f} s"
    if graph.number_of_edges() <= _CUT_LINKS:
        start, end = -1, -2
        graph.add_edges_from((start, node) for node in few.tolist())
        graph.add_edges_from((node, end) for node in drawn.apparatus.tolist())
        theirs = timed(partial(nx.minimum_cut_value, graph, start, end))
        graph.remove_nodes_from([start, end])
        yield "- networkx, the weight of the links alone", f"{theirs:.2f} s"


def parted(where: Ground) -> Iterator[Figure]:
    """Communities of all entities, next to networkx where that takes no minutes."""
    seconds = timed(partial(communities, where))
    yield "communities of all entities", f"{seconds:.2f} s"
    if where.network.links <= _CUT_LINKS:
        graph: nx.Graph[int] = nx.Graph()
        graph.add_nodes_from(range(where.network.nodes))
        graph.add_edges_from(zip(*(ends.tolist() for ends in steps(where)), strict=True))
        theirs = timed(lambda: list(nx.community.label_propagation_communities(graph)))
        yield "- networkx, the same", f"{theirs:.2f} s (ratio {theirs / seconds:,.0f})"


def measure(drawn: Shape) -> Iterator[Figure]:
    """One size, from the hubs to choke points."""
    network = drawn.network
    found = hubs(network)
    largest = found[0].fan_in if found else 0
    yield "hubs", f"{len(found)}, the largest with {largest:,} entities leading into it"
    everywhere = ground(network)
    left_out = avoiding(everywhere, found)
    random = np.random.default_rng(7)
    numbers = np.array([hub.node for hub in found], dtype=np.int32)
    to_any = ((random.choice(drawn.vendors, 1), drawn.apparatus) for _ in range(_ASKED))
    yield from paths("ten best, to any body", left_out, to_any)
    yield from paths("ten best, to one body", left_out, pairs(drawn, random))
    yield from paths("ten best, hubs let in", everywhere, pairs(drawn, random))
    yield from paths("ten best, through a hub", everywhere, pairs(drawn, random, numbers))
    graph = plain(everywhere)
    some = random.choice(drawn.vendors, _SAMPLE).tolist()
    full = [timed(partial(nx.single_source_shortest_path_length, graph, one)) for one in some]
    yield "networkx, one full search from one vendor: p50 / p95 / max", spelled(full)
    yield from choked(drawn, everywhere, graph)
    yield from exposed(drawn, everywhere, graph)
    yield from parted(everywhere)


def main() -> None:
    """Each size asked for."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("entities", type=int, nargs="*", default=[10_000, 100_000])
    asked.add_argument("--write", action="store_true", help="into docs/performance.md")
    given = asked.parse_args()
    collect_seldom()  # as the command line does
    for size in given.entities:
        drawn = shape(size)
        text = section(drawn.network.nodes, drawn.network.links, told(measure(drawn)))
        print(text, flush=True)
        if given.write:
            put([text], BEGIN, END)


if __name__ == "__main__":
    main()
