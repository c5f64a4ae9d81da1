"""`surveilgraph mapping`: what a mapping makes of a table, shown row by row before it counts."""

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from cli.exits import PARTLY
from cli.terminal import counted, err, out, safe
from graph import LINKS, Claim, Validity
from ingest.structured.claiming import Told, told
from ingest.structured.mapped import notes_of, read_table
from ingest.structured.mapping import Mapping
from ingest.structured.shipped import mapping_named, names

app = typer.Typer(
    help="Tables as reports: what a mapping makes of one, and which mappings come along.",
    no_args_is_help=True,
)
_SHOWN = 400


@app.command("list")
def list_mappings() -> None:
    """Print the names of the mappings that come with the program."""
    for name in names():
        print(name)


@app.command()
def check(
    mapping: Annotated[str, typer.Argument(help="A YAML file, or a name that list prints.")],
    file: Annotated[Path, typer.Argument(help="A table: .csv .xlsx .json")],
    *,
    rows: Annotated[int, typer.Option(help="How many rows are shown.", min=0)] = 5,
    skip: Annotated[int, typer.Option(help="How many are passed over first.", min=0)] = 0,
) -> None:
    """Show the first rows of a table and what they would claim; nothing is written anywhere.

    Mistakes in the mapping come one a line, with the line they stand on. Read the claims beside
    their rows: how many you found right belongs into the mapping, as checked.

    Example: surveilgraph mapping check exports.yaml exports.csv
    """
    found = mapping_named(mapping)
    table = read_table(file, found)
    every = list(told(table, found))
    for one in every[skip : skip + rows]:
        _show(one)
    _account(every, found, len(table.rows))
    notes = list(notes_of(every, found))
    for note in notes:
        err.print(safe(note), markup=False)
    if any(one.problems for one in every):
        raise typer.Exit(PARTLY)


def _show(one: Told) -> None:
    text = one.row.text
    out.print(safe(text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"), markup=False)
    for claim in one.claims:
        out.print(f"    {safe(said(claim))}", markup=False)
    if not one.claims:
        out.print("    nothing", markup=False)


def said(claim: Claim) -> str:
    """A claim in one line: who, what, whom, when, and how far the source stands behind it."""
    verb = LINKS[claim.link].said_of(claim.subject.kinds)
    if claim.product:
        verb = f"{verb} ({claim.product.name})"
    when = f", {_when(claim.valid)}" if claim.valid.start or claim.valid.end else ""
    by = f", says {claim.attributed_to}" if claim.attributed_to else ""
    return f"{claim.subject.name} {verb} {claim.object.name}{when} [{claim.status}{by}]"


def _when(valid: Validity) -> str:
    if valid.start == valid.end:
        return valid.start or ""
    if valid.end is None:
        return f"since {valid.start}"
    return f"{valid.start} to {valid.end}" if valid.start else f"until {valid.end}"


def _account(every: list[Told], mapping: Mapping, total: int) -> None:
    kinds = Counter(claim.origin.rule.rsplit(".", 1)[-1] for one in every for claim in one.claims)
    what = ", ".join(f"{name} {kinds[name]}" for name in dict.fromkeys(kinds))
    held = "they become links" if mapping.held else "they wait for review"
    out.print(
        f"{counted(total, 'row')}, of which {len(every)} count; "
        f"{counted(sum(kinds.values()), 'claim')}{f' ({what})' if what else ''}. "
        f"{mapping.checked.hits} of {mapping.checked.total} rows checked: confidence "
        f"{mapping.confidence}, {held}.",
        markup=False,
    )
