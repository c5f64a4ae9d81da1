"""Everything of one kind, in the order of its keys: many rows to a record, and one page ahead.

Neo4j's driver spends more on a record than on what is in it, and while a page is made into lines of
a file the server can already be working on the next one.
"""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from graph.store.transaction import Transaction

_PAGE = 1_000
Item = TypeVar("Item")


def paged(tx: Transaction, query: str, size: int = _PAGE) -> Iterator[Any]:
    """All rows of a query that takes `$after` and `$size`, and tells `rows` and `until`.

    What is written meanwhile may be among them or not: whoever wants one state compares the stamps
    before and after.
    """
    after: str | None = ""
    coming = tx.begun(query, after=after, size=size)
    rows: list[Any]
    while after is not None:
        after, rows = None, []
        for record in coming:
            yield from rows
            after, rows = record["until"], record["rows"]
        if after is not None:
            coming = tx.begun(query, after=after, size=size)
        yield from rows


def one_ahead(items: Iterable[Item]) -> Iterator[Item]:
    """The same items, each when the one after it has been made.

    >>> made = []
    >>> for number in one_ahead(made.append(n) or n for n in range(3)): print(number, made)
    0 [0, 1]
    1 [0, 1, 2]
    2 [0, 1, 2]
    """
    made: list[Item] = []
    for item in items:
        made.append(item)
        if len(made) > 1:
            yield made.pop(0)
    yield from made
