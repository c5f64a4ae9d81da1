"""Questions about one entity: who is near, what two share, what happened when, what applied."""

from typing import Annotated

import typer

from api import wire
from cli.citing import citation
from cli.database import DataDir, opened, settings_for
from cli.filters import AsKnownOn
from cli.tabling import AsCsv, AsJson, Row, show
from cli.terminal import counted
from graph import neighbourhood as near
from graph import recall, shared_by, uncovered_sales
from graph import regime as regime_on
from graph import timeline as dated

Reference = Annotated[str, typer.Argument(help="An id, a name or an alias, in any case.")]
Limit = Annotated[int, typer.Option(help="How many at the most.", min=1, max=100)]
Offset = Annotated[int, typer.Option(help="How many to leave out first.", min=0)]


def _link_rows(links: list[wire.Link]) -> list[Row]:
    return [
        {
            "link": one.reads,
            "status": one.status.value,
            "confidence": one.confidence,
            "sources": one.sources,
            "start": one.valid.start,
            "end": one.valid.end,
            "quote": one.claims[0].quote,
        }
        for one in links
    ]


def _claim_row(one: wire.Claim) -> Row:
    held = one.evidence.valid
    return {
        "start": held.start,
        "end": held.end,
        "claim": one.reads,
        "status": one.evidence.status.value,
        "report": one.evidence.report.title,
        "quote": one.evidence.quote,
    }


def neighbourhood(  # noqa: PLR0913 - one argument for each option
    of: Reference,
    *,
    hops: Annotated[int, typer.Option(help="How far, in links.", min=1, max=4)] = 1,
    limit: Annotated[int, typer.Option(help="The most links.", min=1, max=500)] = 100,
    offset: Offset = 0,
    as_known_on: AsKnownOn = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    data_dir: DataDir = None,
) -> None:
    """Show all links within some hops of an entity, whichever way they point."""
    with opened(settings_for(data_dir)) as place:
        recall(place.store, as_known_on)
        answer = near(
            place.store, of, hops=hops, limit=limit, offset=offset, as_known_on=as_known_on
        )
    part = {"hops": hops, "limit": limit, "offset": offset}
    again = citation(answer, "neighbourhood", as_known_on=as_known_on, **part)
    found = wire.Neighbourhood.from_model(answer, again, limit=limit, offset=offset)
    more = "" if found.complete else "; there are more"
    said = f"{counted(len(found.links), 'link')} around {found.entity.name}{more}"
    show(found, _link_rows(found.links), said=said, as_json=as_json, as_csv=as_csv)


def common(  # noqa: PLR0913 - one argument for each option
    one: Reference,
    other: Reference,
    *,
    limit: Limit = 20,
    offset: Offset = 0,
    as_known_on: AsKnownOn = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    data_dir: DataDir = None,
) -> None:
    """Show whom two entities are both linked to, and how many reports speak of both."""
    with opened(settings_for(data_dir)) as place:
        recall(place.store, as_known_on)
        answer = shared_by(
            place.store, one, other, limit=limit, offset=offset, as_known_on=as_known_on
        )
    again = citation(answer, "common", limit=limit, offset=offset, as_known_on=as_known_on)
    found = wire.Shared.from_model(answer, again, limit=limit, offset=offset)
    rows: list[Row] = [
        {"shared": tie.entity.name, "one": tie.one[0].reads, "other": tie.other[0].reads}
        for tie in found.ties
    ]
    said = (
        f"{found.one.name} and {found.other.name} share {found.ties_total.value} and stand "
        f"together in {counted(found.reports_total.value, 'report')}"
    )
    show(found, rows, said=said, as_json=as_json, as_csv=as_csv)


def timeline(  # noqa: PLR0913 - one argument for each option
    of: Reference,
    *,
    limit: Limit = 20,
    offset: Offset = 0,
    as_known_on: AsKnownOn = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    data_dir: DataDir = None,
) -> None:
    """Show the dated claims about an entity, earliest first."""
    with opened(settings_for(data_dir)) as place:
        recall(place.store, as_known_on)
        answer = dated(place.store, of, limit=limit, offset=offset, as_known_on=as_known_on)
    again = citation(answer, "timeline", limit=limit, offset=offset, as_known_on=as_known_on)
    found = wire.Timeline.from_model(answer, again, limit=limit, offset=offset)
    total = counted(found.total.value, "dated claim")
    said = f"{total} about {found.entity.name}, {found.undated} without a date"
    rows = [_claim_row(claim) for claim in found.claims]
    show(found, rows, said=said, as_json=as_json, as_csv=as_csv)


def regime(  # noqa: PLR0913 - one argument for each option
    of: Annotated[str, typer.Argument(help="An id, a name or an alias; or a sale: a claim's id.")],
    on: Annotated[
        str | None, typer.Argument(help="A year, a month or a day: 2016-05; else the sale's own.")
    ] = None,
    *,
    as_known_on: AsKnownOn = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    data_dir: DataDir = None,
) -> None:
    """Show which export control applied to a product, technology, vendor or sale, and who says."""
    with opened(settings_for(data_dir)) as place:
        recall(place.store, as_known_on)
        answer = regime_on(place.store, of, on, as_known_on=as_known_on)
    again = citation(answer, "regime", on=on, as_known_on=as_known_on)
    found = wire.Regime.from_model(answer, again)
    claims = [*found.applied, *found.perhaps, *found.denied]
    said = f"{found.of.name} on {found.on}: {found.verdict.value}"
    rows = [_claim_row(claim) for claim in claims]
    show(found, rows, said=said, as_json=as_json, as_csv=as_csv)


def uncovered(  # noqa: PLR0913 - one argument for each option
    of: Annotated[
        list[str] | None, typer.Argument(help="Whose sales; of everything without any.")
    ] = None,
    *,
    limit: Limit = 20,
    offset: Offset = 0,
    as_known_on: AsKnownOn = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    data_dir: DataDir = None,
) -> None:
    """Show sales of named products that no source says a control surely covered."""
    with opened(settings_for(data_dir)) as place:
        recall(place.store, as_known_on)
        answer = uncovered_sales(
            place.store, of=tuple(of or ()), limit=limit, offset=offset, as_known_on=as_known_on
        )
    part = {"limit": limit, "offset": offset}
    again = citation(answer, "uncovered-sales", as_known_on=as_known_on, **part)
    found = wire.UncoveredSales.from_model(answer, again, limit=limit, offset=offset)
    rows: list[Row] = [
        {"sale": one.sale.reads, "verdict": one.verdict.value, "start": one.sale.valid.start}
        for one in found.sales
    ]
    sales = counted(found.total.value, "sale")
    said = (
        f"{sales} without a control, {found.covered} with one, {found.unnamed} of nobody says what"
    )
    show(found, rows, said=said, as_json=as_json, as_csv=as_csv)
