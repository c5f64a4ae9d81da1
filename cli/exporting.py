"""`surveilgraph export`: the graph, or a part of it, as files for other programs."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)

from cli.database import DataDir, Place, opened, settings_for
from cli.terminal import counted, err, out
from graph import Excerpt, Format, export_graph
from graph.subgraph import subgraph_around

# What the store counts each table by, for the bar.
_LABELS = {"nodes": "Entity", "claims": "Claim", "reports": "Report"}


def export(
    *,
    output: Annotated[Path, typer.Option(help="A folder for csv, parquet and neo4j, else a file.")],
    how: Annotated[Format, typer.Option("--format", help="What is written.")] = Format.CSV,
    around: Annotated[
        str | None, typer.Option(help="Only what is near this entity: an id, name or alias.")
    ] = None,
    hops: Annotated[int, typer.Option(help="How near, in links.", min=1, max=10)] = 2,
    data_dir: DataDir = None,
) -> None:
    """Write the graph, or the part around one entity, to files; the same graph, the same bytes.

    Beside it stands a manifest: of which state, when, how many rows, which hashes, and what the
    format could not carry. Stopped with Ctrl-C, what stood there before is untouched.

    Example: surveilgraph export --format csv --output graph/
    """
    with opened(settings_for(data_dir)) as place:
        part = _part(place, around, hops) if around else None
        asked = f"within {counted(hops, 'link')} of {around}" if around else "the whole graph"
        with _bar(place) as tell:
            manifest = export_graph(place.store, output, how, part, asked=asked, tell=tell)
    for name, digest in manifest.files.items():
        out.print(f"{digest[:12]}  {name}", markup=False)
    rows = ", ".join(f"{number} {name}" for name, number in sorted(manifest.rows.items()))
    out.print(f"{rows}; left out: {', '.join(manifest.dropped) or 'nothing'}.", markup=False)


def _part(place: Place, around: str, hops: int) -> Excerpt:
    drawn = subgraph_around(place.store, [place.store.resolve(around).id], hops=hops)
    links = frozenset(key for _source, _target, key in drawn.edges(keys=True))
    return Excerpt(nodes=frozenset(drawn), links=links)


@contextmanager
def _bar(place: Place) -> Iterator[Callable[[str, int], None]]:
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=err, disable=not err.is_terminal, transient=True) as bar:
        totals = place.store.counts() if err.is_terminal else {}
        tasks: dict[str, TaskID] = {}

        def tell(name: str, done: int) -> None:
            if name not in tasks:
                total = totals.get(_LABELS.get(name, ""))
                tasks[name] = bar.add_task(name, total=total)
            bar.update(tasks[name], completed=done)

        yield tell
