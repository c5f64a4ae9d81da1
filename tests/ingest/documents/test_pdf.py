"""PDFs: pages, columns, hyphens, running lines, tables."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from fpdf import FPDF
from PIL import Image

from ingest.documents.bounds import BOUNDS, Bounds
from ingest.documents.draft import Unfit
from ingest.documents.pdf import draft

Maker = Callable[..., bytes]
Wrapper = Callable[[str, float], list[str]]

SALE = (
    "In the spring the company Lumen Optics sold its gaze cameras to the border police of "
    "Ruritania. The contract covered forty cameras, a control room and three years of service."
)
DENIAL = (
    "The ministry denied that the cameras had been used against anyone. It said that a court had "
    "to approve every single use, and that the equipment was meant for traffic and nothing else."
)


def column(lines: list[str], x: float, y: float = 40) -> list[tuple[float, float, str]]:
    return [(x, y + 5 * at, line) for at, line in enumerate(lines)]


@pytest.mark.parametrize("row_by_row", [True, False])
def test_columns_are_read_one_after_the_other(
    pdf: Maker, wrapped: Wrapper, *, row_by_row: bool
) -> None:
    """However the file draws them, the left column comes before the right, below a wide heading."""
    left, right = column(wrapped(SALE * 2, 80), 20), column(wrapped(DENIAL * 2, 80), 110)
    lines = [*left, *right]
    if row_by_row:
        lines.sort(key=lambda line: line[1])
    heading = (40.0, 25.0, "How the border police of Ruritania came by its many new cameras")
    assert draft(pdf([[heading, *lines]]), BOUNDS).pages == (
        f"{heading[2]}\n\n{SALE * 2}\n\n{DENIAL * 2}\n",
    )


def test_lines_flow_and_paragraphs_stay_apart(pdf: Maker, wrapped: Wrapper) -> None:
    """Lines of a paragraph become one line; white space and an indent part paragraphs."""
    first, second, third = (wrapped(text, 170) for text in (SALE, DENIAL, SALE))
    indented = [(25.0, 60.0 + 5 * len(second), third[0])]
    rest = column(third[1:], 20, 65 + 5 * len(second))
    page = [*column(first, 20), *column(second, 20, 60), *indented, *rest]
    assert draft(pdf([page]), BOUNDS).pages == (f"{SALE}\n\n{DENIAL}\n\n{SALE}\n",)


def test_broken_words_are_made_whole(pdf: Maker) -> None:
    """A hyphen that broke a word goes; one that belongs to the word or stands for another stays."""
    lines = [
        "The state-owned firm bought surveil-",
        "lance cameras of a Freedonia-",
        "based vendor and of a state-",
        "owned dealer in Noord-",
        "Holland, for in-",
        "en uitvoer and for nothing else.",
    ]
    text = (
        "The state-owned firm bought surveillance cameras of a Freedonia-based vendor and of a "
        "state-owned dealer in Noord-Holland, for in- en uitvoer and for nothing else.\n"
    )
    assert draft(pdf([column(lines, 20)]), BOUNDS).pages == (text,)


def test_running_lines_go_and_sentences_run_on(pdf: Maker, wrapped: Wrapper) -> None:
    """Headers, footers and page numbers are no text, nor do they cut a sentence in two."""
    lines = wrapped(SALE, 60)
    pages = [
        [
            (20.0, 10.0, "Watching the watchers"),
            *column(lines if number % 2 else wrapped(DENIAL, 60), 20),
            (20.0, 280.0, "Institute of Things"),
            (180.0, 280.0, f"{number}"),
        ]
        for number in range(1, 5)
    ]
    halves = [pages[0][:2], [pages[1][0], *column(lines[1:], 20), *pages[1][-2:]], *pages[2:]]
    read = draft(pdf(halves), BOUNDS).pages
    assert len(read) == 4
    assert "".join(read[:2]) == f"{SALE}\n\n"
    assert read[0].endswith(" ")
    assert read[2:] == (f"{SALE}\n\n", f"{DENIAL}\n")


def halves(text: str, wrapped: Wrapper, before: str) -> tuple[list[str], list[str]]:
    """The lines of a text in a width in which one begins with `before`, cut in two there."""
    for width in range(70, 86):
        lines = wrapped(text, width)
        for at in range(3, len(lines) - 3):
            if lines[at].startswith(before):
                return lines[:at], lines[at:]
    raise AssertionError(before)


def test_sentence_runs_on_in_the_next_column(pdf: Maker, wrapped: Wrapper) -> None:
    """Cut by the end of a column it is one paragraph, also where the next one begins with a name,
    and a word that the end has broken is whole.
    """
    head, rest = halves(f"{SALE} {SALE} {DENIAL}", wrapped, "Lumen Optics")
    page = [*column(head, 20), *column(rest, 110)]
    assert draft(pdf([page]), BOUNDS).pages == (f"{SALE} {SALE} {DENIAL}\n",)
    head[-1], rest[0] = f"{head[-1]} surveil-", f"lance of {rest[0]}"
    page = [*column(head, 20), *column(rest, 110)]
    (text,) = draft(pdf([page]), BOUNDS).pages
    assert text.count("the company surveillance of Lumen Optics") == 1


def test_column_that_ends_on_purpose_runs_nowhere(pdf: Maker, wrapped: Wrapper) -> None:
    """A last line with room for the next word is whole, and so is what ends in a full stop."""
    head, rest = wrapped(SALE, 80), wrapped(DENIAL, 80)
    for last in ("What the ministry said", f"{head[-1]} What the ministry said of it."):
        page = [*column([*head, last], 20), *column(rest, 110)]
        (text,) = draft(pdf([page]), BOUNDS).pages
        assert text.endswith(f"{last}\n\n{DENIAL}\n")


@pytest.mark.parametrize(
    ("foot", "head"),
    [
        ("All cameras in the streets of Lowick were supplied by", "Tarnfield Systems in 2015."),
        ("Die Stadtpolizei von Lowick kaufte im Jahr 2015 neue", "Überwachungskameras für Plätze."),
    ],
)
def test_sentence_runs_on_before_a_capital_on_the_next_page(
    pdf: Maker, foot: str, head: str
) -> None:
    """No blank line stands in a sentence; pages and offsets stay what they were."""
    first, second = draft(pdf([column([foot], 20), column([head], 20)]), BOUNDS).pages
    assert (first, second) == (f"{foot} ", f"{head}\n")


def test_nothing_runs_on_in_a_header(pdf: Maker, wrapped: Wrapper) -> None:
    """A line apart at the head of a page is of no sentence, but for the end of a paragraph."""
    foot = "All cameras in the streets of Lowick were supplied by"
    for head, goes_on in (("Chapter 2: Tarnfield Systems", False), ("Tarnfield Systems.", True)):
        page = [(20.0, 20.0, head), *column(wrapped(DENIAL, 80), 20)]
        pages = draft(pdf([column([foot], 20), page]), BOUNDS).pages
        ends = " " if goes_on else "\n\n"
        assert pages == (foot + ends, f"{head}\n\n{DENIAL}\n")


def test_page_that_ends_on_purpose_runs_nowhere(pdf: Maker) -> None:
    """Neither a short last line nor a title runs on, nor does anything in a list's next item."""
    body = "The cameras in the streets of Lowick were supplied by Tarnfield Systems in 2015"
    for foot, head in (("Cameras for Lowick", body), (body, f"2. {body}"), (body, f"- {body}")):
        pages = draft(pdf([column([foot], 20), column([head], 20, 60)]), BOUNDS).pages
        assert pages == (f"{foot}\n\n", f"{head}\n")


def test_same_first_words_on_two_pages_are_text(pdf: Maker, wrapped: Wrapper) -> None:
    """Only the outermost line is taken for a header where nothing parts it from the text."""
    page = column(wrapped(SALE, 60), 20)
    read = draft(pdf([page, page]), BOUNDS).pages
    assert all("forty cameras" in text for text in read)


def test_lists_and_tables(pdf: Maker) -> None:
    """Bullets become items, cells of a row stay in their row."""
    table = [("Vendor", "Buyer", "Year"), ("Lumen", "Border police", "2017"), ("Argus", "Army", "")]
    page = [
        (20.0, 20.0, "- the first one"),
        (20.0, 25.0, "- the second, which takes"),
        (22.0, 30.0, "two lines"),
        *(
            (20.0 + 50 * across, 50.0 + 6 * down, cell)
            for down, cells in enumerate(table)
            for across, cell in enumerate(cells)
            if cell
        ),
    ]
    assert draft(pdf([page]), BOUNDS).pages == (
        """- the first one
- the second, which takes two lines

| Vendor | Buyer | Year |
| Lumen | Border police | 2017 |
| Argus | Army |
""",
    )


@pytest.mark.parametrize(
    ("given", "title"),
    [("Eyes for sale", "Eyes for sale"), ("Microsoft Word - final.doc", None), ("untitled", None)],
)
def test_pdf_says_what_it_is(given: str, title: str | None) -> None:
    """Title and author are the document's own, a title made of a file name is none; the day on
    which the file was made is no date of the report.
    """
    paper = FPDF()
    paper.add_page()
    paper.set_font("times", size=10)
    paper.cell(text="Words.")
    paper.set_title(given)
    paper.set_author("Ada Writer")
    paper.set_creation_date(datetime(2021, 5, 4, 12, 0, tzinfo=UTC))
    said = draft(bytes(paper.output()), BOUNDS)
    assert (said.title, said.author) == (title, "Ada Writer")
    assert (said.date, said.made) == (None, "2021-05-04")


def test_pictures_of_pages_are_numbered() -> None:
    """A page that is a picture has no text, and the draft says which pages those are."""
    paper = FPDF()
    for number in range(3):
        paper.add_page()
        paper.set_font("times", size=10)
        if number == 1:
            paper.cell(text="Words.")
        else:
            paper.image(Image.new("L", (80, 80), 127), 10, 10, 100)
    said = draft(bytes(paper.output()), BOUNDS)
    assert said.pages == ("", "Words.\n", "")
    assert said.pictures == (1, 3)


@pytest.mark.parametrize(
    ("width", "words", "is_picture"),
    [
        (190, "LP-000123 Confidential", True),
        (190, SALE + DENIAL, False),
        (40, "LP-000123 Confidential", False),
    ],
)
def test_page_that_is_mostly_a_picture(width: float, words: str, *, is_picture: bool) -> None:
    """A stamp is no text of a scan; a page of text on a picture is one, and so is a small logo's.

    What stands there is kept in any case.
    """
    paper = FPDF()
    paper.set_auto_page_break(False)
    paper.add_page()
    paper.set_font("times", size=10)
    paper.image(Image.new("L", (80, 80), 127), 10, 10, width, width * 1.4)
    paper.set_xy(10, 280)
    paper.multi_cell(190, 5, words)
    said = draft(bytes(paper.output()), BOUNDS)
    assert said.pictures == ((1,) if is_picture else ())
    assert said.pages[0].split() == words.split()


def test_page_that_ocr_has_read_is_no_picture() -> None:
    """However little an OCR program found in a scan, it was looked at: its text lies unseen."""
    paper = FPDF()
    paper.set_auto_page_break(False)
    paper.add_page()
    paper.set_font("times", size=10)
    paper.image(Image.new("L", (80, 80), 127), 0, 0, 210, 297)
    with paper.local_context(text_mode="INVISIBLE"):
        paper.set_xy(50, 100)
        paper.cell(text="Chapter 2")
    said = draft(bytes(paper.output()), BOUNDS)
    assert (said.pages, said.pictures) == (("Chapter 2\n",), ())


def test_too_many_pages_or_characters(pdf: Maker) -> None:
    """A PDF beyond the bounds is refused while it is read, not after."""
    pages = pdf([[(10.0, 10.0, "Some words.")]] * 4)
    with pytest.raises(Unfit, match="more than 3 pages"):
        draft(pages, Bounds(pages=3))
    with pytest.raises(Unfit, match="more than 30 characters"):
        draft(pages, Bounds(characters=30))
