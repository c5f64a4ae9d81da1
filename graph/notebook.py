"""The analysts' notebook: an open graph as frames, networkx, pictures and plots, and with py2neo.

    with notebook.opened() as book:
        book.frame("links"), book.around("a name"), notebook.sales_timeline(book)

No other file imports py2neo. It is at its end of life and works over Bolt alone: matching nodes and
links, tables for pandas, subgraphs. Its `schema.get_uniqueness_constraints` asks a procedure that
Neo4j no longer has. Read with it: what is written past the store is no claim, and the next
projection undoes it.
"""

from typing import TYPE_CHECKING

from graph.book import Book, opened
from graph.plots import choke_points, exposure_by_seat, sales_timeline
from graph.store.connection import Connection
from graph.store.store import Store

if TYPE_CHECKING:
    from py2neo import Graph

__all__ = [
    "Book",
    "choke_points",
    "close_notebook",
    "exposure_by_seat",
    "open_notebook",
    "opened",
    "sales_timeline",
]


def open_notebook(connection: Connection) -> "Graph":
    """The database at `connection` as a `py2neo.Graph`; `close_notebook` gives it back.

    `StoreUnavailable` when nobody answers there or the password is refused. py2neo is imported
    only here and only now, so that nothing else waits for it.
    """
    with Store.open(connection) as store:
        # Asked by the driver first: py2neo would leave its sockets open where nobody answers.
        store.ping()
    import py2neo  # noqa: PLC0415 - see above

    return py2neo.Graph(
        connection.uri,
        auth=(connection.user, connection.password),
        name=connection.database,
    )


def close_notebook(graph: "Graph") -> None:
    """The connections of a notebook are closed; py2neo itself only forgets them."""
    graph.service.connector.close()
