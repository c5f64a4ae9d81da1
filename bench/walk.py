"""What the engine in memory costs, next to networkx on the same graph in the same run.

`python -m bench.walk 10000 100000` prints seconds and ratios; nothing is asserted. networkx
answers one vendor at a time, so its time for all vendors is that of a sample, scaled up.
"""

import argparse
import math
import statistics
from collections.abc import Callable, Iterator
from functools import partial
from time import perf_counter

import networkx as nx
import numpy as np

from bench.shapes import Shape, shape
from graph.walk.arrays import Ints
from graph.walk.best import Question, best
from graph.walk.choke import Cut, Parting, choke_points
from graph.walk.exposure import exposures
from graph.walk.filters import Ground, ground
from graph.walk.hubs import avoiding, hubs

_HOPS = 6
_ASKED = 60
_SAMPLE = 20
_CUT_LINKS = 100_000


def timed(work: Callable[[], object]) -> float:
    """How many seconds `work` took."""
    begun = perf_counter()
    work()
    return perf_counter() - begun


def spelled(seconds: list[float]) -> str:
    """Median, 95th percentile and maximum in milliseconds."""
    if not seconds:
        return "none"
    middle, late = statistics.median(seconds), float(np.percentile(seconds, 95))
    return f"p50 {middle * 1e3:.1f}  p95 {late * 1e3:.1f}  max {max(seconds) * 1e3:.1f} ms"


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


def paths(name: str, where: Ground, ends: Iterator[tuple[Ints, Ints]]) -> None:
    """The ten best paths, for pairs that have some and for pairs that have none."""
    some: list[float] = []
    none: list[float] = []
    cut_short = 0
    for sources, targets in ends:
        begun = perf_counter()
        found = best(where, Question(sources=sources, targets=targets, max_hops=_HOPS))
        (some if found.routes else none).append(perf_counter() - begun)
        cut_short += not found.complete
    print(f"  {name}: {spelled(some)}; without a path {spelled(none)}; cut short {cut_short}")


def pairs(
    drawn: Shape, random: np.random.Generator, through: Ints | None = None
) -> Iterator[tuple[Ints, Ints]]:
    """Random vendors and bodies; `through` a hub, only vendors that lead into it."""
    vendors = drawn.vendors
    if through is not None:
        network = drawn.network
        leading = [
            network.into.node[network.into.offset[hub] : network.into.offset[hub + 1]]
            for hub in through
        ]
        vendors = np.intersect1d(vendors, np.concatenate(leading)) if leading else vendors[:0]
    for _ in range(_ASKED if len(vendors) else 0):
        yield random.choice(vendors, 1), random.choice(drawn.apparatus, 1)


def exposed(drawn: Shape, where: Ground, graph: "nx.DiGraph[int]") -> float:
    """Exposure of all vendors; the seconds it took."""
    count = 0

    def all_of_them() -> None:
        nonlocal count
        count = sum(
            table.pairs for table in exposures(where, drawn.vendors, drawn.apparatus, _HOPS)
        )

    ours = timed(all_of_them)
    sample = drawn.vendors[:: max(len(drawn.vendors) // _SAMPLE, 1)][:_SAMPLE].tolist()
    theirs = timed(
        lambda: [nx.single_source_shortest_path_length(graph, v, cutoff=_HOPS) for v in sample]
    )
    scaled = theirs / len(sample) * len(drawn.vendors)
    print(f"  exposure of {len(drawn.vendors)} vendors, {count} pairs: {ours:.2f} s; ", end="")
    print(f"networkx, distances alone: {scaled:.1f} s, {scaled / ours:.0f} times as long")
    return ours


def choked(drawn: Shape, where: Ground, graph: "nx.DiGraph[int]") -> None:
    """Choke points between some vendors and all bodies."""
    few = drawn.vendors[:: max(len(drawn.vendors) // 200, 1)]
    for cut in Cut:
        parting = Parting(sources=few, targets=drawn.apparatus, cut=cut)
        print(f"  choke points ({cut}): {timed(partial(choke_points, where, parting)):.2f} s")
    if graph.number_of_edges() <= _CUT_LINKS:
        start, end = -1, -2
        graph.add_edges_from((start, node) for node in few.tolist())
        graph.add_edges_from((node, end) for node in drawn.apparatus.tolist())
        theirs = timed(partial(nx.minimum_cut_value, graph, start, end))
        graph.remove_nodes_from([start, end])
        print(f"  networkx, the weight of the links alone: {theirs:.2f} s")


def measure(entities: int) -> float:
    """One size, from drawing to choke points; the seconds of exposure."""
    begun = perf_counter()
    drawn = shape(entities)
    network = drawn.network
    print(
        f"{network.nodes} entities, {network.links} links, drawn in {perf_counter() - begun:.1f} s"
    )
    found = hubs(network)
    largest = found[0].fan_in if found else 0
    print(f"  {len(found)} hubs, the largest with {largest} entities leading into it")
    everywhere = ground(network)
    left_out = avoiding(everywhere, found)
    random = np.random.default_rng(7)
    numbers = np.array([hub.node for hub in found], dtype=np.int32)
    paths("best, hubs left out", left_out, pairs(drawn, random))
    paths("best, hubs included", everywhere, pairs(drawn, random))
    paths("best, through a hub", everywhere, pairs(drawn, random, numbers))
    to_any = ((random.choice(drawn.vendors, 1), drawn.apparatus) for _ in range(_ASKED))
    paths("best, to any body", left_out, to_any)
    graph = plain(everywhere)
    some = random.choice(drawn.vendors, _SAMPLE).tolist()
    full = [timed(partial(nx.single_source_shortest_path_length, graph, one)) for one in some]
    print(f"  networkx, one full search from one vendor: {spelled(full)}")
    choked(drawn, everywhere, graph)
    return exposed(drawn, everywhere, graph)


def main() -> None:
    """Each size asked for, and how exposure grows with it."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("entities", type=int, nargs="*", default=[10_000, 100_000])
    sizes: list[int] = asked.parse_args().entities
    seconds = [measure(entities) for entities in sizes]
    if len(sizes) > 1:
        rise = math.log(seconds[-1] / seconds[0]) / math.log(sizes[-1] / sizes[0])
        print(f"exposure grows with the entities to the power of {rise:.2f}")


if __name__ == "__main__":
    main()
