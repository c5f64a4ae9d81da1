"""Documents made on the spot: nothing that a test reads comes from anywhere but the test."""

from collections.abc import Callable, Iterator, Sequence
from io import BytesIO

import docx
import pytest
from docx.document import Document
from fpdf import FPDF

from ingest.documents.guarded import NURSERY


@pytest.fixture(scope="session", autouse=True)
def _children_end() -> Iterator[None]:
    """The parsing processes that tests started end with them."""
    yield
    NURSERY.close()


@pytest.fixture
def pdf() -> Callable[..., bytes]:
    """A PDF of `pages`, each a list of (x, y, text) in millimetres from the upper left corner."""

    def make(pages: Sequence[Sequence[tuple[float, float, str]]], *, size: float = 10) -> bytes:
        paper = FPDF()
        paper.set_auto_page_break(False)
        paper.set_font("times", size=size)
        for page in pages:
            paper.add_page()
            for x, y, text in page:
                paper.set_xy(x, y)
                paper.cell(text=text)
        return bytes(paper.output())

    return make


@pytest.fixture
def wrapped() -> Callable[[str, float], list[str]]:
    """A text in lines of at most `width` millimetres of ten-point Times."""

    def make(text: str, width: float) -> list[str]:
        paper = FPDF()
        paper.set_font("times", size=10)
        paper.add_page()
        lines = paper.multi_cell(width, 5, text, dry_run=True, output="LINES")
        return [str(line) for line in lines]

    return make


@pytest.fixture
def word() -> Callable[[Callable[[Document], object]], bytes]:
    """A .docx whose contents `fill` writes."""

    def make(fill: Callable[[Document], object]) -> bytes:
        document = docx.Document()
        fill(document)
        saved = BytesIO()
        document.save(saved)
        return saved.getvalue()

    return make
