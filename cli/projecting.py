"""`surveilgraph project` and `surveilgraph export`: links computed anew, the graph as files."""

from pathlib import Path
from typing import Annotated

import typer

from cli.database import DataDir, Place, opened, settings_for
from cli.terminal import counted, out
from graph import (
    BadSetting,
    Excerpt,
    Format,
    export_drawing,
    export_ftm,
    export_tables,
    rebuilt,
)
from graph.subgraph import subgraph_around


def project(
    *,
    rebuild_all: Annotated[
        bool, typer.Option("--rebuild", help="Throw all links away and compute them again.")
    ] = False,
    data_dir: DataDir = None,
) -> None:
    """Compute links, merges and entities again from the claims and from what people decided.

    Every write does so for what it concerns; the whole is needed only to check that, or after
    somebody changed links by hand. It is done in one piece or not at all.
    """
    if not rebuild_all:
        out.print("Every write keeps the links up to date; --rebuild computes them all again.")
        return
    with opened(settings_for(data_dir)) as place:
        done = rebuilt(place.store)
    out.print(
        f"Computed again: {counted(done.links, 'link')}; entities: {done.entities}; "
        f"names merged into another: {done.merged}.",
        markup=False,
    )


def export(
    *,
    output: Annotated[Path, typer.Option(help="A folder for csv, else a file.")],
    how: Annotated[Format, typer.Option("--format", help="What is written.")] = Format.CSV,
    around: Annotated[
        str | None, typer.Option(help="Only what is near this entity: an id, name or alias.")
    ] = None,
    hops: Annotated[int, typer.Option(help="How near, in links.", min=1, max=10)] = 2,
    data_dir: DataDir = None,
) -> None:
    """Write the graph, or the part around one entity, to files; the same graph, the same bytes.

    Example: surveilgraph export --format csv --output graph/
    """
    with opened(settings_for(data_dir)) as place:
        part = _part(place, around, hops) if around else None
        if how is Format.FTM:
            if part:
                raise BadSetting("--format ftm writes the whole graph: leave --around out.")
            export_ftm(place.store, output)
            return
        if how is not Format.CSV:
            export_drawing(place.store, output, how, part)
            return
        for name, entry in export_tables(place.store, output, part).items():
            out.print(f"{entry['sha256'][:12]}  {entry['rows']:>8}  {name}", markup=False)


def _part(place: Place, around: str, hops: int) -> Excerpt:
    drawn = subgraph_around(place.store, [place.store.resolve(around).id], hops=hops)
    links = frozenset(key for _source, _target, key in drawn.edges(keys=True))
    return Excerpt(nodes=frozenset(drawn), links=links)
