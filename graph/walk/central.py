"""How central each entity is, on arrays and a fast backend: for graphs too large for networkx.

Walkable steps are what counts, each pair of entities once, as on the paths: the results are those
of networkx on the same steps.
"""

from enum import StrEnum
from typing import cast

import numpy as np
import rustworkx as rx
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from graph.errors import BadQuestion
from graph.walk.arrays import Ints, Network
from graph.walk.distinct import distinct
from graph.walk.filters import Ground

Scores = NDArray[np.float64]
# Betweenness takes as many operations as there are entities times steps.
_MOST_WORK = 1_000_000_000
_DAMPING = 0.85


class Central(StrEnum):
    """By what an entity is central.

    `DEGREE`: with how many others it is linked; `PAGERANK`: how much leads to it; `BETWEENNESS`: on
    how many shortest walks it lies; `CORE`: how dense the densest part is that it belongs to.
    """

    DEGREE = "degree"
    PAGERANK = "pagerank"
    BETWEENNESS = "betweenness"
    CORE = "core"


def steps(ground: Ground) -> tuple[Ints, Ints]:
    """From whom to whom one can step, each pair once."""
    network = ground.network
    arcs = network.out
    tails = np.repeat(np.arange(network.nodes, dtype=np.int64), np.diff(arcs.offset))
    walked = ground.allowed[arcs.link]
    pairs = distinct(tails[walked] * network.nodes + arcs.node[walked])
    tail, head = np.divmod(pairs, max(network.nodes, 1))
    return tail.astype(np.int32), head.astype(np.int32)


def scores(ground: Ground, by: Central) -> Scores:
    """The score of every entity; `BadQuestion` where the graph is too large for the measure."""
    network, (tail, head) = ground.network, steps(ground)
    match by:
        case Central.DEGREE:
            one, other = np.minimum(tail, head), np.maximum(tail, head)
            pairs = distinct(one.astype(np.int64) * network.nodes + other)
            ends = np.concatenate(np.divmod(pairs, max(network.nodes, 1)))
            return np.bincount(ends, minlength=network.nodes).astype(np.float64)
        case Central.PAGERANK:
            return _read(
                rx.pagerank(
                    _directed(network, tail, head), alpha=_DAMPING, tol=1e-10, max_iter=1000
                )
            )
        case Central.BETWEENNESS:
            if network.nodes * len(tail) > _MOST_WORK:
                raise BadQuestion(
                    "by", "The graph is too large for betweenness: ask around one entity with of."
                )
            return _read(rx.digraph_betweenness_centrality(_directed(network, tail, head)))
        case Central.CORE:
            # The stubs of rustworkx promise a number where there is one for each node.
            found = cast("dict[int, int]", rx.core_number(undirected(network, tail, head)))
            return _read(found)


def components(ground: Ground) -> Ints:
    """For each entity the number of the connected part it belongs to, whichever way steps lead."""
    tail, head = steps(ground)
    size = ground.network.nodes
    matrix = coo_array((np.ones(len(tail), dtype=np.int8), (tail, head)), shape=(size, size))
    _, labels = connected_components(matrix, directed=False)
    return np.asarray(labels, dtype=np.int32)


def _directed(network: Network, tail: Ints, head: Ints) -> "rx.PyDiGraph[int, None]":
    graph: rx.PyDiGraph[int, None] = rx.PyDiGraph(multigraph=False)
    graph.add_nodes_from(range(network.nodes))
    graph.add_edges_from_no_data(list(zip(tail.tolist(), head.tolist(), strict=True)))
    return graph


def undirected(network: Network, tail: Ints, head: Ints) -> "rx.PyGraph[int, None]":
    """The steps as one line each, whichever way they lead."""
    graph: rx.PyGraph[int, None] = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(network.nodes))
    graph.add_edges_from_no_data(list(zip(tail.tolist(), head.tolist(), strict=True)))
    return graph


def _read(found: "rx.CentralityMapping | dict[int, int]") -> Scores:
    return np.array([found[node] for node in range(len(found))], dtype=np.float64)
