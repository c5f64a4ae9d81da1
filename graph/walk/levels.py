"""Levels: distinct pairs of confidence and sources, weak first; a link's rank is one's number."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from graph.walk.arrays import Ints, Network

_FEW = 4


def ranked(
    network: Network, pairs: Sequence[tuple[float, int]]
) -> tuple[Ints, NDArray[np.float64], list[int]]:
    """The ranks of all links, to be written into, the levels, and the ranks of `pairs` among them.

    A level that is not there yet comes in between, and all that follow move.
    """
    known = {tuple(row): number for number, row in enumerate(network.levels.tolist())}
    missing = sorted({(float(c), float(s)) for c, s in pairs} - known.keys())
    rank, levels = network.rank.copy(), network.levels
    if missing:
        both = np.concatenate([levels, np.array(missing)])
        order = np.lexsort((both[:, 1], both[:, 0]))
        place = np.empty(len(both), dtype=np.int32)
        place[order] = np.arange(len(both), dtype=np.int32)
        if len(missing) > _FEW and len(levels):
            rank = place[: len(levels)][rank]
        else:
            for new in place[len(levels) :].tolist():
                rank += rank >= new
        levels = both[order]
        known = {tuple(row): number for number, row in enumerate(levels.tolist())}
    return rank, levels, [known[float(c), float(s)] for c, s in pairs]
