"""`surveilgraph review answers`: a company's answer stands beside the claims that it answers."""

from typing import Annotated

import typer

from cli.database import DataDir, opened, settings_for
from cli.reviewing import By, Why
from cli.terminal import out
from graph import reply_to


def answers(  # noqa: PLR0913 - one argument for each part of what is said
    reply: Annotated[str, typer.Argument(help="The id of the claim that quotes the answer.")],
    claims: Annotated[
        list[str] | None, typer.Argument(help="The ids of the claims it answers.")
    ] = None,
    *,
    none: Annotated[
        bool, typer.Option("--none", help="It answers none: do not suggest it again.")
    ] = False,
    why: Why,
    by: By,
    data_dir: DataDir = None,
) -> None:
    """An answer is shown beside the claims that it answers; neither it nor they become a link.

    `review list` suggests some.

    Example: surveilgraph review answers REPLY CLAIM --why "their letter of May"
    """
    if none is bool(claims):
        raise typer.BadParameter("Say which claims it answers, or --none.", param_hint="CLAIMS")
    with opened(settings_for(data_dir)) as place:
        made = reply_to(place.store, reply, claims or (), by=by, why=why)
    out.print(f"answers: {made.id}", markup=False)
