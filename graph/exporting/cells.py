"""Values as the text of cells."""

import json
import re
from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any

# A spreadsheet takes a cell that begins so for a formula, and obeys it. One that only would behind
# apostrophes gets one more, so that taking one away gives every cell back.
FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
MARK = "'"


def plain(value: object) -> object:
    """A value as one cell of text: a list is JSON, what is unknown is empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value


def harmless(cell: object) -> object:
    """A cell as a spreadsheet shows it: what it would take for a formula has a `'` before it.

    >>> harmless("=1+1"), harmless("'=1+1"), harmless("'s-Gravenmoer"), harmless(-1)
    ("'=1+1", "''=1+1", "'s-Gravenmoer", -1)
    """
    return f"{MARK}{cell}" if isinstance(cell, str) and FORMULA.match(cell) else cell


def as_written(cell: str) -> str:
    """The text that `harmless` was given.

    >>> as_written("'=1+1"), as_written("''=1+1"), as_written("'s-Gravenmoer")
    ('=1+1', "'=1+1", "'s-Gravenmoer")
    """
    return cell[1:] if cell.startswith(MARK) and FORMULA.match(cell) else cell


def cells_of(columns: Sequence[str]) -> Callable[[dict[str, Any]], list[Any]]:
    """A function from a row to its cells, in the order of these columns.

    >>> cells_of(("a", "b"))({"b": None, "a": True})
    ['true', '']
    """
    picked = itemgetter(*columns)
    # Most are text already, and asking for that is all that is done for each.
    return lambda row: [one if one.__class__ is str else plain(one) for one in picked(row)]
