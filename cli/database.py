"""Where the graph is: the server that NEO4J_URI names, or the one on this machine."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import typer

from graph import Connection, Settings, Store
from graph.local import Server, ensure_running

DataDir = Annotated[
    Path | None,
    typer.Option(
        "--data-dir",
        help="Folder that holds the local database. Ignored when NEO4J_URI names a server.",
        show_default="SURVEILGRAPH_DATA_DIR, or a folder of your own",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An open store and the settings it was opened under; `server` when it is a local one."""

    settings: Settings
    store: Store
    server: Server | None


def settings_for(data_dir: Path | None) -> Settings:
    """The settings from the environment, with the folder given on the command line before them."""
    settings = Settings.from_env(os.environ)
    return settings if data_dir is None else replace(settings, data_dir=data_dir)


@contextmanager
def opened(settings: Settings) -> Iterator[Place]:
    """The graph, ready for questions: server found or started, schema up to date.

    A local server goes on running for the next command; `surveilgraph db stop` ends it.
    """
    server = None if settings.neo4j_uri else ensure_running(settings.data_dir)
    with Store.open(_connection(settings, server)) as store:
        # Asked once before anything that the driver would patiently try again.
        store.ping()
        store.migrate()
        yield Place(settings=settings, store=store, server=server)


def _connection(settings: Settings, server: Server | None) -> Connection:
    if server:
        return Connection(server.bolt_uri, server.user, server.password)
    return Connection(
        settings.neo4j_uri or "",
        settings.neo4j_user,
        settings.neo4j_password or "",
        settings.neo4j_database,
    )
