"""Files of rows: every format becomes the same rows, and hostile ones become one sentence."""

import io
import json
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import Page, Report, UnreadableDocument
from ingest.documents.bounds import Bounds
from ingest.documents.text import one_line
from ingest.structured.grid import Row, names_of
from ingest.structured.layout import lay
from ingest.structured.options import Options, Shape
from ingest.structured.table import About, Table, table

Read = Callable[..., Table]
HEADER = ("Maker", "Goods", "Day")
ROWS = (("Quellmar Optics", "Plate reader", "2016-05-01"), ("Brennick Signal", "", "2018"))
TEXT = (
    "Row 2. Maker: Quellmar Optics; Goods: Plate reader; Day: 2016-05-01\n\n"
    "Row 3. Maker: Brennick Signal; Day: 2018\n\n"
)


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """A table out of bytes."""

    def made(data: bytes | str, name: str = "table.csv", **given: object) -> Table:
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        bounds = given.pop("bounds", Bounds())
        return table(path, Options(**given), About(lang="en"), bounds)  # type: ignore[arg-type]

    return made


def workbook(*sheets: tuple[str, list[list[object]]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_csv_and_excel_give_the_same_text(read: Read) -> None:
    """Commas, semicolons and a workbook with a real day in it: one text, each row a paragraph."""
    lines = [",".join(row) for row in (HEADER, *ROWS)]
    first, second = [list(row) for row in ROWS]
    excel = workbook(("One", [list(HEADER), [*first[:2], date(2016, 5, 1)], [*second[:2], 2018.0]]))
    found = [
        read("\n".join(lines)),
        read("\ufeff" + "\r\n".join(lines).replace(",", ";")),
        read(excel, "table.xlsx"),
    ]
    assert [one.report.text for one in found] == [TEXT] * 3
    assert [one.columns for one in found] == [HEADER] * 3
    assert [one.report.media_type.rsplit(".", 1)[-1] for one in found] == [
        "text/csv",
        "text/csv",
        "sheet",
    ]


def test_every_cell_stands_where_it_says(read: Read) -> None:
    """Offsets of rows and cells lead to their words, over several pages."""
    lines = ["a,b", *(f"Name {n},{'x' * 90} {n}" for n in range(400))]
    found = read("\n".join(lines))
    text = found.report.text
    assert len(found.report.pages) == 6
    for row in found.rows:
        assert text[row.span.start : row.span.end] == row.text
        assert found.report.page_at(row.start) == row.page
        assert [text[cell.span.start : cell.span.end] for cell in row.cells] == [
            cell.text for cell in row.cells
        ]


@given(
    st.lists(
        st.lists(st.tuples(st.text(min_size=1), st.text()), min_size=1, max_size=4), max_size=8
    )
)
@settings(max_examples=200)
def test_any_words_keep_their_place(rows: list[list[tuple[str, str]]]) -> None:
    """Whatever stands in cells, the text has each of them, on one line, at its place."""
    laid = lay((Row(n, "", tuple(cells)) for n, cells in enumerate(rows, start=2)), ("-",))
    text = "".join(page.text for page in laid.pages)
    for row in laid.rows:
        assert text[row.span.start : row.span.end] == row.text
        for cell in row.cells:
            assert text[cell.span.start : cell.span.end] == cell.text == one_line(cell.text)


def test_sheets_are_named_and_chosen(read: Read) -> None:
    """All sheets are read with their names, or the one that is asked for."""
    data = workbook(("A", [["x"], [1]]), ("B", [["y"], ["two"]]))
    assert read(data, "t.xlsx").report.text == "Sheet A, row 2. x: 1\n\nSheet B, row 2. y: two\n\n"
    assert read(data, "t.xlsx", sheet="B").report.text == "Sheet B, row 2. y: two\n\n"
    with pytest.raises(UnreadableDocument, match="no sheet 'C'; there are 'A', 'B'"):
        read(data, "t.xlsx", sheet="C")


def test_json_in_three_shapes(read: Read) -> None:
    """An array, an object that holds one, and lines: the same rows, nested fields by their way."""
    records = [{"a": {"b": 1.50}, "c": ["x", "y"]}, {"a": None, "d": [{"e": True}]}]
    text = json.dumps(records).replace("1.5", "1.50")
    wanted = "Row 1. a.b: 1.50; c: x; y\n\nRow 2. d.1.e: true\n\n"
    lines = "\n".join(json.dumps(one).replace("1.5", "1.50") for one in records)
    assert read(text, "t.json").report.text == wanted
    assert read(f'{{"n": 2, "list": {text}}}', "t.json").report.text == wanted
    assert read(f'{{"o": {{"list": {text}}}}}', "t.json", records="o.list").report.text == wanted
    assert read(lines, "t.jsonl").report.text == wanted


def test_a_bad_row_is_named_and_takes_none_with_it(read: Read) -> None:
    """A cell too many and a line that is no JSON are problems of their rows alone."""
    found = read("a,b\n1,2\n3,4,5\n6,7")
    assert [(row.number, row.problem) for row in found.rows] == [
        (2, ""),
        (3, "it has 3 cells, the header names 2; quote what holds it"),
        (4, ""),
    ]
    found = read('{"a": 1}\n{"a": \n{"a": 3}', "t.jsonl")
    assert [(row.number, row.problem[:13]) for row in found.rows] == [
        (1, ""),
        (2, "it is no JSON"),
        (3, ""),
    ]


def test_what_is_left_out_never_enters_the_text(read: Read) -> None:
    """Columns left out are nowhere in the report; words for nothing are empty cells."""
    found = read("a,who,b\n1,Somebody,n/a\n", leave_out=("who",), empty=("N/A",))
    assert found.report.text == "Row 2. a: 1\n\n"


def test_tables_without_a_header_or_with_a_late_one(read: Read) -> None:
    """Rows before the header are no rows; without one, columns are called by their numbers."""
    assert read("A list\n\nx,y\n1,2", header=3).report.text == "Row 4. x: 1; y: 2\n\n"
    assert read("1,2", header=0).report.text == "Row 1. Column 1: 1; Column 2: 2\n\n"
    assert names_of(["x", "", "x", "x", ""]) == ("x", "Column 2", "x (2)", "x (3)")


SHEET = "xl/worksheets/sheet1.xml"


def rewritten(data: bytes, name: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", 8) as new:
        for part in old.infolist():
            new.writestr(part.filename, content if part.filename == name else old.read(part))
    return out.getvalue()


def test_a_workbook_that_lies_about_its_size_costs_nothing(read: Read) -> None:
    """A sheet that states a million rows of sixteen thousand cells has those that it has."""
    data = workbook(("One", [["x"], ["1"]]))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheet = archive.read(SHEET)
    lie = sheet.replace(b'ref="A1:A2"', b'ref="A1:XFD1048576"')
    assert lie != sheet
    assert read(rewritten(data, SHEET, lie), "t.xlsx").report.text == "Row 2. x: 1\n\n"


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("t.xlsx", b"PK\x03\x04 and then nothing", "its zip archive is broken"),
        ("t.xls", b"\xd0\xcf\x11\xe0 old", "it is an old or an encrypted Office file"),
        ("t.csv", b"", "it is empty"),
        ("t.csv", b"only,a,header\n", "it holds no rows"),
        ("t.csv", b"a\n" + b",".join([b"x"] * 1_001), "more than 1,000 columns"),
        ("t.csv", b'a,b\n"' + b"x" * 1_000_100, "look for a quotation mark left open"),
        ("t.json", b"[" * 100_000, "its parts are nested too deep"),
        ("t.json", b'{"a": [1, 2', "it is no JSON"),
        ("t.json", b'[{"a": ' + b'{"b": ' * 30 + b"1" + b"}" * 31 + b"]", "nested more than 20"),
    ],
)
def test_hostile_tables_get_one_sentence(read: Read, name: str, data: bytes, sentence: str) -> None:
    """What is broken, endless or deep is refused, and the sentence names the file."""
    with pytest.raises(UnreadableDocument, match=sentence) as caught:
        read(data, name)
    assert name in str(caught.value)


def test_a_workbook_bomb_is_refused_before_it_unfolds(read: Read) -> None:
    """What would unpack to more than its bound is told by its stated size alone."""
    data = workbook(("One", [["x"], ["1"]]))
    bomb = rewritten(data, SHEET, b" " * 30_000_000)
    assert len(bomb) < 100_000
    with pytest.raises(UnreadableDocument, match="it unpacks to 28 MiB, more than 10"):
        read(bomb, "t.xlsx", bounds=Bounds(unpacked_bytes=10 * 2**20))
    doctype = rewritten(data, SHEET, b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    with pytest.raises(UnreadableDocument, match="declares a DTD, which no Excel workbook needs"):
        read(doctype, "t.xlsx")


def test_rows_beyond_the_bound_and_cells_too_long_are_told(read: Read) -> None:
    """A table with too many characters is to be split; a cell too long costs its row."""
    with pytest.raises(UnreadableDocument, match="more than 1,000 characters; split it"):
        read("a\n" + "some words\n" * 200, bounds=Bounds(characters=1_000))
    found = read(f"a,b\n{'x' * 8_001},1\n2,3")
    assert [row.problem for row in found.rows] == [
        "column 'a' has more than 8,000 characters; shorten it",
        "",
    ]


def test_a_format_that_is_named_is_the_one_read(read: Read) -> None:
    """A CSV whose first cell begins like JSON is read as the mapping says."""
    assert read("[a],b\n1,2", shape=Shape.CSV).report.text == "Row 2. [a]: 1; b: 2\n\n"
    with pytest.raises(UnreadableDocument, match="does not begin as an"):
        read("a,b", shape=Shape.EXCEL)


@given(
    st.lists(st.text(max_size=12), min_size=1, max_size=5),
    st.integers(0, 60),
    st.integers(0, 60),
)
def test_words_across_pages_are_those_of_the_text(
    texts: list[str], start: int, length: int
) -> None:
    """Any stretch of a report is the same, read from its pages or from its whole text."""
    starts = [sum(map(len, texts[:at])) for at in range(len(texts))]
    pages = tuple(Page(number=at + 1, start=starts[at], text=text) for at, text in enumerate(texts))
    report = Report(id="r", sha256="r", title="T", lang="en", media_type="text/csv", pages=pages)
    assert report.words(start, start + length) == report.text[start : start + length]
    assert report.length == len(report.text)
