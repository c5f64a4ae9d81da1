"""The words on a PDF page with their places, as PDFium sees them; and the lines they make.

A line here is a run of words without a wide gap. Which lines form a column or a row is decided
in `pdf_layout`.
"""

from collections.abc import Iterator
from ctypes import byref
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as c

_HYPHEN = 2  # what PDFium makes of a hyphen at the end of a line
_SPACES = frozenset({0x09, 0x0A, 0x0D, 0x20, 0xA0})
_NOTHING = frozenset({0, 0xFFFE, 0xFFFF})
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
_BULLETS = {0xF0B7: "•", 0xF0A7: "•", 0xF0D8: "•", 0xF076: "•", 0xF0FC: "•"}  # Symbol, Wingdings
_SPECIAL = _LIGATURES | _BULLETS | {_HYPHEN: "-"}
_GAP = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Words side by side; the box is in points from the lower left corner of the page as seen."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def size(self) -> float:
        """The height of the type, ascenders and descenders included."""
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        """How high the line stands on the page."""
        return (self.top + self.bottom) / 2


def lines(page: pdfium.PdfPage) -> list[Line]:
    """The lines of a page in the order in which the file draws them; what is off the page is not.

    Words drawn twice on one spot, which some programs do for bold type, count once.
    """
    joined: list[Line] = []
    seen: set[tuple[str, int, int]] = set()
    for word in _words(page):
        spot = (word.text, round(word.left), round(word.bottom))
        if spot in seen:
            continue
        seen.add(spot)
        if joined and _follows(joined[-1], word):
            joined[-1] = joined_line(joined[-1], word)
        else:
            joined.append(word)
    return joined


def joined_line(one: Line, other: Line, between: str = " ") -> Line:
    """Two lines side by side as one."""
    return Line(
        text=one.text + between + other.text,
        left=min(one.left, other.left),
        right=max(one.right, other.right),
        bottom=min(one.bottom, other.bottom),
        top=max(one.top, other.top),
    )


def level(one: Line, other: Line) -> bool:
    """Whether two lines stand at the same height."""
    return abs(one.middle - other.middle) < 0.5 * min(one.size, other.size)


def _follows(before: Line, word: Line) -> bool:
    gap = word.left - before.right
    size = min(before.size, word.size)
    return level(before, word) and -0.3 * size < gap < _GAP * size


def _words(page: pdfium.PdfPage) -> Iterator[Line]:
    text_page = page.get_textpage()
    turn = _Turn(page)
    try:
        for first, last, text in _runs(text_page):
            word = turn.line(_plain(text), _box(text_page, first), _box(text_page, last))
            if word is not None:
                yield word
    finally:
        text_page.close()


def _runs(text_page: pdfium.PdfTextPage) -> Iterator[tuple[int, int, str]]:
    """First index, last index and characters of each word."""
    start, chars = 0, list[str]()
    for index in range(text_page.count_chars()):
        code = c.FPDFText_GetUnicode(text_page.raw, index)
        if code not in _SPACES and code not in _NOTHING:
            start = start if chars else index
            chars.append(_SPECIAL.get(code) or chr(code))
        if chars and (code in _SPACES or code == _HYPHEN):
            yield start, index if code == _HYPHEN else index - 1, "".join(chars)
            chars.clear()
    if chars:
        yield start, text_page.count_chars() - 1, "".join(chars)


def _plain(text: str) -> str:
    if text.isascii():
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _box(text_page: pdfium.PdfTextPage, index: int) -> c.FS_RECTF:
    box = c.FS_RECTF()
    c.FPDFText_GetLooseCharBox(text_page.raw, index, byref(box))
    return box


class _Turn:
    """Places on a page as a reader sees it: the page may be turned, and cropped."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        self._left, self._bottom, self._right, self._top = page.get_bbox()
        self._degrees = page.get_rotation()

    def line(self, text: str, first: c.FS_RECTF, last: c.FS_RECTF) -> Line | None:
        """The word between two character boxes, or None when it is not on the visible page."""
        left, right = min(first.left, last.left), max(first.right, last.right)
        bottom, top = min(first.bottom, last.bottom), max(first.top, last.top)
        across, up = (left + right) / 2, (bottom + top) / 2
        if not (self._left <= across <= self._right and self._bottom <= up <= self._top):
            return None
        corners = (self._seen(left, bottom), self._seen(right, top))
        (left, right), (bottom, top) = (sorted(pair) for pair in zip(*corners, strict=True))
        return Line(text=text, left=left, right=right, bottom=bottom, top=max(top, bottom + 1))

    def _seen(self, x: float, y: float) -> tuple[float, float]:
        match self._degrees:
            case 90:
                return y, self._right - x
            case 180:
                return self._right - x, self._top - y
            case 270:
                return self._top - y, x
            case _:
                return x, y
