"""How far some nodes are from the targets, each by itself: sixty-four of them are carried abreast.

Each is a bit of a number that every node has; a step hands on the bits that are new there. The
search comes back from the targets as well, and goes on where there is less to look at.
"""

import numpy as np
from numpy.typing import NDArray

from graph.walk.arrays import Ints
from graph.walk.ends import Ends
from graph.walk.frontier import FAR, Floor, Front, lighter, neighbours
from graph.walk.marks import Marks

_ABREAST = 64
Bits = NDArray[np.uint64]


def onward(floor: Floor, ends: Ends, starts: Ints, hops: int) -> NDArray[np.int16]:
    """The fewest steps from each of `starts` to a target over stones, `FAR` beyond `hops`."""
    found = np.full(len(starts), FAR, dtype=np.int16)
    for first in range(0, len(starts), _ABREAST):
        part = slice(first, first + _ABREAST)
        _Abreast(floor, ends, starts[part]).search(hops, found[part])
    return found


class _Abreast:
    """One search from some starts and back from the targets, until the two meet.

    `_known` holds the bits that reached a node, `_back` how far it is from the targets, and `_met`
    the bits of the starts from which the other side has been met.
    """

    __slots__ = (
        "_back",
        "_carried",
        "_ends",
        "_floor",
        "_known",
        "_layer",
        "_met",
        "_own",
        "_rear",
    )

    def __init__(self, floor: Floor, ends: Ends, starts: Ints) -> None:
        nodes = floor.ground.network.nodes
        self._floor, self._ends = floor, ends
        self._own: Bits = np.uint64(1) << np.arange(len(starts), dtype=np.uint64)
        self._known = Marks(nodes, blank=0, dtype=np.uint64)
        self._known.put(starts, self._own)
        self._back = Marks(nodes)
        self._back.put(ends.targets, 0)
        self._layer, self._carried, self._rear = starts, self._own, ends.targets
        self._met = np.uint64(0)

    def search(self, hops: int, found: NDArray[np.int16]) -> None:
        """Put into `found` how far each start is, where that is at most so many hops."""
        network = self._floor.ground.network
        for depth in range(1, hops + 1):
            front = Front.of(network.out, self._layer)
            if lighter(front, Front.of(network.into, self._rear)):
                self._ahead(front)
            else:
                self._backwards(depth)
            found[((self._own & self._met) != 0) & (found == FAR)] = depth
            # A side that comes to nobody new has met whomever it can.
            if not len(self._layer) or not len(self._rear):
                break

    def _ahead(self, front: Front) -> None:
        arcs = front.arcs
        where, bits = front.places(), self._carried.repeat(front.counts)
        passing = self._floor.passes(arcs.link[where]) & self._ends.enter(arcs.node[where])
        heads, bits = arcs.node[where[passing]], bits[passing]
        self._met |= np.bitwise_or.reduce(
            bits[self._back.values[heads] != FAR], initial=np.uint64(0)
        )
        # Whoever has met the other side need not go on.
        bits &= ~(self._known.values[heads] | self._met)
        going = self._ends.through(heads) & (bits != 0)
        self._layer, self._carried = _merged(heads[going], bits[going])
        self._known.put(self._layer, self._known.values[self._layer] | self._carried)

    def _backwards(self, depth: int) -> None:
        reached = neighbours(self._floor.ground.network.into, self._rear, self._floor)
        new = self._back.settle(reached, depth)
        self._rear = new[self._ends.through(new)]
        self._met |= np.bitwise_or.reduce(self._known.values[new], initial=np.uint64(0))


def _merged(nodes: Ints, bits: Bits) -> tuple[Ints, Bits]:
    """Each node once, with all bits that reached it."""
    if not len(nodes):
        return nodes, bits
    order = np.argsort(nodes, kind="stable")
    nodes, bits = nodes[order], bits[order]
    begins = np.flatnonzero(np.concatenate([[True], nodes[1:] != nodes[:-1]]))
    return nodes[begins], np.bitwise_or.reduceat(bits, begins)
