"""`surveilgraph project`: links computed anew."""

from typing import Annotated

import typer

from cli.database import DataDir, opened, settings_for
from cli.terminal import counted, out
from graph import rebuilt


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
