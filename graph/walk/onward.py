"""How far some nodes are from the targets, each by itself: sixty-four of them are carried abreast.

Each is a bit of a number that every node has; a step hands on the bits that are new there.
"""

import numpy as np
from numpy.typing import NDArray

from graph.walk.arrays import Ints
from graph.walk.ends import Ends
from graph.walk.frontier import FAR, Floor, places

_ABREAST = 64
Bits = NDArray[np.uint64]


def onward(floor: Floor, ends: Ends, starts: Ints, hops: int) -> NDArray[np.int16]:
    """The fewest steps from each of `starts` to a target over stones, `FAR` beyond `hops`."""
    found = np.full(len(starts), FAR, dtype=np.int16)
    for first in range(0, len(starts), _ABREAST):
        part = slice(first, first + _ABREAST)
        _together(floor, ends, starts[part], hops, found[part])
    return found


def _together(floor: Floor, ends: Ends, starts: Ints, hops: int, found: NDArray[np.int16]) -> None:
    arcs = floor.ground.network.out
    known = np.zeros(floor.ground.network.nodes, dtype=np.uint64)
    own = np.uint64(1) << np.arange(len(starts), dtype=np.uint64)
    layer, carried = starts, own
    for depth in range(1, hops + 1):
        counts = arcs.offset[layer + 1] - arcs.offset[layer]
        where, bits = places(arcs, layer), np.repeat(carried, counts)
        passing = floor.passes(arcs.link[where])
        heads, bits = arcs.node[where[passing]], bits[passing]
        arrived = np.bitwise_or.reduce(bits[ends.is_target[heads]], initial=np.uint64(0))
        found[((own & arrived) != 0) & (found == FAR)] = depth
        # Whoever has arrived need not go on.
        bits &= ~(known[heads] | arrived)
        going = ends.through[heads] & (bits != 0)
        layer, carried = _merged(heads[going], bits[going])
        known[layer] |= carried
        if not len(layer):
            break


def _merged(nodes: Ints, bits: Bits) -> tuple[Ints, Bits]:
    """Each node once, with all bits that reached it."""
    if not len(nodes):
        return nodes, bits
    order = np.argsort(nodes, kind="stable")
    nodes, bits = nodes[order], bits[order]
    begins = np.flatnonzero(np.concatenate([[True], nodes[1:] != nodes[:-1]]))
    return nodes[begins], np.bitwise_or.reduceat(bits, begins)
