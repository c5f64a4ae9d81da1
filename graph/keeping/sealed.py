"""The local database as somebody finds it who wants to replace it or copy its files."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from graph.errors import LocalServerError, StoreUnavailable
from graph.local import process
from graph.local.layout import Home
from graph.local.server import Server
from graph.local.starting import ensure_running, status
from graph.store import Connection, Store
from graph.store.state import alone
from graph.store.transaction import Transaction

SECONDS = 3600.0

Answer = TypeVar("Answer")


def opened(server: Server) -> Store:
    """A store on a local server, for work that may take long."""
    return Store.open(
        Connection(server.bolt_uri, server.user, server.password), query_seconds=SECONDS
    )


def exists(data_dir: Path) -> bool:
    """Whether there is a database at all; where there is none nothing needs to be started."""
    home = Home.of(data_dir)
    return home.data.exists() or home.before.exists() or status(data_dir) is not None


def refuse_unless_empty(data_dir: Path) -> None:
    """Raises LocalServerError when the local database holds anything."""
    if exists(data_dir):
        with opened(ensure_running(data_dir)) as store:
            store.ping()
            store.read(lambda tx: _refuse(tx, data_dir))


def _refuse(tx: Transaction, data_dir: Path) -> None:
    if tx.all("holds_anything"):
        raise LocalServerError(
            f"The database in {data_dir} holds something already: choose another --data-dir."
        )


class _Ended(Exception):
    """The server was ended on purpose, amid a transaction that kept all writers waiting."""


def ending(
    store: Store, question: Callable[[Transaction], Answer], end: Callable[[], None]
) -> Answer:
    """What `question` says of the last state before `end` ends the server: no write comes between.

    Whoever is writing meanwhile waits, and is told that the database does not answer.
    """
    said: list[Answer] = []

    def work(tx: Transaction) -> None:
        alone(tx)
        said.append(question(tx))
        end()
        raise _Ended

    try:
        store.change(work, seconds=SECONDS)
    except (_Ended, StoreUnavailable):
        if not said:
            raise
    return said[-1]


def end_if_empty(data_dir: Path) -> None:
    """The local server is ended; where it came to hold anything it runs on: LocalServerError."""
    server = status(data_dir)
    if server is not None:
        with opened(server) as store:
            ending(store, lambda tx: _refuse(tx, data_dir), lambda: end_server(data_dir))


def end_server(data_dir: Path) -> None:
    """The local server is ended, by one who holds the directory's lock."""
    home = Home.of(data_dir)
    found = process.find(home)
    if found is not None:
        process.end(found, home)
