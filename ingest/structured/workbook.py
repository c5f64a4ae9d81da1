"""Excel (.xlsx): every sheet, row by row; values as they were last computed, never formulas."""

import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import ParseError

import openpyxl
from lxml import etree
from openpyxl.utils.exceptions import InvalidFileException

from ingest.documents.archive import check
from ingest.documents.bounds import Bounds
from ingest.documents.draft import Unfit
from ingest.structured.grid import Row, heading, named, names_of
from ingest.structured.limits import MOST_COLUMNS
from ingest.structured.options import Options

_BROKEN = (KeyError, ValueError, TypeError, IndexError, AttributeError, zipfile.BadZipFile,
           InvalidFileException, ParseError, etree.XMLSyntaxError)  # fmt: skip


def rows(data: bytes, options: Options, bounds: Bounds) -> Iterator[Row]:
    """The rows of the sheet that is asked for, or of all, each sheet with a header of its own."""
    check(data, bounds, what="Excel workbook")
    try:
        book = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True)
        sheets = [sheet for sheet in book.worksheets if options.sheet in {None, sheet.title}]
        if not sheets:
            there = ", ".join(repr(sheet.title) for sheet in book.worksheets[:10])
            raise Unfit(f"it has no sheet {options.sheet!r}; there are {there}")
        for sheet in sheets:
            yield from _of(sheet, options, sheet.title if len(book.worksheets) > 1 else "")
    except _BROKEN as error:
        raise Unfit(
            f"it is no sound Excel workbook ({type(error).__name__}); save it anew"
        ) from None


def _of(sheet: Any, options: Options, title: str) -> Iterator[Row]:  # noqa: ANN401  no type yet
    # The size that a sheet states about itself may be a lie that makes a million empty cells.
    sheet.reset_dimensions()
    header: tuple[str, ...] = ()
    for number, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
        if len(cells) > MOST_COLUMNS and any(cell is not None for cell in cells[MOST_COLUMNS:]):
            raise Unfit(f"its row {number} has more than {MOST_COLUMNS:,} columns")
        texts = [spelled(cell) for cell in cells[:MOST_COLUMNS]]
        if number == options.header:
            header = names_of(texts)
            yield heading(header, number, title)
        elif number > options.header and (row := named(texts, header, number, title)):
            yield row


def spelled(value: object) -> str:
    """A cell's value as text: a day as ISO writes it, a whole number without its ".0".

    >>> spelled(datetime(2015, 3, 1)), spelled(2015.0), spelled(None), spelled(True)
    ('2015-03-01', '2015', '', 'true')
    """
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime() | date() | time():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)
