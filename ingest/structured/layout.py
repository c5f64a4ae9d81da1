"""Rows become text: each is one paragraph, and every cell knows where it stands.

"Row 12. Supplier: Brelvan Systems; Year: 2015" is what a claim quotes: the row as a spreadsheet
numbers it, the names of its columns, and its cells on one line each with single spaces. The same
bytes read in the same way give the same text, whatever a mapping makes of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from graph import Page, Span
from ingest.documents.text import clean, one_line
from ingest.structured.grid import Row
from ingest.structured.limits import MOST_CELL, PAGE


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that holds something: the text of its report has `text` from `start` on."""

    column: str
    text: str
    start: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.start + len(self.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidRow:
    """A row in its place: `text` is its paragraph, from `start` on, on page `page`."""

    number: int
    sheet: str
    cells: tuple[Cell, ...]
    text: str
    start: int
    page: int
    problem: str = ""

    @property
    def span(self) -> Span:
        """Where its paragraph stands."""
        return Span(self.start, self.start + len(self.text))

    @property
    def name(self) -> str:
        """How sentences call it."""
        return called(self.number, self.sheet)

    def cell(self, column: str) -> Cell | None:
        """The cell of a column; None when it is empty."""
        return next((cell for cell in self.cells if cell.column == column), None)


@dataclass(slots=True)
class Sheet:
    """The text as it grows, row by row: pages end where one has become long."""

    pages: list[Page] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)
    _start: int = 0
    _length: int = 0

    def add(self, row: Row, empty: frozenset[str]) -> LaidRow:
        """The row with its place in the text; cells that say nothing are left out."""
        if self._length > PAGE:
            self._turn()
        at = self._start + self._length
        name = called(row.number, row.sheet)
        text, cells, cut = f"{name[0].upper()}{name[1:]}. ", list[Cell](), list[str]()
        for column, value in row.cells:
            name, said = one_line(column), one_line(value)
            if not said or said.casefold() in empty:
                continue
            if len(said) > MOST_CELL:
                said = said[:MOST_CELL].rstrip()
                cut.append(name)
            text += f"{'; ' if cells else ''}{name}: "
            cells.append(Cell(name, said, at + len(text)))
            text += said
        text = text.rstrip()
        problem = row.problem
        if cut and not problem:
            problem = f"column {cut[0]!r} has more than {MOST_CELL:,} characters; shorten it"
        self._parts.append(f"{text}\n\n")
        self._length += len(text) + 2
        return LaidRow(number=row.number, sheet=row.sheet, cells=tuple(cells), text=text,
                       start=at, page=len(self.pages) + 1, problem=problem)  # fmt: skip

    def done(self) -> tuple[Page, ...]:
        """All pages."""
        if self._parts:
            self._turn()
        return tuple(self.pages)

    def _turn(self) -> None:
        text = "".join(self._parts)
        self.pages.append(Page(number=len(self.pages) + 1, start=self._start, text=text))
        self._start += len(text)
        self._parts, self._length = [], 0


def called(number: int, sheet: str) -> str:
    """How a row is called.

    >>> called(12, ""), called(3, "Exports")
    ('row 12', 'sheet Exports, row 3')
    """
    return f"sheet {clean(sheet)}, row {number}" if sheet else f"row {number}"


class Laid(NamedTuple):
    """The pages of a table, its rows in them, and its columns in the order of the file."""

    pages: tuple[Page, ...]
    rows: tuple[LaidRow, ...]
    columns: tuple[str, ...]


def lay(rows: Iterable[Row], empty: Iterable[str]) -> Laid:
    """The rows one behind the other; those that say nothing are left out."""
    sheet, laid, columns = Sheet(), list[LaidRow](), dict[str, None]()
    nothing = frozenset(one_line(word).casefold() for word in empty)
    for row in rows:
        columns.update(dict.fromkeys(one_line(name) for name, _ in row.cells))
        if row.problem or any(text for _, text in row.cells):
            laid.append(sheet.add(row, nothing))
    return Laid(sheet.done(), tuple(laid), tuple(columns))
