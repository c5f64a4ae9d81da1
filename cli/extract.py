"""`surveilgraph extract`: the claims of a report as JSON lines, without any database."""

from pathlib import Path
from typing import Annotated

import typer

from cli.exits import PARTLY
from cli.ingest import Paths
from cli.terminal import err, safe
from graph import UnreadableDocument
from ingest.contract import claims_to_lines
from ingest.documents import find, read
from ingest.pipeline import extract_file


def extract(
    paths: Paths,
    *,
    text: Annotated[
        bool, typer.Option("--text", help="Print the text that offsets count in, not the claims.")
    ] = False,
) -> None:
    """Print one JSON claim a line; text[start:end] is always the quotation, in characters.

    A claim with "held": true becomes a link in the graph; the others wait for review.

    Example: surveilgraph extract report.pdf | head -1
    """
    failed = False
    for path in find(paths):
        if text:
            failed |= not _print_text(path)
            continue
        found = extract_file(path)
        failed |= found.report is None
        if found.report is None:
            err.print(safe(found.problem or ""), markup=False)
            continue
        for line in claims_to_lines(found.claims, found.report, file=path.name):
            print(line)
    if failed:
        raise typer.Exit(PARTLY)


def _print_text(path: Path) -> bool:
    try:
        print(read(path).text, end="")
    except UnreadableDocument as problem:
        err.print(safe(str(problem)), markup=False)
        return False
    return True
