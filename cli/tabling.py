"""An answer on the terminal: as lines to read, as JSON of the HTTP call, or as a table."""

import csv
import sys
from collections.abc import Mapping, Sequence
from typing import Annotated

import typer
from pydantic import BaseModel

from cli.terminal import out, safe
from graph.exporting import harmless

AsJson = Annotated[bool, typer.Option("--json", help="The JSON of the HTTP call.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="The rows as a table.")]
Row = Mapping[str, str | int | float | None]


def show(answer: BaseModel, rows: Sequence[Row], *, said: str, as_json: bool, as_csv: bool) -> None:
    """The answer: whole, or its rows under what is `said` of all of them."""
    if as_json:
        sys.stdout.write(f"{answer.model_dump_json(indent=2)}\n")
    elif as_csv:
        _table(rows)
    else:
        out.print(safe(said), markup=False)
        for row in rows:
            told = ", ".join(str(cell) for cell in row.values() if cell not in {None, ""})
            out.print(f"  {safe(told)}", markup=False)


def _table(rows: Sequence[Row]) -> None:
    sheet = csv.writer(sys.stdout, lineterminator="\n")
    if rows:
        sheet.writerow(rows[0])
    sheet.writerows(map(harmless, row.values()) for row in rows)
