"""How far some nodes are from the targets, each by itself: sixty-four of them are carried abreast.

Each is a bit of a number that every node has; a step hands on the bits that are new there. The
search comes back from the targets as well, and goes on where there is less to look at.
"""

import numpy as np
from numpy.typing import NDArray

from graph.walk.arrays import Distances, Ints
from graph.walk.corridor import Corridor
from graph.walk.frontier import FAR, Front, lighter
from graph.walk.marks import Marks

_ABREAST = 64
Bits = NDArray[np.uint64]


def onward(corridor: Corridor, starts: Ints, hops: int) -> Distances:
    """The fewest steps from each of `starts` to a target over stones, `FAR` beyond `hops`.

    They are ascending, and none of them is a target. What the corridor has found is not searched
    again, and it is searched further.
    """
    found = np.full(len(starts), FAR, dtype=np.int16)
    for first in range(0, len(starts), _ABREAST):
        some = starts[first : first + _ABREAST]
        told = corridor.on_from(some)
        told[told > hops] = FAR
        far = told == FAR
        if far.any():
            told[far] = _Abreast(corridor, some[far]).search(hops)
        found[first : first + _ABREAST] = told
    return found


class _Abreast:
    """One search from some starts and back from the targets, until the two meet.

    `_known` holds the bits that reached a node, and `_met` those of the starts from which the other
    side has been met.
    """

    __slots__ = ("_carried", "_corridor", "_known", "_layer", "_met", "_own")

    def __init__(self, corridor: Corridor, starts: Ints) -> None:
        self._corridor = corridor
        self._own: Bits = np.uint64(1) << np.arange(len(starts), dtype=np.uint64)
        self._known = Marks(corridor.floor.ground.network.nodes, blank=0, dtype=np.uint64)
        self._known.put(starts, self._own)
        self._layer, self._carried = starts, self._own
        self._met = np.uint64(0)

    def search(self, hops: int) -> Distances:
        """How far each start is, where that is at most so many hops; none is within the corridor.

        So whoever is met first is met at the very rear of what was searched back.
        """
        found = np.full(len(self._own), FAR, dtype=np.int16)
        out = self._corridor.floor.ground.network.out
        for depth in range(self._corridor.behind + 1, hops + 1):
            front = Front(arcs=out, nodes=self._layer)
            if lighter(front, self._corridor.rear):
                self._ahead(front)
            else:
                met = self._corridor.come_back().met
                self._met |= np.bitwise_or.reduce(self._known.values[met], initial=np.uint64(0))
            found[((self._own & self._met) != 0) & (found == FAR)] = depth
            # A side that comes to nobody new has met whomever it can.
            if not len(self._layer) or not len(self._corridor.rear.nodes):
                break
        return found

    def _ahead(self, front: Front) -> None:
        ends, arcs = self._corridor.ends, front.arcs
        where, bits = front.places(), self._carried.repeat(front.counts)
        passing = self._corridor.floor.passes(arcs.link[where]) & ends.enter(arcs.node[where])
        heads, bits = arcs.node[where[passing]], bits[passing]
        meeting = bits[self._corridor.leads_on(heads)]
        self._met |= np.bitwise_or.reduce(meeting, initial=np.uint64(0))
        # Whoever has met the other side need not go on.
        bits &= ~(self._known.values[heads] | self._met)
        going = ends.through(heads) & (bits != 0)
        self._layer, self._carried = _merged(heads[going], bits[going])
        self._known.put(self._layer, self._known.values[self._layer] | self._carried)


def _merged(nodes: Ints, bits: Bits) -> tuple[Ints, Bits]:
    """Each node once, with all bits that reached it."""
    if not len(nodes):
        return nodes, bits
    order = np.argsort(nodes, kind="stable")
    nodes, bits = nodes[order], bits[order]
    begins = np.flatnonzero(np.concatenate([[True], nodes[1:] != nodes[:-1]]))
    return nodes[begins], np.bitwise_or.reduceat(bits, begins)
