"""Pages that are pictures: scans, whatever stamp, number or footer was set on them."""

from collections.abc import Iterator, Sequence

import pypdfium2 as pdfium
import pypdfium2.raw as c

from ingest.documents.pdf_words import Line

_FEW = 200  # letters of stamps and footers; a page of text has ten times as many
_COVERED = 0.5
_DEPTH = 3

_Box = tuple[float, float, float, float]


def is_picture(page: pdfium.PdfPage, lines: Sequence[Line]) -> bool:
    """Whether what there is to read on a page stands in a picture.

    That is so where there is a picture and no text; and where pictures cover most of the page,
    hardly any text stands on it, and none was laid there unseen by an OCR program.
    """
    if not lines:
        return next(_pictures(page), None) is not None
    if sum(len(line.text) for line in lines) > _FEW or _recognised(page):
        return False
    left, bottom, right, top = page.get_bbox()
    seen = {_clipped(box, (left, bottom, right, top)) for box in _pictures(page)}
    return sum(map(_area, seen)) >= _COVERED * _area((left, bottom, right, top))


def _pictures(page: pdfium.PdfPage) -> Iterator[_Box]:
    """The boxes of the pictures, or of what they are drawn within: only that says where it is."""
    for one in page.get_objects(filter=[c.FPDF_PAGEOBJ_IMAGE], max_depth=_DEPTH):
        outermost = one
        while outermost.container is not None:
            outermost = outermost.container
        yield outermost.get_bounds()


def _recognised(page: pdfium.PdfPage) -> bool:
    return any(
        c.FPDFTextObj_GetTextRenderMode(one.raw) == c.FPDF_TEXTRENDERMODE_INVISIBLE
        for one in page.get_objects(filter=[c.FPDF_PAGEOBJ_TEXT], max_depth=_DEPTH)
    )


def _clipped(box: _Box, page: _Box) -> _Box:
    left, bottom = max(box[0], page[0]), max(box[1], page[1])
    return left, bottom, max(left, min(box[2], page[2])), max(bottom, min(box[3], page[3]))


def _area(box: _Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])
