"""Files of rows that span lines, cut into pieces that the admin tool reads at one go.

It reads a file by the bufferful, and loses its way where a bufferful ends amid a cell that holds
line ends ("found CR outside a text cell"); a file that fits one buffer it reads whole.
"""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_QUOTE, _LINE_END = ord('"'), ord("\n")


def pieces(file: Path, most: int) -> list[Path]:
    """The rows of the file in files of `most` bytes at most, or of one row that is longer."""
    if file.stat().st_size <= most:
        return [file]
    data: NDArray[np.uint8] = np.memmap(file, dtype=np.uint8, mode="r")
    found, begin = list[Path](), 0
    while begin < len(data):
        end = _row_end(data, begin, most)
        found.append(file.with_suffix(f".{len(found):05}.piece"))
        found[-1].write_bytes(data[begin:end].tobytes())
        begin = end
    return found


def _row_end(data: NDArray[np.uint8], begin: int, most: int) -> int:
    """Where the last row ends that fits, or else the first, counted from the beginning of one."""
    place = -1
    while True:
        block = data[begin : begin + most]
        outside = np.cumsum(block == _QUOTE) % 2 == 0
        ends = np.flatnonzero((block == _LINE_END) & outside)
        if begin + len(block) == len(data) and (place or not len(ends)):
            return len(data)
        if len(ends):
            return begin + int(ends[place]) + 1
        most, place = 2 * most, 0
