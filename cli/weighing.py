"""Questions about many at once: who is exposed, where it narrows, what would change, who counts."""

from typing import Annotated

import typer

from api import wire
from cli.citing import citation
from cli.database import DataDir, Place, opened, settings_for
from cli.filters import AsKnownOn, filters_from, values_of
from cli.knowing import Limit, Offset
from cli.tabling import AsCsv, AsJson, Row, show
from cli.terminal import counted
from graph import (
    DEFAULT_HOPS,
    SECURITY_APPARATUS,
    Central,
    Cut,
    Dates,
    Filters,
    Measure,
    Part,
    Parted,
    Ranking,
    Wanted,
    choke_points_between,
    compared,
    exposure_page,
    rank,
    read_ahead,
    recall,
    what_if,
)

Source = Annotated[
    str,
    typer.Argument(help="An id, a name or an alias, kind:Vendor, vendors:NL or technology:…"),
]
Target = Annotated[str, typer.Argument(help=f'The same, or the words "{SECURITY_APPARATUS}".')]
Hops = Annotated[int, typer.Option(help="The longest path, in links.", min=1, max=10)]
Only = Annotated[
    list[str] | None,
    typer.Option("--filter", metavar="NAME=VALUE", help="As for paths, repeatable."),
]


def _in_memory(place: Place, filters: Filters) -> None:
    # A process that asks once has nothing in memory: it waits for all of it.
    if not recall(place.store, filters.as_known_on):
        read_ahead(place.store, wait=True)


def exposure(  # noqa: PLR0913 - one argument for each option
    source: Source,
    target: Target = SECURITY_APPARATUS,
    *,
    max_hops: Hops = DEFAULT_HOPS,
    limit: Limit = 20,
    offset: Offset = 0,
    only: Only = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    data_dir: DataDir = None,
) -> None:
    """Show which bodies a vendor, or every vendor of a country or technology, leads to."""
    filters, part = filters_from(only or ()), Part(limit=limit, offset=offset)
    wanted = Wanted(source=source, target=target, filters=filters, vendors=True)
    with opened(settings_for(data_dir)) as place:
        _in_memory(place, filters)
        answer = exposure_page(place.store, wanted, max_hops, part)
    given: wire.Given = {**values_of(only or ())}
    again = citation(answer, "exposure", max_hops=max_hops, limit=limit, offset=offset, **given)
    found = wire.ExposureAnswer.from_model(answer, again, part, given)
    rows: list[Row] = [one.pair.model_dump() | one.cells for one in found.rows]
    said = f"{counted(found.total.value, 'pair')}, the surest first"
    show(found, rows, said=said, as_json=as_json, as_csv=as_csv)


def choke_points(  # noqa: PLR0913 - one argument for each option
    source: Source,
    target: Target = SECURITY_APPARATUS,
    *,
    cut: Annotated[Cut, typer.Option(help="What may be taken away.")] = Cut.ENTITIES,
    weight: Annotated[
        wire.Weight, typer.Option(help="By what a cut is small.")
    ] = wire.Weight.COUNT,
    limit: Limit = 100,
    offset: Offset = 0,
    only: Only = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    data_dir: DataDir = None,
) -> None:
    """Show the fewest entities, or links, without which nothing leads from here to there."""
    filters, part = filters_from(only or ()), Part(limit=limit, offset=offset)
    wanted = Wanted(source=source, target=target, filters=filters, vendors=True)
    with opened(settings_for(data_dir)) as place:
        _in_memory(place, filters)
        by_confidence = weight is wire.Weight.CONFIDENCE
        answer = choke_points_between(
            place.store, wanted, cut=cut, by_confidence=by_confidence, limit=limit, offset=offset
        )
    given: wire.Given = {**values_of(only or ())}
    asked = {"cut": cut, "weight": weight, "limit": limit, "offset": offset, **given}
    again = citation(answer, "choke-points", **asked)
    found = wire.ChokeAnswer.from_model(answer, again, part, cut=cut, weight=weight, filters=given)
    rows: list[Row] = [
        {
            "choke_point": one.entity.name if one.entity else one.link.reads if one.link else "",
            "cuts": _stations(one.path),
        }
        for one in found.choke_points
    ]
    said = found.reason or counted(found.total.value, "choke point")
    if found.uncut:
        said = f"Taking {cut.value} away cannot part them: none is on {_stations(found.uncut)}"
    show(found, rows, said=said, as_json=as_json, as_csv=as_csv)


def _stations(path: wire.Path) -> str:
    return " > ".join([path.hops[0].source.name, *(hop.target.name for hop in path.hops)])


def compare(  # noqa: PLR0913 - one argument for each option
    earlier: Annotated[str, typer.Argument(help="A year, a month or a day.")],
    later: Annotated[str, typer.Argument(help="Another.")],
    of: Annotated[list[str] | None, typer.Argument(help="Whose links; all without any.")] = None,
    *,
    limit: Limit = 20,
    offset: Offset = 0,
    as_known_on: AsKnownOn = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    data_dir: DataDir = None,
) -> None:
    """Show which links appeared between two dates, which ended, and which came and went."""
    filters, dates = Filters(as_known_on=as_known_on), Dates(earlier=earlier, later=later)
    with opened(settings_for(data_dir)) as place:
        _in_memory(place, filters)
        answer = compared(
            place.store, dates, of=tuple(of or ()), filters=filters, limit=limit, offset=offset
        )
    part = {"earlier": earlier, "later": later, "as_known_on": as_known_on}
    again = citation(answer, "compare", limit=limit, offset=offset, **part)
    found = wire.Compared.from_model(answer, again, limit=limit, offset=offset)
    changes = {"appeared": found.appeared, "ended": found.ended, "came and went": found.passed}
    rows: list[Row] = [
        {"change": name, "link": one.reads, "start": one.valid.start, "end": one.valid.end}
        for name, change in changes.items()
        for one in change.links
    ]
    said = (
        f"{found.appeared.total.value} appeared, {found.ended.total.value} ended, "
        f"{found.passed.total.value} came and went, {found.lasting} lasted"
    )
    show(found, rows, said=said, as_json=as_json, as_csv=as_csv)


def what_would(  # noqa: PLR0913 - one argument for each option
    source: Source,
    on: Annotated[list[str], typer.Option(help="What the control is on, repeatable.")],
    target: Target = SECURITY_APPARATUS,
    *,
    since: Annotated[str | None, typer.Option(help="Sales from then on are stopped.")] = None,
    lifted: Annotated[bool, typer.Option(help="The control is thought away.")] = False,
    max_hops: Hops = DEFAULT_HOPS,
    limit: Limit = 20,
    offset: Offset = 0,
    only: Only = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    data_dir: DataDir = None,
) -> None:
    """Show who would reach whom if a control stopped certain sales, and who does so now."""
    filters, part = filters_from(only or ()), Part(limit=limit, offset=offset)
    wanted = Wanted(source=source, target=target, filters=filters, vendors=True)
    measure = Measure(on=tuple(on), since=since, lifted=lifted, unknown=filters.unknown_dates)
    with opened(settings_for(data_dir)) as place:
        _in_memory(place, filters)
        answer = what_if(place.store, wanted, measure, max_hops=max_hops, part=part)
    control = {"since": since, "turn": "remove" if lifted else None, **values_of(only or ())}
    again = citation(answer, "what-if", max_hops=max_hops, limit=limit, offset=offset, **control)
    found = wire.WhatIf.from_model(answer, again, part)
    rows: list[Row] = [
        {
            "from": one.source_name,
            "to": one.target_name,
            "hops_before": one.before.distance if one.before else None,
            "hops_after": one.after.distance if one.after else None,
        }
        for one in found.shifts
    ]
    stopped = counted(found.stopped.value, "link")
    said = (
        f"{counted(found.before, 'pair')} before, {found.after} after; {stopped} of sales stopped"
        f"{f', {found.uncertain} of them perhaps' if found.uncertain else ''}"
    )
    show(found, rows, said=said, as_json=as_json, as_csv=as_csv)


def centrality(  # noqa: PLR0913 - one argument for each option
    of: Annotated[str | None, typer.Argument(help="Around whom; all without it.")] = None,
    *,
    by: Annotated[Central, typer.Option(help="The measure.")] = Central.PAGERANK,
    parted: Annotated[Parted | None, typer.Option(help="What `part` numbers.")] = None,
    hops: Annotated[int, typer.Option(help="How far around.", min=1, max=4)] = 2,
    limit: Limit = 20,
    offset: Offset = 0,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    data_dir: DataDir = None,
) -> None:
    """Show who stands in the middle, along the links that paths walk."""
    with opened(settings_for(data_dir)) as place:
        if of is None:
            _in_memory(place, Filters())
        asked = Ranking(by=by, of=of, parted=parted, hops=hops, limit=limit, offset=offset)
        answer = rank(place.store, asked)
    part = {"parted": parted, "hops": hops, "limit": limit, "offset": offset}
    again = citation(answer, "centrality", by=by, **part)
    found = wire.Centrality.from_model(answer, again, limit=limit, offset=offset)
    rows: list[Row] = [
        {"entity": one.entity.name, "score": one.score, "part": one.part} for one in found.ranked
    ]
    said = f"ranked by {by.value}, of {found.total.value} in all"
    show(found, rows, said=said, as_json=as_json, as_csv=as_csv)
