"""`surveilgraph review withdraw`: a report that another took the place of speaks for nothing."""

from typing import Annotated

import typer

from cli.database import DataDir, opened, settings_for
from cli.reviewing import By, Why
from cli.terminal import counted, out
from graph.withdrawing import withdraw


def withdraw_(
    report: Annotated[str, typer.Argument(help="The id of a report.")],
    *,
    why: Why,
    by: By,
    data_dir: DataDir = None,
) -> None:
    """Reject all claims of a report, as where a corrected version of it was read."""
    with opened(settings_for(data_dir)) as place:
        count = withdraw(place.store, report, by=by, why=why)
    out.print(f"withdrawn: {counted(count, 'claim')} of report {report}", markup=False)
