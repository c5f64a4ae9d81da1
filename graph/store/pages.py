"""Everything of one kind, in the order of its keys: many rows to a record, and one page ahead.

Neo4j's driver spends more on a record than on what is in it, and while a page is made into lines of
a file the server can already be working on the next one.
"""

from collections.abc import Callable, Iterator
from typing import Any

from neo4j import Record

from graph.store.transaction import Transaction

_PAGE = 1_000
Page = Iterator[Record]


def paged(tx: Transaction, query: str, size: int = _PAGE) -> Iterator[Any]:
    """All rows of a query that takes `$after` and `$size`, and tells `rows` and `until`.

    What is written meanwhile may be among them or not: whoever wants one state compares the stamps
    before and after.
    """

    def following(last: Record | None) -> Page | None:
        after = last["until"] if last else ""
        return None if after is None else tx.begun(query, after=after, size=size)

    for record in one_after_the_other(following):
        yield from record["rows"]


def one_after_the_other(following: Callable[[Record | None], Page | None]) -> Iterator[Record]:
    """The records of page after page; `following` begins the one behind a record, None for none.

    It is begun before the last record of a page is given, and never sooner: no more than one record
    and what the server sends ahead is held, however long a page is.
    """
    coming = following(None)
    while coming is not None:
        last = None
        for record in coming:
            if last is not None:
                yield last
            last = record
        coming = following(last)
        if last is not None:
            yield last
