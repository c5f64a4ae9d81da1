"""`surveilgraph project`: links computed anew."""

from typing import Annotated

import typer

from cli.bars import steps
from cli.database import DataDir, opened, settings_for
from cli.terminal import counted, out
from graph import rebuilt


def project(
    *,
    rebuild_all: Annotated[
        bool, typer.Option("--rebuild", help="Compute all of them, and put right what differs.")
    ] = False,
    data_dir: DataDir = None,
) -> None:
    """Compute links, merges and entities again from the claims and from what people decided.

    Every write does so for what it concerns; the whole is needed only to check that, or after
    somebody changed links by hand, or with a new version. What is right stays untouched, so that
    others may read and write meanwhile; stopped half way, the same again does the rest.
    """
    if not rebuild_all:
        out.print("Every write keeps the links up to date; --rebuild computes them all again.")
        return
    with opened(settings_for(data_dir)) as place, steps() as tell:
        done = rebuilt(place.store, tell)
    differed = f"put right: {done.changed}" if done.changed else "nothing differed"
    out.print(
        f"Computed again: {counted(done.links, 'link')}; entities: {done.entities}; "
        f"names merged into another: {done.merged}; {differed}.",
        markup=False,
    )
