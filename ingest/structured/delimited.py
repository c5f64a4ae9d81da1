"""CSV: one table, its separator told by its first line."""

import csv
from collections.abc import Iterator
from io import StringIO

from ingest.documents.draft import Unfit
from ingest.structured.grid import Row, heading, named, names_of
from ingest.structured.limits import MOST_COLUMNS, MOST_FIELD
from ingest.structured.options import Options

_SEPARATORS = (",", ";", "\t", "|")


def rows(text: str, options: Options) -> Iterator[Row]:
    """The rows behind the header, numbered as a spreadsheet numbers them."""
    csv.field_size_limit(MOST_FIELD)
    separator = options.delimiter or separator_of(text)
    header: tuple[str, ...] = ()
    number = 0
    try:
        for cells in csv.reader(StringIO(text, newline=""), delimiter=separator):
            number += 1
            if len(cells) > MOST_COLUMNS:
                raise Unfit(f"its row {number} has more than {MOST_COLUMNS:,} columns")
            if number == options.header:
                header = names_of(cells)
                yield heading(header, number)
            elif number > options.header and (row := named(cells, header, number)):
                yield row
    except csv.Error as error:
        raise Unfit(
            f"its row {number + 1} is no CSV ({error}); look for a quotation mark left open"
        ) from None


def separator_of(text: str) -> str:
    r"""What separates the cells of the first line: the sign that makes the most of them.

    >>> separator_of("a;b;c\n1;2,5;3"), separator_of("one column")
    (';', ',')
    """
    first = next((line for line in text[:MOST_FIELD].splitlines() if line.strip()), "")
    found = {sign: len(next(csv.reader([first], delimiter=sign), [])) for sign in _SEPARATORS}
    return max(_SEPARATORS, key=lambda sign: found[sign])
