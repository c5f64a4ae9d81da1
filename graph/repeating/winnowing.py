"""Long passages that two texts share, found without comparing each text with each.

Winnowing (Schleimer, Wilkerson, Aiken 2003): of every few neighbouring runs of words the one with
the smallest number is kept, so a passage of `SURE` words in common always leaves one in common.
"""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from graph.repeating.words import Words

_RUN, _WINDOW = 8, 8
SURE = _RUN + _WINDOW - 1
# What two independent reports may both quote, a title or a sentence, is shorter as a rule.
LONG = 30


def kept(words: Words) -> NDArray[np.int64]:
    """The places of the runs that stand for a text, ascending."""
    runs = words.runs(_RUN)
    if len(runs) <= _WINDOW:
        return np.array([np.argmin(runs)] if len(runs) else [], dtype=np.int64)
    least = sliding_window_view(runs, _WINDOW).argmin(axis=1)
    return np.unique(least + np.arange(len(least)))


def sharing(texts: Sequence[Words]) -> Iterator[tuple[int, int]]:
    """Pairs of texts that have a run in common, the first of the two being the first given.

    Where many share one, each is paired with the first of them: twenty prints of one article are
    nineteen pairs.
    """
    chosen = [words.runs(_RUN)[kept(words)] for words in texts]
    owners = np.repeat(np.arange(len(texts)), [len(runs) for runs in chosen])
    runs = np.concatenate(chosen) if chosen else np.empty(0, dtype=np.uint64)
    order = np.lexsort((owners, runs))
    runs, owners = runs[order], owners[order]
    opens = np.flatnonzero(np.r_[True, runs[1:] != runs[:-1]]) if len(runs) else runs
    first = np.repeat(owners[opens], np.diff(np.r_[opens, len(runs)])) if len(runs) else owners
    apart = first != owners
    for one, other in sorted(set(zip(first[apart].tolist(), owners[apart].tolist(), strict=True))):
        yield int(one), int(other)


def longest(one: Words, other: Words) -> tuple[int, int] | None:
    """The longest passage of `other` that `one` has as well: its first and its last word.

    None where none has `LONG` words.
    """
    there: Mapping[int, int] = {
        int(run): place for place, run in reversed(list(enumerate(one.runs(_RUN).tolist())))
    }
    best: tuple[int, int] | None = None
    seen = -1
    for place in kept(other).tolist():
        start = there.get(int(other.runs(_RUN)[place])) if place > seen else None
        if start is None:
            continue
        first, last = _grown(one, other, start, place)
        seen = last - _RUN + 1
        if last - first + 1 >= LONG and (best is None or last - first > best[1] - best[0]):
            best = first, last
    return best


def _grown(one: Words, other: Words, start: int, place: int) -> tuple[int, int]:
    """The whole passage in `other` around a run that stands at `start` in `one`."""
    back, room = 0, min(start, place)
    while back < room and one.hashes[start - back - 1] == other.hashes[place - back - 1]:
        back += 1
    ahead = 0
    room = min(len(one) - start, len(other) - place)
    while ahead < room and one.hashes[start + ahead] == other.hashes[place + ahead]:
        ahead += 1
    return place - back, place + ahead - 1
