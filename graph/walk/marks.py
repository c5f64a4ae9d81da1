"""A number for each entity, all of them blank but where a search has put something.

On a graph of a million entities a fresh array takes longer than what a search writes on it. So the
arrays are lent: whoever is through with one wipes what was put there, and the next search has it.
"""

from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

from graph.walk.arrays import Ints
from graph.walk.frontier import FAR, settle

# So many bytes of one size and blank are kept, and so many sizes: a graph that grows has new ones.
_MOST_BYTES = 1 << 25
_SIZES = 8
# Above this share of all entities, wiping all is cheaper than wiping what was put.
_SHARE = 8

_Array = NDArray[Any]
_Key = tuple[int, np.dtype[Any], int]
# No lock: marks may be given back wherever the interpreter finds that nobody holds them, also while
# others are lent. Each step on these is one of the interpreter's own.
_kept: dict[_Key, list[_Array]] = {}


class Marks:
    """Numbers by entity, `blank` but where something was put; nothing else writes on them.

    `values` are to be read, and not to be held: when nobody has the marks any more, others get the
    array.

    >>> marks = Marks(4, blank=0)
    >>> marks.put(np.array([1, 3]), 2)
    >>> marks.values.tolist()
    [0, 2, 0, 2]
    """

    __slots__ = ("_blank", "_own", "_put", "values")

    def __init__(self, nodes: int, *, blank: int = FAR, dtype: DTypeLike = np.uint8) -> None:
        self._blank = blank
        self._put: list[Ints] = []
        self._own = _lent((nodes, np.dtype(dtype), blank))
        self.values = self._own.view()
        self.values.setflags(write=False)

    def put(self, nodes: Ints, value: int | _Array) -> None:
        """These entities have that number now, or one each."""
        self._put.append(nodes)
        self._own[nodes] = value

    def settle(self, reached: Ints, hops: int) -> Ints:
        """The entities among `reached` that are `FAR`, each once; they have `hops`, as none had."""
        self._put.append(reached)  # first: whatever interrupts this, all of it is wiped
        return settle(self._own, reached, hops)

    def wipe(self) -> None:
        """All is blank again."""
        if sum(map(len, self._put)) * _SHARE > len(self._own):
            self._own.fill(self._blank)
        else:
            for nodes in self._put:
                self._own[nodes] = self._blank
        self._put.clear()

    def __del__(self) -> None:
        self.wipe()
        _give_back((len(self._own), self._own.dtype, self._blank), self._own)


def _lent(key: _Key) -> _Array:
    try:
        return _kept[key].pop()
    except LookupError:
        nodes, dtype, blank = key
        return np.full(nodes, blank, dtype=dtype)


def _give_back(key: _Key, array: _Array) -> None:
    free = _kept.setdefault(key, [])
    if len(free) * array.nbytes < _MOST_BYTES:
        free.append(array)
    for old in list(_kept)[:-_SIZES]:
        _kept.pop(old, None)
