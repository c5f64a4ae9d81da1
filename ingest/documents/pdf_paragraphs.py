"""Lines of a region into paragraphs, items and rows; words broken at line ends made whole."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from ingest.documents.blocks import Block, item, paragraph, row
from ingest.documents.pdf_layout import leading, rows
from ingest.documents.pdf_words import Line

_BULLET = re.compile(r"[•▪◦‣·●■\u2013\u2014-]\s+(?=\S)")
_NUMBER = re.compile(r"\(?\d{1,2}[.)]\s+\S")
_STOPS = frozenset('.!?:;…"”’»)')
_BROKEN = re.compile(r"(\w+)[-\u2010\u00ad]$")
_FIRST = re.compile(r"\w+")
# After a hyphen that ends a line these show that it stands for a word left out: "in- en uitvoer".
_SUSPENDING = frozenset(
    "en of und oder et ou och eller and or e o y u sowie bzw".split()  # noqa: SIM905
)
# English compounds that keep their hyphen: a word is not broken before these.
_COMPOUNDING = frozenset(
    [
        "based",
        "owned",
        "made",
        "backed",
        "linked",
        "funded",
        "driven",
        "sponsored",
        "controlled",
        "affiliated",
        "related",
        "trained",
    ]
)
_CELL = 1.5
_WORD = 64


def blocks(region: Sequence[Line], vocabulary: AbstractSet[str]) -> Iterator[Block]:
    """The blocks of a region, top to bottom; `vocabulary` is every whole word of the document."""
    found = rows(region)
    if not found:
        return
    step = leading(found)
    right = max(cells[-1].right for cells in found)
    open_rows: list[list[Line]] = []
    for at, cells in enumerate(found):
        if _tabular(found, at):
            yield from _closed(open_rows, vocabulary)
            yield row([" ".join(line.text for line in cell) for cell in _cells(cells)])
            continue
        if open_rows and _starts(open_rows, cells, step, right):
            yield from _closed(open_rows, vocabulary)
        open_rows.append(cells)
    yield from _closed(open_rows, vocabulary)


def joined(text: str, following: str, vocabulary: AbstractSet[str]) -> str:
    """Two lines as one; a hyphen between them goes when it only broke a word.

    >>> joined("the surveil-", "lance of all", frozenset())
    'the surveillance of all'
    >>> joined("the state-", "owned firm", frozenset({"state-owned"}))
    'the state-owned firm'
    >>> joined("in-", "en uitvoer", frozenset())
    'in- en uitvoer'
    """
    broken, first = _BROKEN.search(text[-_WORD:]), _FIRST.match(following)
    if not broken or not first:
        return f"{text} {following}"
    head, tail, bare = broken.group(1), first.group(), text[:-1]
    if tail.lower() in _SUSPENDING:
        return f"{bare}- {following}"
    whole, hyphened = (head + tail).lower(), f"{head}-{tail}".lower()
    kept = hyphened in vocabulary and whole not in vocabulary
    kept = kept or head[-1].isdigit() or (head.isupper() and len(head) > 1)
    if kept or not tail[0].islower() or tail in _COMPOUNDING:
        return f"{bare}-{following}"
    return bare + following


def breaks_word(text: str) -> bool:
    """Whether a line ends in the midst of a word."""
    return bool(_BROKEN.search(text[-_WORD:]))


def begins_item(text: str) -> bool:
    """Whether a line has in front what members of a list have."""
    return bool(_BULLET.match(text) or _NUMBER.match(text))


def words_of(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """The words that stand whole within the lines of all pages, in lower case."""
    found: set[str] = set()
    for page in pages:
        for line in page:
            found.update(word.strip(".,;:!?()[]\"'“”‘’«»") for word in line.text.lower().split())
    return frozenset(found)


def _closed(open_rows: list[list[Line]], vocabulary: AbstractSet[str]) -> Iterator[Block]:
    text = ""
    for cells in open_rows:
        line = " ".join(cell.text for cell in cells)
        text = joined(text, line, vocabulary) if text else line
    open_rows.clear()
    bullet = _BULLET.match(text)
    yield item(text[bullet.end() :]) if bullet else paragraph(text)


def _starts(open_rows: Sequence[list[Line]], cells: list[Line], step: float, right: float) -> bool:
    """Whether a row starts a new paragraph behind the open one."""
    before, now = open_rows[-1], cells[0]
    size = min(before[0].size, now.size)
    if before[0].middle - now.middle > 1.35 * step or resized(before[0], now):
        return True
    ended = before[-1].text[-1:] in _STOPS
    if _BULLET.match(now.text) or (_NUMBER.match(now.text) and ended):
        return True
    hangs = begins_item(open_rows[0][0].text)
    if not hangs and now.left - before[0].left > 0.7 * size:
        return len(open_rows) > 1 or ended
    if hangs and len(open_rows) > 1 and before[0].left - now.left > 0.7 * size:
        return True
    short = right - before[-1].right > 0.2 * (right - before[0].left)
    return ended and short


def resized(before: Line, now: Line) -> bool:
    """Whether two lines are set in type of different size."""
    return abs(before.size - now.size) > 0.12 * max(before.size, now.size)


def _cells(cells: Sequence[Line]) -> list[list[Line]]:
    found = [[cells[0]]]
    for line in cells[1:]:
        if line.left - found[-1][-1].right > _CELL * line.size:
            found.append([line])
        else:
            found[-1].append(line)
    return found


def _tabular(found: Sequence[Sequence[Line]], at: int) -> bool:
    """Whether a row has several cells and so has one next to it."""
    near = found[max(0, at - 1) : at + 2]
    return len(_cells(found[at])) > 1 and sum(len(_cells(cells)) > 1 for cells in near) > 1
