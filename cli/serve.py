"""`surveilgraph serve`: the questions over HTTP."""

from typing import Annotated

import typer

from api import MOST_PROCESSES
from api import serve as serve_api
from cli.database import DataDir, Place, opened, settings_for
from cli.terminal import err


def serve(
    *,
    host: Annotated[
        str | None, typer.Option(help="Address to listen on.", show_default="127.0.0.1")
    ] = None,
    port: Annotated[
        int | None,
        typer.Option(
            help="Port to listen on; 0 is any free one.", min=0, max=65535, show_default="8000"
        ),
    ] = None,
    allow_remote: Annotated[
        bool,
        typer.Option(
            "--allow-remote",
            help="Allow an address that other machines reach: who reaches it may read.",
        ),
    ] = False,
    processes: Annotated[
        int | None,
        typer.Option(
            help="How many processes answer, each with the whole graph in memory.",
            min=1,
            max=MOST_PROCESSES,
            show_default="1",
        ),
    ] = None,
    data_dir: DataDir = None,
) -> None:
    """Answer questions over HTTP on this machine, starting Neo4j when it is not running.

    Ctrl-C stops the API; Neo4j goes on, and `surveilgraph db stop` ends it.
    """
    settings = settings_for(data_dir)
    with opened(settings) as place:
        serve_api(
            place.store,
            host=settings.host if host is None else host,
            port=settings.port if port is None else port,
            allow_remote=allow_remote,
            processes=processes,
            started=lambda address: _announce(place, address),
        )


def _announce(place: Place, address: str) -> None:
    err.print(f"Page           {address}/", markup=False)
    err.print(f"API            {address}/v1  (all calls: {address}/docs)", markup=False)
    if place.server:
        err.print(f"Neo4j Browser  {place.server.browser_uri}  (surveilgraph db status)")
