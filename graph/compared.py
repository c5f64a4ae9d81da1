"""Two dates side by side: which links had appeared, which had ended, and which came and went."""

from dataclasses import dataclass, replace

import numpy as np

from graph.answers import Crowd, Entity, Link
from graph.parties import parties, together
from graph.past.asking import asked_as_known
from graph.pinned import Citable, Pinned
from graph.question import Filters
from graph.store.store import Store, check_page
from graph.store.transaction import Transaction
from graph.told import told_links
from graph.walk.arrays import Ints, Mask, Network
from graph.walk.chart import Chart
from graph.walk.days import UNKNOWN, first_day
from graph.walk.filters import Filter, UnknownDates, ground


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Links that do not hold at both dates: how many, and a part of them, the surest first."""

    total: int
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared(Citable):
    """What appeared between two dates and what ended, around a party or in the whole graph.

    `passed` are the links that hold at neither date, and at one in between. `lasting` counts
    links that hold at both, `undated` those of them that give no date at all: that they hold is
    then the rule on unknown dates, not a source.
    """

    of: Entity | Crowd | None
    earlier: str
    later: str
    appeared: Change
    ended: Change
    passed: Change
    lasting: int
    undated: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """The two dates, as exact as they are meant, and the rule on links that give none."""

    earlier: str
    later: str
    unknown: UnknownDates = UnknownDates.LENIENT


def compared(  # noqa: PLR0913 - one argument for each part of the question
    store: Store,
    dates: Dates,
    *,
    of: tuple[str, ...] = (),
    filters: Filters | None = None,
    limit: int = 20,
    offset: int = 0,
) -> Compared:
    """The walkable links that touch `of`, else all, at one date against another.

    The dates may stand either way round. Of `filters` status, confidence, sources, kinds of link
    and `as_known_on` count. Raises `BadQuestion` for a date that is none, and what `party` does for
    a reference.
    """
    check_page(limit, offset)
    if first_day(dates.earlier) > first_day(dates.later):
        dates = replace(dates, earlier=dates.later, later=dates.earlier)
    chosen = _filter(filters or Filters(), dates)

    def question(tx: Transaction, chart: Chart) -> Compared:
        network = chart.network()
        party = together(parties(tx, network, of, "of")) if of else None
        touching = _touching(network, party.nodes if party else None)
        then, now = (
            ground(network, replace(chosen, as_of=day)).allowed & touching
            for day in (dates.earlier, dates.later)
        )
        ever = ground(network, replace(chosen, during=(dates.earlier, dates.later))).allowed
        lasting = then & now
        undated = lasting & (network.start == UNKNOWN) & (network.end == UNKNOWN)
        part = slice(offset, offset + limit)
        return Compared(
            of=party.shown if party else None,
            earlier=dates.earlier,
            later=dates.later,
            appeared=_change(tx, network, now & ~then, part),
            ended=_change(tx, network, then & ~now, part),
            passed=_change(tx, network, ever & touching & ~then & ~now, part),
            lasting=int(np.count_nonzero(lasting)),
            undated=int(np.count_nonzero(undated)),
            pinned=Pinned(named={"of": party.references if party else ()}, state=chart.stamp),
        )

    return asked_as_known(store, (filters or Filters()).as_known_on, question)


def _filter(filters: Filters, dates: Dates) -> Filter:
    return Filter(
        unknown_dates=dates.unknown,
        min_confidence=filters.min_confidence,
        min_sources=filters.min_sources,
        statuses=filters.status,
        link=filters.link,
        not_link=filters.not_link,
    )


def _touching(network: Network, nodes: Ints | None) -> Mask:
    if nodes is None:
        return np.ones(network.links, dtype=np.bool_)
    member = np.zeros(network.nodes, dtype=np.bool_)
    member[nodes] = True
    return np.asarray(member[network.source] | member[network.target])


def _change(tx: Transaction, network: Network, which: Mask, part: slice) -> Change:
    numbers = np.flatnonzero(which)
    order = np.lexsort((numbers, -network.confidence[numbers]))
    shown = numbers[order][part].tolist()
    return Change(total=len(numbers), links=told_links(tx, network, shown))
