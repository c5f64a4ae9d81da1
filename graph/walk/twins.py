"""Links that rest on the same claims: a sale is said of its seller and of its product at once.

All claims of a link also speak for its twin. Claims are numbers here: the first half of their id.
"""

from collections.abc import Iterable

import numpy as np

from graph.walk.arrays import NO_TWIN, Ints

_DIGITS = 16


def claim_number(claim: str) -> int:
    """A claim's id, which is hexadecimal, as a number of 64 bits.

    >>> claim_number("00000000000000ff" + 16 * "0")
    255
    """
    return int(claim[:_DIGITS], 16)


def twins(links: int, claims: Iterable[int], of_link: Iterable[int]) -> Ints:
    """For each of so many links its twin; `claims[i]` speaks for the link `of_link[i]`.

    >>> twins(3, [7, 7, 8], [0, 1, 0]).tolist()
    [-1, 0, -1]
    """
    said = np.fromiter(claims, dtype=np.uint64)
    where = np.fromiter(of_link, dtype=np.int64)
    numbers = np.bincount(where, minlength=links)
    order = np.argsort(said, kind="stable")
    said, where = said[order], where[order]
    both = np.flatnonzero(said[1:] == said[:-1])
    one, other = where[both], where[both + 1]
    pairs, shared = np.unique(np.stack([one, other], axis=1), axis=0, return_counts=True)
    found = np.full(links, NO_TWIN, dtype=np.int32)
    for here, there in ((0, 1), (1, 0)):
        whole = numbers[pairs[:, here]] == shared
        found[pairs[whole, here]] = pairs[whole, there]
    return found
