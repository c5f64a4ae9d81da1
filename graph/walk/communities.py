"""Communities of a graph of any size: semi-synchronous label propagation, on arrays.

The method of Cordasco and Gargano (2010), whose parts need no chance: entities take the label most
frequent among their neighbours, one colour of a greedy colouring at a time, so that no two
neighbours change at once. The result is that of networkx's `label_propagation_communities`.
"""

from dataclasses import dataclass

import numpy as np
import rustworkx as rx
from numpy.typing import NDArray

from graph.walk.central import steps, undirected
from graph.walk.distinct import distinct
from graph.walk.filters import Ground

# A pair of an entity and a label is one number, too large for four bytes.
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class _Neighbours:
    """Whom each entity is linked with, each pair once: those of `n` from `offset[n]` on."""

    offset: Numbers
    node: Numbers

    def of(self, nodes: Numbers) -> tuple[Numbers, Numbers]:
        """The neighbours of some, and for each the place among `nodes` of whose it is."""
        size = self.offset[nodes + 1] - self.offset[nodes]
        owner = np.repeat(np.arange(len(nodes)), size)
        within = np.arange(len(owner)) - np.repeat(np.cumsum(size) - size, size)
        return self.node[self.offset[nodes][owner] + within], owner


def communities(ground: Ground) -> Numbers:
    """For each entity a label that it shares with its community, whichever way steps lead."""
    size = ground.network.nodes
    label = np.arange(size)
    near, classes = _coloured(ground)
    # Who has kept its label since its neighbours last changed would keep it again.
    unsettled = np.diff(near.offset) > 0
    while unsettled.any():
        for alike in classes:
            asked = alike[unsettled[alike]]
            unsettled[asked] = False
            wanted = _most_frequent(near, label, asked)
            moved = wanted != label[asked]
            label[asked] = wanted
            unsettled[near.of(asked[moved])[0]] = True
    return label


def _coloured(ground: Ground) -> tuple[_Neighbours, list[Numbers]]:
    """Who is linked with whom, and the entities colour by colour."""
    size = ground.network.nodes
    tail, head = (ends.astype(np.int64) for ends in steps(ground))
    pairs = distinct(np.concatenate([tail * size + head, head * size + tail]))
    one, other = np.divmod(pairs, max(size, 1))
    offset = np.concatenate([[0], np.cumsum(np.bincount(one, minlength=size))])
    once = one < other
    found = rx.graph_greedy_color(undirected(ground.network, one[once], other[once]))
    colour = np.array([found[node] for node in range(size)], dtype=np.int64)
    order = np.argsort(colour, kind="stable")
    ends = np.flatnonzero(np.diff(colour[order])) + 1
    return _Neighbours(offset, other), np.split(order, ends)


def _most_frequent(near: _Neighbours, label: Numbers, asked: Numbers) -> Numbers:
    """The label each takes: its own if none is more frequent around it, else the highest such."""
    node, owner = near.of(asked)
    seen = np.sort(owner * len(label) + label[node])
    first = np.flatnonzero(np.diff(seen, prepend=-1))
    times = np.diff(first, append=len(seen))
    place, found = np.divmod(seen[first], max(len(label), 1))
    most = np.zeros(len(asked), dtype=np.int64)
    np.maximum.at(most, place, times)
    best = times == most[place]
    place, found = place[best], found[best]
    wanted = np.empty(len(asked), dtype=np.int64)
    wanted[place] = found
    kept = place[found == label[asked][place]]
    wanted[kept] = label[asked][kept]
    return wanted
