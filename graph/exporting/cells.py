"""Values as the text of cells."""

import json
from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any


def plain(value: object) -> object:
    """A value as one cell of text: a list is JSON, what is unknown is empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value


def cells_of(columns: Sequence[str]) -> Callable[[dict[str, Any]], list[Any]]:
    """A function from a row to its cells, in the order of these columns.

    >>> cells_of(("a", "b"))({"b": None, "a": True})
    ['true', '']
    """
    picked = itemgetter(*columns)
    # Most are text already, and asking for that is all that is done for each.
    return lambda row: [one if one.__class__ is str else plain(one) for one in picked(row)]
