"""Among very many entities, the pairs most worth comparing: those that share the rarest keys.

Everything is done on arrays, so that a million entities take seconds and some hundred megabytes.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.identity.candidates import CROWD

# So many times two entities may share a key before rarer keys are all that is looked at.
_MOST_SHARED = 20_000_000
_KEY_BYTES = 4


@dataclass(frozen=True, slots=True)
class Likely:
    """Pairs of ids, the likeliest first, among so many entities; `complete` when those are all."""

    pairs: tuple[tuple[str, str], ...]
    entities: int
    complete: bool


def likely_pairs(filed: Iterable[tuple[str, str]], most: int, *, crowd: int = CROWD) -> Likely:
    """The pairs that share most and rarest keys, at most `most` of them.

    `filed` has each entity's id and its `near_keys`, parted by spaces, in the order of ids. A key
    that more than `crowd` entities have tells nothing.

    >>> found = likely_pairs([("a", "00000001 00000002"), ("b", "00000002"), ("c", "00000003")], 9)
    >>> found.pairs, found.entities, found.complete
    ((('a', 'b'),), 3, True)
    """
    ids, owners, keys = _read(filed)
    order = np.argsort(keys, kind="stable")
    begins = np.flatnonzero(np.append(True, keys[order][1:] != keys[order][:-1]))
    sizes = np.diff(np.append(begins, len(keys))) if len(keys) else begins
    packed, weights, whole = _shared(owners[order], begins, sizes, min(crowd, len(ids)))
    pairs, places = np.unique(packed, return_inverse=True)
    weight = np.bincount(places, weights=weights, minlength=len(pairs))
    best = np.lexsort((pairs, -weight))[:most]
    chosen = tuple(
        (ids[pair >> 32], ids[pair & 0xFFFFFFFF]) for pair in pairs[best].astype(np.int64).tolist()
    )
    return Likely(chosen, len(ids), whole and len(pairs) <= most)


def _read(
    filed: Iterable[tuple[str, str]],
) -> tuple[list[str], NDArray[np.int64], NDArray[np.uint32]]:
    ids = list[str]()
    numbers = list[int]()
    text = bytearray()
    for ident, near in filed:
        ids.append(ident)
        held = bytes.fromhex(near)
        numbers.append(len(held) // _KEY_BYTES)
        text += held
    owners = np.repeat(np.arange(len(ids), dtype=np.int64), numbers)
    return ids, owners, np.frombuffer(bytes(text), dtype=">u4").astype(np.uint32)


def _shared(
    owners: NDArray[np.int64], begins: NDArray[np.intp], sizes: NDArray[np.intp], crowd: int
) -> tuple[NDArray[np.uint64], NDArray[np.float64], bool]:
    """Each pair as often as it shares a key, packed in one number, with the weight of the key."""
    packed = [np.empty(0, dtype=np.uint64)]
    weights = [np.empty(0)]
    room = _MOST_SHARED
    for size in range(2, crowd + 1):
        starts = begins[sizes == size]
        one, other = np.triu_indices(size, 1)
        if len(starts) * len(one) > room:
            return np.concatenate(packed), np.concatenate(weights), False
        room -= len(starts) * len(one)
        together = owners[starts[:, None] + np.arange(size)].astype(np.uint64)
        found = (together[:, one] << np.uint64(32) | together[:, other]).ravel()
        packed.append(found)
        weights.append(np.full(len(found), 1.0 / size))
    return np.concatenate(packed), np.concatenate(weights), True
