"""`surveilgraph publish`: what a person has read goes out as files; else, what is unread."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from cli import exporting as parts
from cli.bars import tables
from cli.database import DataDir, opened, settings_for
from cli.exits import PARTLY
from cli.terminal import counted, out, safe
from cli.waiting import merge_line, said, side_by_side
from graph import (
    DEFAULT_HOPS,
    DEFAULT_LIMIT,
    BadQuestion,
    Format,
    LinkKind,
    read_ahead,
    source_line,
)
from graph.exporting import Between, refuse_replacing
from graph.publishing import Bar, Checked, Reading, publish
from ingest.grammar.ceiling import ceiling

# Above it a line would let every reading through unread that accuses nobody.
_SUREST = max(ceiling(link) for link in LinkKind)

Output = Annotated[
    Path | None, typer.Option(help="A folder for csv, parquet and neo4j, else a file.")
]
As = Annotated[Format, typer.Option("--format", help="What is written; not cypher or ftm.")]
Line = Annotated[
    float,
    typer.Option(
        help="The confidence from which claims must be read; nothing read from running text is "
        f"surer than {_SUREST}. Sales, uses and deployments must always be.",
        min=0.0,
        max=_SUREST,
    ),
]
Lists = Annotated[
    bool, typer.Option("--lists", help="Rows that a mapping took from a list must be read too.")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only say what is unread; write nothing.")]


def publish_(  # noqa: PLR0913 - one argument for each option
    *,
    output: Output = None,
    how: As = Format.CSV,
    line: Line = 0.0,
    lists: Lists = False,
    dry_run: DryRun = False,
    around: parts.Near = None,
    hops: parts.Hops = 2,
    report: parts.ReportName = None,
    saved: parts.SavedName = None,
    path: parts.Ends = None,
    only: parts.Only = None,
    max_hops: parts.Longest = DEFAULT_HOPS,
    limit: parts.MostPaths = DEFAULT_LIMIT,
    data_dir: DataDir = None,
) -> None:
    """Write links, as export does, once a person has read every claim they rest on.

    Where something is unread, nothing is written: what it is stands on standard output, accusations
    first, with the command that shows each, and the program ends with 1. A claim is read once it
    was accepted, corrected or rejected; two names that may be one body once they are judged; a
    contradiction once both its claims are read. Claims that wait or were rejected never go out.

    Example: surveilgraph publish --around "Acme Systems" --output acme
    """
    if output is None and not dry_run:
        raise BadQuestion("output", "Say where to with --output, or only look with --dry-run.")
    asking = parts.asking_of(path or (), only or (), max_hops, limit)
    part = parts.part_of(around or (), hops, report, saved, asking)
    bar = Bar(line=line, lists=lists)
    if output is not None and not dry_run:
        refuse_replacing(output, how)
    with opened(settings_for(data_dir)) as place:
        if isinstance(part, Between):
            read_ahead(place.store, wait=True)
        with tables({}) as tell:
            goes = None if dry_run else output
            done = publish(place.store, goes, how, part, bar=bar, tell=tell)
    if not done.checked.ready:
        for text in _refusal(done.checked):
            out.print(text, markup=False)
        raise typer.Exit(PARTLY)
    if done.manifest:
        parts.tell_written(done.manifest)
    what = "Published" if done.manifest else "Ready to go out"
    out.print(f"{what}: {_account(done.checked)}", markup=False)


def _refusal(found: Checked) -> Iterator[str]:
    if not found.links:
        yield "Not published: no link is in this part."
        return
    what = [
        counted(found.claims.unread, "unread claim"),
        counted(found.disputes, "contradiction"),
        counted(found.merges.total, "suggested merge"),
    ]
    yield f"Not published, for a person must look first: {', '.join(what)}."
    if found.claims.kinds:
        kinds = (f"{number} {kind}" for kind, number in found.claims.kinds.items())
        yield f"Unread: {', '.join(kinds)}."
    for claim in found.unread:
        yield f"claim  {claim.id}  {claim.confidence:.2f}  {said(claim)}"
        yield f"  {safe(source_line(claim.report))}, p. {claim.page}"
        yield f"  surveilgraph review show {claim.id}"
    yield from _more(found.claims.unread - len(found.unread), "unread claim")
    for link in found.disputed:
        yield from side_by_side(link)
    yield from _more(found.disputes - len(found.disputed), "contradiction")
    yield from map(merge_line, found.merges.found)
    yield from _more(found.merges.total - len(found.merges.found), "suggested merge")
    yield from _unseen(found)


def _more(number: int, what: str) -> Iterator[str]:
    if number:
        yield f"{counted(number, f'more {what}')}."


def _unseen(found: Checked) -> Iterator[str]:
    if not found.merges.complete:
        yield "Only the names most alike were compared; `surveilgraph review alike NAME` does one."


def _account(found: Checked) -> str:
    counts = found.claims.counts
    how = {
        Reading.READ: "read by a person",
        Reading.LISTED: "from lists, as their mapping reads them",
        Reading.BELOW: "below the line",
    }
    claims = ", ".join(f"{counts[one]} {words}" for one, words in how.items() if one in counts)
    unseen = "".join(f" {text}" for text in _unseen(found))
    return f"{counted(found.links, 'link')}, claims: {claims}.{unseen}"
