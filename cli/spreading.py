"""`surveilgraph extract --dask`: reports read on a cluster, claims in a folder of Parquet."""

from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from cli.interrupts import insistent
from cli.reading import progress
from cli.terminal import counted, out
from graph import BadSetting
from ingest.cluster import cluster
from ingest.extracted import Extracted
from ingest.partitions import Layout, extract_into
from ingest.pipeline import Given

Scheduler = Annotated[
    str | None,
    typer.Option(
        "--dask",
        metavar="SCHEDULER",
        help="Read on the cluster of this Dask scheduler, such as tcp://10.0.0.5:8786.",
    ),
]
Folder = Annotated[
    Path | None,
    typer.Option("--output", metavar="DIR", help="With --dask: where the Parquet files go."),
]


def refuse(scheduler: str | None, output: Path | None, others: Mapping[str, object]) -> None:
    """Raises BadSetting for what does not go together; `others` are options as given."""
    if scheduler is None:
        if output is not None:
            raise BadSetting("--output goes with --dask; without it claims are printed.")
        return
    if output is None:
        raise BadSetting("--dask needs --output DIR: there the claims go, as Parquet files.")
    for option, is_given in others.items():
        if is_given:
            raise BadSetting(f"{option} does not go with --dask: it works on this machine only.")


@dataclass(slots=True)
class Account:
    """What a run did so far: the only value here that changes."""

    read: int = 0
    claims: int = 0
    unread: int = 0
    before: int = 0

    def add(self, done: Extracted | None) -> None:
        """Counts one more document; None is one that an earlier run did."""
        if done is None:
            self.before += 1
            return
        self.read += done.report is not None
        self.unread += done.report is None
        self.claims += len(done.claims)

    def __str__(self) -> str:
        bad = f"; {self.unread} could not be read" if self.unread else ""
        there = f"; {counted(self.before, 'report')} had been done before" if self.before else ""
        found = f"{counted(self.read, 'report')} read, {counted(self.claims, 'claim')} found"
        return f"{found}{bad}{there}."


def spread(scheduler: str, layout: Layout, given: Iterable[Given], total: int) -> bool:
    """Every document's claims in the folder, under a bar; then one line that says how much.

    Whether every document was read.
    """
    account = Account()
    try:
        with (
            cluster(scheduler) as each,
            closing(extract_into(layout, given, each)) as steps,
            progress("extract", total) as tell,
            insistent() as stopped,
        ):
            for done in steps:
                account.add(done)
                tell(done)
                stopped()
    finally:
        if account != Account():
            files = f" Files: {len(layout.others(0))} in {layout.folder}."
            out.print(f"{account}{files}", markup=False)
    return not account.unread
