"""A text as words with their places, and as numbers that are equal where words are."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]
# Written without spaces: there every sign is counted as a word.
_UNSPACED = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
_STEP = 0x9E3779B97F4A7C15
_ALL = (1 << 64) - 1


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of a text: a number for each, and where it begins and ends."""

    text: str
    hashes: Hashes
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.hashes)

    def runs(self, length: int) -> Hashes:
        """A number for each run of so many words; equal runs have equal numbers.

        >>> one, other = words_of("a b c d").runs(3), words_of("x B, c: d").runs(3)
        >>> bool(one[1] == other[1]), bool(one[0] == other[0]), len(words_of("a").runs(3))
        (True, False, 0)
        """
        count = len(self.hashes) - length + 1
        if count <= 0:
            return np.empty(0, dtype=np.uint64)
        found = np.zeros(count, dtype=np.uint64)
        for place in range(length):
            found = found * np.uint64(_STEP) + self.hashes[place : place + count]
        return (found ^ (found >> np.uint64(29))) * np.uint64(_STEP)

    def passage(self, first: int, last: int) -> str:
        """What stands from one word to another, both included."""
        return self.text[int(self.starts[first]) : int(self.ends[last])]


def words_of(text: str) -> Words:
    """The words of a text, whatever their case and width."""
    found = list(_WORD.finditer(text))
    return Words(
        text,
        np.array([_number(match.group()) for match in found], dtype=np.uint64),
        np.array([match.start() for match in found], dtype=np.int32),
        np.array([match.end() for match in found], dtype=np.int32),
    )


@lru_cache(maxsize=200_000)
def _number(word: str) -> int:
    folded = unicodedata.normalize("NFKC", word).casefold()
    digest = blake2b(folded.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") & _ALL
