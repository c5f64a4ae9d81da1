"""`surveilgraph review answers`: a company's answer stands beside the claims that it answers."""

from typing import Annotated

import typer

from cli.database import DataDir, opened, settings_for
from cli.reviewing import By, Why
from cli.terminal import out
from graph import reply_to


def answers(
    reply: Annotated[str, typer.Argument(help="The id of the claim that quotes the answer.")],
    claims: Annotated[list[str], typer.Argument(help="The ids of the claims it answers.")],
    *,
    why: Why,
    by: By,
    data_dir: DataDir = None,
) -> None:
    """An answer is shown beside the claims that it answers; neither it nor they become a link."""
    with opened(settings_for(data_dir)) as place:
        made = reply_to(place.store, reply, claims, by=by, why=why)
    out.print(f"answers: {made.id}", markup=False)
