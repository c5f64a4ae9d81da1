"""`surveilgraph ingest`: reports in, links out, with a bar and an account of what was refused."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskProgressColumn,
    TextColumn,
    TimeRemainingColumn,
)

from cli.database import DataDir, opened, settings_for
from cli.exits import PARTLY
from cli.terminal import counted, err, out, safe
from graph import Store
from ingest.documents import find
from ingest.pipeline import Ingested
from ingest.pipeline import ingest as ingest_files

Paths = Annotated[
    list[Path],
    typer.Argument(
        help="Reports, or folders of them: .txt .md .html .pdf .docx", metavar="PATH..."
    ),
]


@dataclass(slots=True)
class Account:
    """What a run did so far: the only value here that changes."""

    files: int = 0
    reports: int = 0
    claims: int = 0
    held: int = 0
    new_claims: int = 0
    new_links: int = 0
    refused: int = 0
    unreadable: int = 0

    def add(self, done: Ingested) -> None:
        """Counts one more file."""
        self.files += 1
        self.unreadable += done.extracted.report is None
        self.reports += done.written.reports
        self.claims += len(done.extracted.claims)
        self.held += sum(claim.held for claim in done.extracted.claims)
        self.refused += done.extracted.refused
        self.new_claims += done.written.claims
        self.new_links += done.written.links

    def __str__(self) -> str:
        refused = f", {self.refused} refused for want of their words" if self.refused else ""
        unread = f"; {self.unreadable} could not be read" if self.unreadable else ""
        return (
            f"{counted(self.files, 'file')} read, {counted(self.reports, 'report')} new{unread}. "
            f"{counted(self.claims, 'claim')} found, {self.held} held{refused}. New in the graph: "
            f"{counted(self.new_claims, 'claim')}, {counted(self.new_links, 'link')}."
        )


def ingest(paths: Paths, data_dir: DataDir = None) -> None:
    """Read reports, find who made, sold and used what, and add it to the graph with its words.

    The same report twice changes nothing. Stop with Ctrl-C at any time and run the same command
    again: what was done is kept, what was not is done then.

    Example: surveilgraph ingest reports/ extra.pdf
    """
    files = tuple(find(paths))
    if not files:
        err.print("surveilgraph: no report found there; known are .txt .md .html .pdf .docx .eml.")
        raise typer.Exit(PARTLY)
    account = Account()
    with opened(settings_for(data_dir)) as place:
        try:
            follow(files, place.store, account)
        finally:
            out.print(str(account), markup=False)
    if account.unreadable:
        raise typer.Exit(PARTLY)


def follow(files: tuple[Path, ...], store: Store, account: Account) -> None:
    """Ingests `files` under a progress bar, and says of each bad one what is wrong with it."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TaskProgressColumn(show_speed=True),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=err, disable=not err.is_terminal, transient=True) as bar:
        task = bar.add_task("ingest", total=len(files))
        for done in ingest_files(files, store):
            account.add(done)
            if done.extracted.problem:
                bar.console.print(safe(done.extracted.problem), markup=False)
            bar.advance(task)
