"""PDF files, read with PDFium: one Page a page, text flowing as a reader reads it."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from contextlib import closing

import pypdfium2 as pdfium
import pypdfium2.raw as c

from ingest.documents.blocks import render
from ingest.documents.bounds import Bounds
from ingest.documents.dates import stated_in_pdf
from ingest.documents.draft import Draft, Unfit
from ingest.documents.pdf_flow import Column, columns, flowing, runs_on
from ingest.documents.pdf_margins import without_running_lines
from ingest.documents.pdf_paragraphs import joined, words_of
from ingest.documents.pdf_pictures import is_picture
from ingest.documents.pdf_words import Line, lines
from ingest.documents.text import deceptive, one_line

# Titles that a program made up from a file's name say nothing.
_NO_TITLE = re.compile(r"(?i)microsoft word - .*|untitled.*|.*\.(?:docx?|indd|pdf|odt|tmp|rtf|qxd)")


def draft(data: bytes, bounds: Bounds) -> Draft:
    """The text of a PDF. Pages that are pictures have none, and are numbered in `pictures`."""
    with closing(_open(data)) as document:
        if len(document) > bounds.pages:
            raise Unfit(f"it has more than {bounds.pages:,} pages; split it")
        pages, pictures = _pages(document, bounds)
        said = document.get_metadata_dict()
    title = one_line(said.get("Title", ""))
    texts = _texts(pages)
    return Draft(
        pages=texts,
        title=None if _NO_TITLE.fullmatch(title) else title or None,
        author=one_line(said.get("Author", "")) or None,
        made=stated_in_pdf(said.get("CreationDate")),
        notes=deceptive("".join(texts)),
        pictures=tuple(pictures),
    )


def _open(data: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code == c.FPDF_ERR_PASSWORD:
            raise Unfit(
                "it is encrypted and asks for a password; save a copy without one"
            ) from None
        raise Unfit(
            "it is broken or is no PDF; open it in a viewer and print it to a new PDF"
        ) from None


def _pages(document: pdfium.PdfDocument, bounds: Bounds) -> tuple[list[list[Line]], list[int]]:
    """The lines of every page, and the numbers of the pages that are pictures only."""
    pages: list[list[Line]] = []
    pictures: list[int] = []
    budget = bounds.characters
    for number in range(len(document)):
        try:
            page = document[number]
        except pdfium.PdfiumError:
            raise Unfit(f"its page {number + 1} is broken; print it anew") from None
        with closing(page):
            found = lines(page)
            if is_picture(page, found):
                pictures.append(number + 1)
        budget -= sum(len(line.text) for line in found)
        if budget < 0:
            raise Unfit(f"it has more than {bounds.characters:,} characters; split it")
        pages.append(found)
    return without_running_lines(pages), pictures


def _texts(pages: Sequence[Sequence[Line]]) -> tuple[str, ...]:
    """The pages' texts; a sentence that runs on to the next page is not cut by a blank line."""
    vocabulary = words_of(pages)
    texts: list[str] = []
    before: Column | None = None
    for page in pages:
        found = list(columns(page, vocabulary))
        if before and found:
            _part(texts, found[0], vocabulary, cut=runs_on(before, found[0]))
        texts.append(render(flowing(found, vocabulary)))
        before = found[-1] if found else before
    return tuple(texts)


def _part(texts: list[str], onward: Column, vocabulary: AbstractSet[str], *, cut: bool) -> None:
    """Ends the last page that has text as the next one needs it: what was cut in two goes on."""
    last = next(at for at in reversed(range(len(texts))) if texts[at])
    before = texts[last].rstrip("\n")
    if cut:
        word = onward.blocks[0].text.split(maxsplit=1)[0]
        texts[last] = joined(before, word, vocabulary).removesuffix(word)
    else:
        texts[last] = before + "\n\n"
