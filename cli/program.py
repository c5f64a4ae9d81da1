"""`surveilgraph`: the commands, and the one place where an error becomes an exit code."""

import logging
import sys
from importlib.metadata import version
from typing import Annotated

import typer

from cli import (
    answering,
    browser,
    database_commands,
    demo,
    entity,
    evaluate,
    exporting,
    extract,
    health,
    ingest,
    keeping,
    keys,
    knowing,
    loading,
    mapping,
    paths,
    projecting,
    publishing,
    reviewing,
    serve,
    weighing,
    withdrawing,
)
from cli.exits import INTERRUPTED, code_for
from cli.terminal import err, safe
from graph import SurveilgraphError
from graph.seldom import collect_seldom
from ingest.compiled import is_compiled

_STOPPED = "surveilgraph: stopped; what was done is kept."

app = typer.Typer(
    name="surveilgraph",
    help=(
        "Who makes surveillance technology, who sells it to whom, and which security services "
        "stand behind the buyer. Every link quotes the report that says so."
    ),
    epilog=(
        "Begin with: surveilgraph demo. Exit codes: 0 done, 1 some input failed, 2 wrong usage, "
        "3 no database, 4 unknown name, 130 stopped."
    ),
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("ingest")(ingest.ingest)
app.command("extract")(extract.extract)
app.command("paths")(paths.paths)
app.command("search")(entity.search)
app.command("entity")(entity.entity)
app.command("exposure")(weighing.exposure)
app.command("choke-points")(weighing.choke_points)
app.command("what-if")(weighing.what_would)
app.command("compare")(weighing.compare)
app.command("centrality")(weighing.centrality)
app.command("neighbourhood")(knowing.neighbourhood)
app.command("common")(knowing.common)
app.command("timeline")(knowing.timeline)
app.command("regime")(knowing.regime)
app.command("uncovered-sales")(knowing.uncovered)
app.command("serve")(serve.serve)
app.command("evaluate")(evaluate.evaluate)
app.command("demo")(demo.demo)
app.command("load")(loading.load)
app.command("backup")(keeping.backup)
app.command("restore")(keeping.restore)
app.command("project")(projecting.project)
app.command("export")(exporting.export)
app.command("publish")(publishing.publish_)
app.command("browser")(browser.browser)
app.command("health")(health.health)
app.add_typer(mapping.app, name="mapping")
reviewing.app.command("answers")(answering.answers)
reviewing.app.command("withdraw")(withdrawing.withdraw_)
app.add_typer(reviewing.app, name="review")
app.add_typer(keys.app, name="keys")
app.add_typer(database_commands.app, name="db")


def _version(*, wanted: bool) -> None:
    if wanted:
        print(version("surveilgraph") + (" (compiled)" if is_compiled() else ""))
        raise typer.Exit


@app.callback()
def root(
    *,
    show_version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=lambda wanted: _version(wanted=wanted),
            is_eager=True,
            help="Print the version, whether it is compiled, and exit.",
        ),
    ] = False,
) -> None:
    """Every command explains itself: surveilgraph COMMAND --help."""


def run() -> None:
    """Runs the command line; an error of the domain is one sentence and an exit code."""
    try:
        # The driver logs each retry; the one sentence that ends the program says it all.
        logging.getLogger("neo4j").addHandler(logging.NullHandler())
        collect_seldom()
        app()
    except SurveilgraphError as problem:
        for sentence in str(problem).splitlines():
            err.print(f"surveilgraph: {safe(sentence)}", style="bold red", markup=False)
        sys.exit(code_for(problem))
    except SystemExit as end:  # typer makes one of a Ctrl-C amid a command
        if end.code == INTERRUPTED:
            err.print(_STOPPED)
        raise
    except KeyboardInterrupt:
        err.print(_STOPPED)
        sys.exit(INTERRUPTED)
