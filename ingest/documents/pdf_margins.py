"""Running headers, footers and page numbers: lines that come back at one place on most pages."""

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile

from ingest.documents.pdf_layout import rows
from ingest.documents.pdf_words import Line

_OUTERMOST = 3
_STEP = 6
_MOST = 0.5
_EACH_OTHER = 0.8
_APART = 1.6
_FEW = 3
_DIGITS = re.compile(r"\d+")

_Row = list[Line]
_Key = tuple[str, int]


def without_running_lines(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without lines that stand, digits aside, on half of them or on every other one.

    Looked at are the outermost row at the top and at the bottom of a page, and up to two more if
    white space parts them from the text: pages may well begin with the same words.
    """
    tops = [rows(page)[: _OUTERMOST + 1] for page in pages]
    bottoms = [rows(page)[: -_OUTERMOST - 2 : -1] for page in pages]
    dropped: set[int] = set()
    for edges in (tops, bottoms):
        running = _running(edges)
        for edge in edges:
            dropped.update(id(line) for row in edge[: _depth(edge, running)] for line in row)
    return [[line for line in page if id(line) not in dropped] for page in pages]


def _depth(edge: Sequence[_Row], running: AbstractSet[_Key]) -> int:
    """How many rows from the edge inwards run through the document."""
    inwards = takewhile(lambda row: _key(row) in running, edge[:_OUTERMOST])
    count = sum(1 for _ in inwards)
    while count > 1 and not _apart(edge, count):
        count -= 1
    return count


def _apart(edge: Sequence[_Row], count: int) -> bool:
    if count >= len(edge):
        return True
    last, following = edge[count - 1][0], edge[count][0]
    return abs(last.middle - following.middle) > _APART * max(last.size, following.size)


def _key(row: _Row) -> _Key:
    words = " ".join(line.text for line in row)
    return _DIGITS.sub("#", words), round(row[0].middle / _STEP)


def _running(edges: Sequence[Sequence[_Row]]) -> set[_Key]:
    facing = (_frequent(edges[side::2], _EACH_OTHER, least=_FEW) for side in (0, 1))
    return _frequent(edges, _MOST, least=min(_FEW, max(2, len(edges)))).union(*facing)


def _frequent(edges: Sequence[Sequence[_Row]], share: float, *, least: int) -> set[_Key]:
    counts = Counter(key for edge in edges for key in {_key(row) for row in edge[:_OUTERMOST]})

    def standing(key: _Key) -> int:
        words, height = key
        return sum(counts[(words, height + step)] for step in (-1, 0, 1))

    return {key for key in counts if standing(key) >= max(least, share * len(edges))}
