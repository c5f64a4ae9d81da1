"""The order in which a page is read: columns left to right, whole-width lines between them.

Geometry only: what a line says plays no part.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from ingest.documents.pdf_words import Line, level

_FEWEST = 3
_MOST_CROSSING = 0.6
_GUTTER = 0.6
_FULL = 0.6
_WORDS = 3
_DEPTH = 6


def regions(lines: Sequence[Line], depth: int = 0) -> list[list[Line]]:
    """The lines of a page in groups that are each read from top to bottom, in reading order."""
    gutter = _gutter(lines) if depth < _DEPTH else None
    if gutter is None:
        return [list(lines)] if lines else []
    ordered: list[list[Line]] = []
    left: list[Line] = []
    right: list[Line] = []
    across: list[Line] = []
    for line in sorted(lines, key=lambda one: (-one.middle, one.left)):
        if line.left < gutter < line.right:
            ordered += [*regions(left, depth + 1), *regions(right, depth + 1)]
            left, right = [], []
            across.append(line)
            continue
        if across:
            ordered.append(across)
            across = []
        (left if line.right <= gutter else right).append(line)
    ordered += [*regions(left, depth + 1), *regions(right, depth + 1)]
    return [*ordered, across] if across else ordered


def rows(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines at the same height together, left to right; rows from top to bottom."""
    found: list[list[Line]] = []
    for line in sorted(lines, key=lambda one: (-one.middle, one.left)):
        if found and level(found[-1][0], line):
            found[-1].append(line)
        else:
            found.append([line])
    return [sorted(row, key=lambda one: one.left) for row in found]


def _gutter(lines: Sequence[Line]) -> float | None:
    """Where a vertical white strip parts running text from running text."""
    if len(lines) < 2 * _FEWEST:
        return None
    lefts = sorted(line.left for line in lines)
    rights = sorted(line.right for line in lines)
    size = median(line.size for line in lines)
    best: tuple[int, float, float] | None = None
    for edge in sorted(set(rights)):
        before = bisect_right(rights, edge)
        at = bisect_left(lefts, edge)
        crossing = len(lines) - before - (len(lines) - at)
        width = lefts[at] - edge if at < len(lefts) else 0.0
        if min(before, len(lines) - at) < _FEWEST or width < _GUTTER * size:
            continue
        if crossing <= _MOST_CROSSING * len(lines):
            score = (-crossing, width, edge + width / 2)
            best = max(best, score) if best else score
    if best is None or not _parts_text(lines, best[2]):
        return None
    return best[2]


def _parts_text(lines: Sequence[Line], gutter: float) -> bool:
    """Whether both sides hold running text: a table's cells leave most of their column bare."""
    left = [line for line in lines if line.right <= gutter]
    right = [line for line in lines if line.left >= gutter]
    top = min(max(line.top for line in left), max(line.top for line in right))
    bottom = max(min(line.bottom for line in left), min(line.bottom for line in right))
    return all(
        _is_text([line for line in side if bottom <= line.middle <= top]) for side in (left, right)
    )


def _is_text(side: Sequence[Line]) -> bool:
    found = rows(side)
    if len(found) < _FEWEST:
        return False
    widths = [row[-1].right - row[0].left for row in found]
    full = sum(width >= _FULL * max(widths) for width in widths)
    words = sum(len(line.text.split()) for line in side)
    return full * 2 >= len(found) and words >= _WORDS * len(found)


def leading(found: Sequence[Sequence[Line]]) -> float:
    """The usual distance from one row to the next, for rows of one region."""
    steps = [one[0].middle - other[0].middle for one, other in pairwise(found)]
    size = median(row[0].size for row in found)
    close = [step for step in steps if 0 < step < 2.5 * size]
    return median(close) if close else 1.2 * size
