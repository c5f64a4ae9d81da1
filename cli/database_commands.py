"""`surveilgraph db`: where the local Neo4j is, and how to stop it."""

import typer

from cli.database import DataDir, settings_for
from cli.exits import PARTLY
from cli.terminal import out
from graph import Settings
from graph.local import ensure_running
from graph.local import status as local_status
from graph.local import stop as local_stop

app = typer.Typer(help="The Neo4j behind the graph: where it is, start it, stop it.")


def _remote(settings: Settings) -> bool:
    if settings.neo4j_uri:
        said = f"NEO4J_URI names the server {settings.neo4j_uri}; nothing local is used."
        out.print(said, markup=False)
    return bool(settings.neo4j_uri)


@app.command()
def status(data_dir: DataDir = None) -> None:
    """Say where Neo4j and Neo4j Browser are; exits with 1 when the local Neo4j is not running."""
    settings = settings_for(data_dir)
    if _remote(settings):
        return
    server = local_status(settings.data_dir)
    if server is None:
        out.print(f"not running (data in {settings.data_dir})", markup=False)
        raise typer.Exit(PARTLY)
    out.print(f"running, process {server.pid} (data in {server.data_dir})", markup=False)
    out.print(f"Bolt           {server.bolt_uri}", markup=False)
    out.print(f"Neo4j Browser  {server.browser_uri}", markup=False)
    out.print(f"User           {server.user}", markup=False)
    out.print(f"Password       in {server.password_file}", markup=False)


@app.command()
def start(data_dir: DataDir = None) -> None:
    """Start the local Neo4j, or find the one that runs."""
    settings = settings_for(data_dir)
    if not _remote(settings):
        server = ensure_running(settings.data_dir)
        out.print(f"Neo4j Browser  {server.browser_uri}", markup=False)


@app.command()
def stop(data_dir: DataDir = None) -> None:
    """Stop the local Neo4j; its data stay."""
    settings = settings_for(data_dir)
    if not _remote(settings):
        out.print("stopped" if local_stop(settings.data_dir) else "was not running")
