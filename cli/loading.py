"""`surveilgraph load`: a new database from a file of claims, a million of them if need be."""

from pathlib import Path
from typing import Annotated

import typer

from cli.bars import steps
from cli.database import DataDir, settings_for
from cli.exits import PARTLY
from cli.reading import Jobs
from cli.terminal import counted, err, out, safe
from graph import BadSetting
from graph.keeping import Loaded
from graph.keeping import load as load_into
from ingest.claimfile import claim_file

MOST_SHOWN = 20


def load(
    file: Annotated[
        Path,
        typer.Argument(
            help="Claims and their reports: .jsonl as extract --reports prints, .parquet, or a "
            "folder of .parquet."
        ),
    ],
    *,
    jobs: Jobs = None,
    data_dir: DataDir = None,
) -> None:
    """Build a new local database from a file of claims; one that holds anything is refused.

    The graph is the one that ingest would have made, links and merges included, but a million
    claims take minutes. A line that is no claim is left out and named. Stopped or killed, the
    database is as it was.

    Example: surveilgraph extract --reports reports/ > claims.jsonl; surveilgraph load claims.jsonl
    """
    settings = settings_for(data_dir)
    if settings.neo4j_uri:
        raise BadSetting("NEO4J_URI names a server: load builds local databases only; unset it.")
    with steps() as tell, claim_file(file, tell) as source:
        done = load_into(settings.data_dir, source, tell, processes=jobs)
    _say(done)
    if done.refused:
        raise typer.Exit(PARTLY)


def _say(done: Loaded) -> None:
    for one in done.told[:MOST_SHOWN]:
        err.print(f"line {one.line}: {safe(one.why)}", markup=False)
    if done.refused > MOST_SHOWN:
        err.print(f"… and {done.refused - MOST_SHOWN} more lines.", markup=False)
    left = f" {counted(done.refused, 'line')} left out." if done.refused else ""
    again = f" {counted(done.repeated, 'claim')} said twice." if done.repeated else ""
    out.print(
        f"Loaded: {counted(done.reports, 'report')}, {counted(done.claims, 'claim')}, "
        f"{counted(done.links, 'link')}; entities: {done.entities}; names merged into another: "
        f"{done.merged}. Counts and a sample of quotations were checked.{again}{left}",
        markup=False,
    )
