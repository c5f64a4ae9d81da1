"""Rows as they leave the parsing process: numbers, names of columns and cells; no positions yet."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ingest.documents.draft import Unfit
from ingest.structured.limits import MOST_DEPTH

_CHUNK = 500


class Row(NamedTuple):
    """One row: its number as a spreadsheet counts, the sheet if there are several, its cells.

    A cell is (column, text). `problem` is why the row must not be used, such as a cell too many.
    """

    number: int
    sheet: str
    cells: tuple[tuple[str, str], ...]
    problem: str = ""


def to_pages(rows: Iterable[Row], most: int) -> tuple[str, ...]:
    """The rows as strings that can be sent; Unfit when they hold more than `most` characters."""
    pages, chunk, size = list[str](), list[Row](), 0
    for row in rows:
        size += sum(len(name) + len(text) for name, text in row.cells) + 10
        if size > most:
            raise Unfit(f"its rows hold more than {most:,} characters; split it")
        chunk.append(row)
        if len(chunk) == _CHUNK:
            pages.append(json.dumps(chunk))
            chunk = []
    return (*pages, json.dumps(chunk)) if chunk else tuple(pages)


def from_pages(pages: Iterable[str]) -> Iterator[Row]:
    """The rows that `to_pages` was given; whoever sent them is not trusted."""
    for page in pages:
        for number, sheet, cells, problem in json.loads(page):
            pairs = tuple((str(name), str(text)) for name, text in cells)
            yield Row(int(number), str(sheet), pairs, str(problem))


def named(
    cells: Iterable[str], header: tuple[str, ...], number: int, sheet: str = ""
) -> Row | None:
    """A row of a table with the names of its columns; None for an empty one.

    A row with more cells than the header has names is not used: one comma that was not quoted
    shifts every cell behind it, and would put one company's sale on another.
    """
    given = [text.strip() for text in cells]
    while given and not given[-1]:
        given.pop()
    if not given:
        return None
    pairs = tuple(
        (header[at] if at < len(header) else f"Column {at + 1}", text)
        for at, text in enumerate(given)
    )
    problem = ""
    if header and len(given) > len(header):
        problem = f"it has {len(given)} cells, the header names {len(header)}; quote what holds it"
    return Row(number, sheet, pairs, problem)


def names_of(cells: Iterable[str]) -> tuple[str, ...]:
    """The names of columns; one without is called by its number, a second "X" is "X (2)"."""
    given = [" ".join(text.split()) for text in cells]
    while given and not given[-1]:
        given.pop()
    made: dict[str, None] = {}
    for at, text in enumerate(given, start=1):
        name, again = text or f"Column {at}", 1
        while name in made:
            again += 1
            name = f"{text} ({again})"
        made[name] = None
    return tuple(made)


def heading(header: tuple[str, ...], number: int, sheet: str = "") -> Row:
    """A row without words, from which the columns are known in their order."""
    return Row(number, sheet, tuple((name, "") for name in header))


def without(row: Row, left_out: frozenset[str]) -> Row:
    """The row without some columns."""
    kept = tuple(cell for cell in row.cells if cell[0] not in left_out)
    return row._replace(cells=kept)


def flat(value: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """A record as cells: what is nested is called by its way, as in "buyer.name"."""
    return tuple(_flat(value, "", 0))


def _flat(value: object, way: str, depth: int) -> Iterator[tuple[str, str]]:
    if depth > MOST_DEPTH:
        raise Unfit(f"its records are nested more than {MOST_DEPTH} deep")
    match value:
        case None:
            return
        case bool():
            yield way, "true" if value else "false"
        case Mapping():
            for name, inner in value.items():
                yield from _flat(inner, f"{way}.{name}" if way else str(name), depth + 1)
        case list():
            if all(not isinstance(inner, Mapping | list) for inner in value):
                yield way, "; ".join(str(inner) for inner in value if inner is not None)
                return
            for at, inner in enumerate(value, start=1):
                yield from _flat(inner, f"{way}.{at}" if way else str(at), depth + 1)
        case _:
            yield way, str(value)
