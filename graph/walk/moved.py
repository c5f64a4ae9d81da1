"""Numbers that move: what becomes of arrays when ids go out of a sorted list and others come in."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.walk.arrays import Ints

Places = NDArray[np.int64]

# A few moves are made one by one over the whole array: that is quicker than looking each one up.
_FEW = 6
# So many pieces are put together; more are left to numpy's own way.
_PIECES = 500


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Moved:
    """A sorted list after a change: `gone` are places in the old one, `fresh` in the new one."""

    ids: NDArray[np.bytes_]
    gone: Places
    fresh: Places
    before: int

    @property
    def still(self) -> bool:
        """Whether every number is what it was."""
        return not len(self.gone) and not len(self.fresh)

    @property
    def at(self) -> Places:
        """Where what is fresh comes in, as places in the old list without what is gone."""
        return self.fresh - np.arange(len(self.fresh))

    def renumbered(self, values: Ints) -> Ints:
        """The new numbers of old ones; a negative one stays. None of them may be gone."""
        if self.still:
            return values
        if len(self.gone) + len(self.fresh) > _FEW:
            return self._table()[values]
        found = values.copy()
        for place in self.gone[::-1].tolist():
            found -= found > place
        for place in self.fresh.tolist():
            found += found >= place
        return found

    def column(self, old: NDArray[Any], values: NDArray[Any]) -> NDArray[Any]:
        """A column of the list as it is now, with these values for what is fresh."""
        return spliced(spliced(old, self.gone), self.at, values)

    def _table(self) -> Ints:
        kept = np.ones(self.before, dtype=np.bool_)
        kept[self.gone] = False
        places = np.flatnonzero(kept)
        steps = np.cumsum(np.bincount(self.at, minlength=len(places) + 1))[: len(places)]
        table = np.full(self.before + 1, -1, dtype=np.int32)  # the last place is that of -1
        table[places] = np.arange(len(places)) + steps
        return table


def moved(old: NDArray[np.bytes_], gone: Places, fresh: Sequence[str]) -> Moved:
    """The sorted ids `old` without those at `gone`, which ascend, and with `fresh`, in any order.

    >>> moved(np.array([b"a", b"c"]), np.array([1]), ["b"]).ids.tolist()
    [b'a', b'b']
    """
    names = np.array(sorted(name.encode() for name in fresh), dtype=np.bytes_)
    kept = spliced(old, gone)
    at = np.searchsorted(kept, names) if len(names) else np.zeros(0, dtype=np.int64)
    ids = spliced(kept, at, names)
    return Moved(ids=ids, gone=gone, fresh=at + np.arange(len(at)), before=len(old))


def spliced(old: NDArray[Any], places: Places, values: NDArray[Any] | None = None) -> NDArray[Any]:
    """`old` without what is at `places`, which ascend; with `values`, with those before them."""
    if not len(places):
        return old
    if values is not None and values.dtype.kind == "S" and values.dtype != old.dtype:
        wide = max(values.dtype.itemsize, old.dtype.itemsize)
        old = old.astype(f"S{wide}")
    if len(places) > _PIECES:
        return np.delete(old, places) if values is None else np.insert(old, places, values)
    pieces, begin = [], 0
    for number, place in enumerate(places.tolist()):
        pieces.append(old[begin:place])
        begin = place + (values is None)
        if values is not None:
            pieces.append(values[number : number + 1].astype(old.dtype))
    return np.concatenate([*pieces, old[begin:]])
