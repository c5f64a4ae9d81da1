"""An open graph for analysts: data frames, networkx, pictures and plots of it, and py2neo."""

import os
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Self

from graph.errors import BadSetting
from graph.exporting.drawings import drawing
from graph.exporting.tables import TABLES, Row, rows_of
from graph.extras import installing
from graph.local import ensure_running
from graph.settings import Settings
from graph.store.connection import Connection
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.subgraph import subgraph_around

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd
    from neo4j_viz import VisualizationGraph

_SECONDS = 600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """What a notebook has in its hands: the store, and where the database is."""

    store: Store
    connection: Connection

    def close(self) -> None:
        """The connections are given back."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def rows(self, table: str) -> list[Row]:
        """The rows of `nodes`, `links`, `claims` or `reports`, sorted, of one state of the graph.

        Raises BadSetting for another name.
        """
        if table not in TABLES:
            raise BadSetting(f"There is no table {table!r}: take one of {', '.join(TABLES)}.")

        def rows(tx: Transaction) -> list[Row]:
            return list(rows_of(tx, table))

        return self.store.read_whole(rows, seconds=_SECONDS)[1]

    def frame(self, table: str) -> "pd.DataFrame":
        """The same as a pandas data frame, lists as lists.

        Raises BadSetting where pandas is not installed.
        """
        try:
            import pandas as pd  # noqa: PLC0415  the extra `notebook`
        except ImportError as error:
            said = f"A frame needs pandas: {installing('notebook')}."
            raise BadSetting(said) from error
        return pd.DataFrame(self.rows(table), columns=list(TABLES[table]))

    def around(self, name: str, hops: int = 2) -> "nx.MultiDiGraph[str]":
        """What lies within `hops` links of an entity, as a networkx graph with every property."""
        return subgraph_around(self.store, [self.store.resolve(name).id], hops=hops)

    def picture(self, name: str, hops: int = 2) -> "VisualizationGraph":
        """The same as a picture: `.render()` shows it, and asks nobody for anything."""
        drawn = self.around(name, hops)
        nodes = [{"id": ident, **fields} for ident, fields in drawn.nodes(data=True)]
        links = [
            {"source": source, "target": target, "id": key, **fields}
            for source, target, key, fields in drawn.edges(keys=True, data=True)
        ]
        return drawing(nodes, links)


def opened(data_dir: str | Path | None = None) -> Book:
    """The graph that NEO4J_URI names, or else the local one, which is started when it is not there.

    A notebook holds it open; a script says `with opened() as book`. Raises the errors of a command
    that cannot reach its database.
    """
    settings = Settings.from_env(os.environ)
    if data_dir is not None:
        settings = replace(settings, data_dir=Path(data_dir))
    connection = _connection(settings)
    store = Store.open(connection)
    with ExitStack() as undo:
        undo.callback(store.close)
        store.ping()
        store.migrate()
        undo.pop_all()
    return Book(store=store, connection=connection)


def _connection(settings: Settings) -> Connection:
    if settings.neo4j_uri:
        password = settings.neo4j_password or ""
        return Connection(
            settings.neo4j_uri, settings.neo4j_user, password, settings.neo4j_database
        )
    server = ensure_running(settings.data_dir)
    return Connection(server.bolt_uri, server.user, server.password)
