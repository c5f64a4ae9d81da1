"""What if: a control more, or a control less, and who reaches whom before and after.

A control takes sales away; entities stay. It is a question about what sources say, not a forecast.
"""

from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from operator import or_
from time import monotonic

import numpy as np

from graph.answers import Crowd, Entity, Link, Reach
from graph.claim import Validity
from graph.controls import Spans, controls, covered, lying, sales_of, things_of
from graph.exposed import Part, names_of, reach_of, whole
from graph.made import made
from graph.parties import Party, parties, together, vendors_of
from graph.past.asking import asked_as_known
from graph.pinned import Citable
from graph.question import Terrain, Wanted, open_terrain
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.told import told_links
from graph.vocabulary import Kind
from graph.walk.arrays import Ints, Mask
from graph.walk.chart import Chart
from graph.walk.days import first_day
from graph.walk.exposure import Exposure
from graph.walk.filters import Ground, UnknownDates

_SHARE = 0.8
_MOST_SALES = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A control that is thought to be added, or with `lifted` thought away.

    `on` are references: a technology, product, vendor or country (its vendors), whose sales from
    `since` on did not happen; or a regulation, whose own dates then count too. A sale that may
    have been on either side of a date is uncertain: leniently it did not happen, strictly it did.
    One of which only the start is known was made then, whatever came after.
    """

    on: tuple[str, ...]
    since: str | None = None
    lifted: bool = False
    unknown: UnknownDates = UnknownDates.LENIENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A pair that is reached otherwise than before; None on a side where it is not reached."""

    source: str
    source_name: str
    target: str
    target_name: str
    before: Reach | None
    after: Reach | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf(Citable):
    """What a control changes. `before` and `after` count pairs, `changed` those that differ.

    `stopped` counts the links of the sales concerned, some of which are in `sales`, the surest
    first; `uncertain` of them may have been outside the dates of the control.
    """

    source: Entity | Crowd
    target: Entity | Crowd
    on: Entity | Crowd
    before: int
    after: int
    changed: int
    shifts: tuple[Shift, ...]
    stopped: int
    uncertain: int
    sales: tuple[Link, ...]


def what_if(store: Store, wanted: Wanted, measure: Measure, *, max_hops: int, part: Part) -> WhatIf:
    """Who reaches whom with the control and without it.

    Raises as `exposure_page` does.
    """

    def question(tx: Transaction, chart: Chart) -> WhatIf:
        until = monotonic() + store.query_seconds * _SHARE
        land = open_terrain(tx, chart, wanted)
        on, stopped, perhaps = _stopped(tx, land, measure)
        free = land.ground
        held = replace(free, allowed=free.allowed & ~stopped)
        order = (held, free) if measure.lifted else (free, held)
        before, after = (whole(ground, land, max_hops, until) for ground in order)
        pairs = _differing(land, before, after)
        shown = pairs[part.offset : part.offset + part.limit]
        sales = _surest(free, stopped)
        return WhatIf(
            source=land.source.shown,
            target=land.target.shown,
            on=on.shown,
            before=before.pairs,
            after=after.pairs,
            changed=len(pairs),
            shifts=_shifts(tx, land, shown, (before, after)),
            stopped=len(sales),
            uncertain=int(np.count_nonzero(stopped & perhaps & free.allowed)),
            sales=told_links(tx, land.network, sales[:_MOST_SALES].tolist()),
            pinned=replace(land.pinned, named={"on": on.references}),
        )

    return asked_as_known(store, wanted.filters.as_known_on, question)


def _stopped(tx: Transaction, land: Terrain, measure: Measure) -> tuple[Party, Mask, Mask]:
    """What the control is on, the links that it stops, and which of them it only perhaps does."""
    network = land.network
    meant = parties(tx, network, measure.on, "on")
    meant = tuple(
        vendors_of(tx, network, one) if one.name.startswith("country:") else one for one in meant
    )
    party = together(meant)
    laws = party.nodes[network.of_kind(Kind.REGULATION)[party.nodes]]
    things = np.setdiff1d(party.nodes, laws).astype(np.int32)
    sales = sales_of(network, covered(tx, network, things))
    ids = {network.node_id(law) for law in laws}
    ruled = [
        (one, sales_of(network, covered(tx, network, things_of(network, [one]))))
        for one in (controls(tx) if ids else ())
        if one.regulation in ids and one.states
    ]
    concerned = reduce(or_, (mask for _, mask in ruled), sales) & land.ground.allowed
    dated = measure.since is not None or bool(ruled)
    spans = made(tx, network, concerned) if dated else Spans.of_links(network)
    since = lying(spans, Validity(start=_day(measure.since)))
    surely, perhaps = sales & since.surely, sales & since.perhaps
    for one, mask in ruled:
        within = one.applying(spans).also(since)
        surely |= mask & within.surely
        perhaps |= mask & within.perhaps
    perhaps &= ~surely
    lenient = measure.unknown is UnknownDates.LENIENT
    return party, surely | perhaps if lenient else surely, perhaps


def _day(since: str | None) -> str | None:
    """Its first day: since 2014 means all of 2014."""
    return date.fromordinal(first_day(since)).isoformat() if since else None


def _surest(ground: Ground, stopped: Mask) -> Ints:
    numbers = np.flatnonzero(stopped & ground.allowed)
    order = np.lexsort((numbers, -ground.network.confidence[numbers]))
    return numbers[order].astype(np.int32)


def _pairs(land: Terrain, table: Exposure) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    return table.source.astype(np.int64) * land.network.nodes + table.target


def _differing(land: Terrain, before: Exposure, after: Exposure) -> list[tuple[int, int, int, int]]:
    """Place in each table (-1 for none), source and target: lost or won first, then by ids."""
    places = [
        dict(zip(_pairs(land, table).tolist(), range(table.pairs), strict=True))
        for table in (before, after)
    ]
    found = []
    for pair in sorted(places[0].keys() | places[1].keys()):
        one, other = places[0].get(pair, -1), places[1].get(pair, -1)
        if one < 0 or other < 0 or _reach(before, one) != _reach(after, other):
            found.append((one, other, *divmod(pair, land.network.nodes)))
    return sorted(found, key=lambda row: (row[0] >= 0 and row[1] >= 0, row[2], row[3]))


def _reach(table: Exposure, row: int) -> Reach | None:
    return reach_of(table, row) if row >= 0 else None


def _shifts(
    tx: Transaction,
    land: Terrain,
    shown: list[tuple[int, int, int, int]],
    tables: tuple[Exposure, Exposure],
) -> tuple[Shift, ...]:
    network = land.network
    names = names_of(tx, network, {end for row in shown for end in row[2:]})
    return tuple(
        Shift(
            source=network.node_id(source),
            source_name=names[source],
            target=network.node_id(target),
            target_name=names[target],
            before=_reach(tables[0], one),
            after=_reach(tables[1], other),
        )
        for one, other, source, target in shown
    )
