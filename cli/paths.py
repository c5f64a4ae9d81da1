"""`surveilgraph paths`: the question this project exists for, answered in sentences."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from api.permalink import Asked, permalink
from cli.database import DataDir, opened, settings_for
from cli.exits import PARTLY
from cli.filters import AsKnownOn, filters_from, values_of
from cli.sentences import answer_lines
from cli.terminal import out
from graph import (
    DEFAULT_HOPS,
    SECURITY_APPARATUS,
    CitationForm,
    PathAnswer,
    paths_between,
    read_ahead,
    recall,
    written,
)


class Shown(StrEnum):
    """How an answer is printed."""

    TEXT = "text"
    MD = "md"
    HTML = "html"
    CSL = "csl"
    BIBTEX = "bibtex"
    SVG = "svg"


def paths(  # noqa: PLR0913 - one argument for each option
    source: Annotated[str, typer.Argument(help="An id, a name or an alias, in any case.")],
    target: Annotated[
        str, typer.Argument(help=f'The same, or the words "{SECURITY_APPARATUS}".')
    ] = SECURITY_APPARATUS,
    *,
    max_hops: Annotated[int, typer.Option(help="The longest path wanted, at most 10.")] = (
        DEFAULT_HOPS
    ),
    limit: Annotated[int, typer.Option(help="How many paths at the most, at most 100.")] = 10,
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--filter",
            metavar="NAME=VALUE",
            help="As on HTTP, repeatable: as_of=2014, avoid=country:NL, hubs=include.",
        ),
    ] = None,
    shape: Annotated[
        Shown,
        typer.Option(
            "--format",
            help="To read, as footnoted md or html, its sources as csl or bibtex, or as a picture.",
        ),
    ] = Shown.TEXT,
    as_known_on: AsKnownOn = None,
    data_dir: DataDir = None,
) -> None:
    """Show how one entity leads to another, each hop with the words that say so.

    An end may also be kind:Vendor, country:NL (all that are based there) or technology:… (it and
    its products). A path is as strong as its weakest link. Allegations, plans and denials are not
    walked unless a filter names their status.
    Exits with 1 when there is no path, and says how far it looked.

    Example: surveilgraph paths "Acme Systems" security-apparatus
    """
    asked = [*(only or ()), *([f"as_known_on={as_known_on}"] if as_known_on else ())]
    filters = filters_from(asked)
    with opened(settings_for(data_dir)) as place:
        # A process that asks once has nothing in memory: it waits for all of it.
        if not recall(place.store, filters.as_known_on):
            read_ahead(place.store, wait=True)
        answer = paths_between(
            place.store, source, target, max_hops=max_hops, limit=limit, filters=filters
        )
    _show(answer, shape, {"max_hops": max_hops, "limit": limit, **values_of(asked)})
    if not answer.paths:
        raise typer.Exit(PARTLY)


def _show(answer: PathAnswer, shape: Shown, given: Asked) -> None:
    if shape is Shown.TEXT:
        for line in answer_lines(answer):
            out.print(line, markup=False)
    else:
        again = permalink(answer.pinned, given) if answer.pinned else None
        sys.stdout.write(written(answer, CitationForm(shape.value), again))
