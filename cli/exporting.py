"""`surveilgraph export`: the graph, or a part of it, as files for other programs."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from cli.bars import tables
from cli.database import DataDir, Place, opened, settings_for
from cli.filters import filters_from
from cli.terminal import err, out
from graph import (
    DEFAULT_HOPS,
    DEFAULT_LIMIT,
    SECURITY_APPARATUS,
    Asking,
    BadQuestion,
    Format,
    LinkKind,
    Manifest,
    Wanted,
    export_graph,
    read_ahead,
)
from graph.exporting import Around, Between, Portion, Said, Saved, refuse_replacing

Near = Annotated[
    list[str] | None,
    typer.Option(help="Only what is near this entity: an id, name or alias. Repeatable."),
]
Hops = Annotated[int, typer.Option(help="How near, in links.", min=1, max=10)]
ReportName = Annotated[
    str | None, typer.Option(help="Only what this report says: its id or title.")
]
SavedName = Annotated[
    str | None, typer.Option(metavar="NAME", help="Only what a saved query draws.")
]
Longest = Annotated[int, typer.Option(help="The longest of those paths.")]
MostPaths = Annotated[int, typer.Option(help="The most of those paths.")]
Ends = Annotated[
    list[str] | None,
    typer.Option("--path", metavar="END", help="Only the paths between two ends: give it twice."),
]
Only = Annotated[
    list[str] | None,
    typer.Option(
        "--filter", metavar="NAME=VALUE", help="Of those paths, as for surveilgraph paths."
    ),
]


def export(  # noqa: PLR0913 - one argument for each option
    *,
    output: Annotated[Path, typer.Option(help="A folder for csv, parquet and neo4j, else a file.")],
    how: Annotated[Format, typer.Option("--format", help="What is written.")] = Format.CSV,
    around: Near = None,
    hops: Hops = 2,
    report: ReportName = None,
    saved: SavedName = None,
    path: Ends = None,
    only: Only = None,
    max_hops: Longest = DEFAULT_HOPS,
    limit: MostPaths = DEFAULT_LIMIT,
    data_dir: DataDir = None,
) -> None:
    """Write the graph, or one part of it, to files; the same graph, the same bytes.

    Beside it stands a manifest: of which state, when, how many rows, which hashes, and what the
    format could not carry. An earlier export is replaced once the new one is whole; anything else
    that stands at --output stays, and the export is refused.

    Example: surveilgraph export --path "Acme Systems" --path security-apparatus --output acme
    """
    asking = asking_of(path or (), only or (), max_hops, limit)
    part = part_of(around or (), hops, report, saved, asking)
    refuse_replacing(output, how)
    with opened(settings_for(data_dir)) as place:
        if isinstance(part, Between):
            read_ahead(place.store, wait=True)
        # How large a part is, nobody knows before it was read, nor how many lines a script has.
        whole = part is None and how not in {Format.CYPHER, Format.FTM}
        with tables(_totals(place) if whole and err.is_terminal else {}) as tell:
            manifest = export_graph(place.store, output, how, part, tell=tell)
    tell_written(manifest)


def tell_written(manifest: Manifest) -> None:
    """Each file with its hash, and what is in them."""
    for name, digest in manifest.files.items():
        out.print(f"{digest[:12]}  {name}", markup=False)
    rows = ", ".join(f"{number} {name}" for name, number in sorted(manifest.rows.items()))
    out.print(f"{rows}; left out: {', '.join(manifest.dropped) or 'nothing'}.", markup=False)


def asking_of(ends: Sequence[str], only: Sequence[str], max_hops: int, limit: int) -> Asking | None:
    """The paths that are asked for with --path, --filter and their bounds; None: none are."""
    if not ends:
        if only:
            raise BadQuestion("filter", "--filter narrows paths: give --path twice as well.")
        return None
    if len(ends) > 2:  # noqa: PLR2004 - a path has two ends
        raise BadQuestion("path", f"--path is given {len(ends)} times; a path has two ends.")
    source, target = ends[0], ends[1] if len(ends) > 1 else SECURITY_APPARATUS
    wanted = Wanted(source=source, target=target, filters=filters_from(only))
    return Asking(wanted=wanted, max_hops=max_hops, limit=limit)


def part_of(
    around: Sequence[str], hops: int, report: str | None, saved: str | None, asking: Asking | None
) -> Portion | None:
    """The one part that the options ask for, None for the whole; `BadQuestion` for two."""
    parts: dict[str, Portion] = {}
    if around:
        parts["--around"] = Around(references=tuple(around), hops=hops)
    if report:
        parts["--report"] = Said(report=report)
    if saved:
        parts["--saved"] = Saved(name=saved)
    if asking:
        parts["--path"] = Between(asking=asking)
    if len(parts) > 1:
        names = " or ".join(parts)
        raise BadQuestion("part", f"An export is of one part: {names}, not both.")
    return next(iter(parts.values()), None)


def _totals(place: Place) -> dict[str, int]:
    counts = place.store.counts()
    return {
        "nodes": counts.get("Entity", 0),
        "links": sum(counts.get(kind.value, 0) for kind in LinkKind),
        "claims": counts.get("Claim", 0),
        "reports": counts.get("Report", 0),
    }
