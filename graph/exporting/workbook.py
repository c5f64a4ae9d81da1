"""The tables as one Excel workbook, written as it goes: as fast as rows come, in little memory.

By hand, because a library makes an object of each cell, which took ten times as long. No cell is a
formula, and the same rows are the same bytes: nothing in it says when it was made.
"""

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from graph.errors import BadSetting
from graph.exporting.cells import cells_of
from graph.exporting.tables import FRACTIONS, TABLES, WHOLE, Row, Rows

_ROWS, _LETTERS = 1_048_575, 32_767
_AT_ONCE = 1_000
_FASTEST = 1
_NUMBERS = WHOLE | FRACTIONS
# Between the cells of a row while it is looked through; XML has no place for it in a text.
_BAR = "\x1f"
# Markup, what XML has no place for, a blank at either end: such a row is written with more care.
_ODD = re.compile(rf"[&<>\x00-\x1e\ufffe\uffff]|^ | $| {_BAR}|{_BAR} ")
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_UNKNOWN = "<c><v></v></c>"

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FORMATS = "http://schemas.openxmlformats.org"
_MAIN = f'xmlns="{_FORMATS}/spreadsheetml/2006/main"'
_OFFICE = f"{_FORMATS}/officeDocument/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def workbook(rows: Rows, file: Path) -> None:
    """One workbook with four sheets. A cell never holds a formula, whatever a report says.

    Raises BadSetting beyond the rows that Excel has.
    """
    with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=_FASTEST) as book:
        for part, text in _frame(list(TABLES)):
            with book.open(part, "w") as stream:
                stream.write(text.encode())
        for number, (name, columns) in enumerate(TABLES.items(), 1):
            with book.open(f"xl/worksheets/sheet{number}.xml", "w", force_zip64=True) as stream:
                for text in _sheet(name, columns, rows(name)):
                    stream.write(text.encode())


def _frame(names: list[str]) -> Iterator[tuple[str, str]]:
    """What stands around the sheets: which parts there are, and what they are called."""
    numbers = range(1, len(names) + 1)
    sheets = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_KIND}.worksheet+xml"/>'
        for n in numbers
    )
    types = (
        f'<Types xmlns="{_FORMATS}/package/2006/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
        f'PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>{sheets}</Types>'
    )
    yield "[Content_Types].xml", _HEAD + types
    yield "_rels/.rels", _related([("officeDocument", "xl/workbook.xml")])
    named = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="r{n}"/>'
        for n, name in zip(numbers, names, strict=True)
    )
    book = f'<workbook {_MAIN} xmlns:r="{_OFFICE}"><sheets>{named}</sheets></workbook>'
    yield "xl/workbook.xml", _HEAD + book
    parts = [("worksheet", f"worksheets/sheet{n}.xml") for n in numbers]
    yield "xl/_rels/workbook.xml.rels", _related(parts)


def _related(parts: list[tuple[str, str]]) -> str:
    links = "".join(
        f'<Relationship Id="r{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(parts, 1)
    )
    space = f"{_FORMATS}/package/2006/relationships"
    return f'{_HEAD}<Relationships xmlns="{space}">{links}</Relationships>'


def _sheet(name: str, columns: tuple[str, ...], rows: Iterator[Row]) -> Iterator[str]:
    yield f"{_HEAD}<worksheet {_MAIN}><sheetData>"
    yield _shape(columns, frozenset(), "") % columns
    simple, careful = (_shape(columns, _NUMBERS, mark) for mark in ("", ' xml:space="preserve"'))
    cells, count = cells_of(columns), 0
    while batch := list(islice(rows, _AT_ONCE)):
        count += len(batch)
        if count > _ROWS:
            raise BadSetting(f"Excel holds {_ROWS} rows, {name} are more: use csv.")
        yield "".join([_line(cells(row), simple, careful) for row in batch])
    yield "</sheetData></worksheet>"


def _shape(columns: tuple[str, ...], numbers: frozenset[str], mark: str) -> str:
    """A row with holes for its values."""
    text = f'<c t="inlineStr"><is><t{mark}>%s</t></is></c>'
    cells = "".join("<c><v>%s</v></c>" if one in numbers else text for one in columns)
    return f"<row>{cells}</row>"


def _line(values: list[object], simple: str, careful: str) -> str:
    """A row; nearly all hold nothing odd, and are looked through once instead of cell by cell."""
    all_of_it = _BAR.join(map(str, values))
    bars = all_of_it.count(_BAR) == len(values) - 1
    if bars and len(all_of_it) <= _LETTERS and not _ODD.search(all_of_it):
        line = simple % tuple(values)
    else:
        line = careful % tuple(_clean(one) if isinstance(one, str) else one for one in values)
    return line.replace(_UNKNOWN, "<c/>") if _UNKNOWN in line else line


def _clean(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)[:_LETTERS].translate(_ESCAPED)
