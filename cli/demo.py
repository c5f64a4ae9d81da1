"""`surveilgraph demo`: one report in, one question asked, and the answer quoted."""

from dataclasses import replace
from enum import StrEnum
from importlib.resources import as_file, files
from typing import Annotated
from urllib.parse import quote

import typer

from api import serve as serve_api
from cli.database import DataDir, Place, opened, settings_for
from cli.ingest import Account, follow
from cli.sentences import answer_lines
from cli.terminal import err, out
from graph import paths_between
from graph.local import stop
from ingest.pipeline import ingest

SAMPLES = files("ingest") / "samples"


class SampleLanguage(StrEnum):
    """The languages the sample report is written in."""

    EN = "en"
    NL = "nl"


def demo(
    *,
    once: Annotated[bool, typer.Option("--once", help="Print the answer and stop.")] = False,
    lang: Annotated[SampleLanguage, typer.Option(help="Language of the sample.")] = (
        SampleLanguage.EN
    ),
    port: Annotated[
        int | None,
        typer.Option(
            help="Port of the API; 0 is any free one.",
            min=0,
            max=65535,
            show_default="SURVEILGRAPH_PORT, or 8000",
        ),
    ] = None,
    data_dir: DataDir = None,
) -> None:
    """Read a sample report into a database of its own, ask one question, and serve the answer.

    Your own graph is not touched. Ctrl-C stops the API and the database.
    """
    settings = settings_for(data_dir)
    # Never the user's own graph: not a server of theirs, and not the folder they keep theirs in.
    settings = replace(settings, neo4j_uri=None, data_dir=settings.data_dir / "demo")
    try:
        with opened(settings) as place:
            source = _show(place, lang)
            if not once:
                _serve(place, settings.port if port is None else port, source)
    finally:
        stop(settings.data_dir)


def _show(place: Place, lang: SampleLanguage) -> str:
    source, target = SAMPLES.joinpath("question.txt").read_text("utf-8").splitlines()
    account = Account()
    with as_file(SAMPLES / f"report.{lang}.md") as sample:
        follow(ingest((sample,), place.store), account)
    out.print(f"Read a sample report: {account.claims} claims, {account.held} held.")
    out.print(f"\nHow does {source} lead to {target}?\n", markup=False)
    answer = paths_between(place.store, source, target)
    for line in answer_lines(answer):
        out.print(line, markup=False)
    return source


def _serve(place: Place, port: int, source: str) -> None:
    serve_api(place.store, port=port, started=lambda address: _announce(place, address, source))


def _announce(place: Place, address: str, source: str) -> None:
    err.print(
        f"\nPage           {address}/paths?from={quote(source)}&to=security-apparatus",
        markup=False,
    )
    err.print(
        f"API            {address}/v1/paths?from={quote(source)}&to=security-apparatus",
        markup=False,
    )
    err.print(f"All calls      {address}/docs", markup=False)
    if place.server:
        err.print(f"Neo4j Browser  {place.server.browser_uri}", markup=False)
        login = f"  log in as {place.server.user}, password in {place.server.password_file}"
        err.print(login, markup=False)
    err.print("Ctrl-C stops all of it.\n")
