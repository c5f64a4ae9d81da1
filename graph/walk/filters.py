"""Filters: which links a path may walk, and how many each reason leaves out.

A filter judges links one by one, except `during`, under which all links of one path must also
hold at one and the same time: that part is kept in `Ground.opens` and `Ground.closes` for the
search. Hubs are left out by `hubs`, not here.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol, TypeVar

import numpy as np

from graph.errors import BadQuestion
from graph.vocabulary import WALKABLE, LinkKind, Status
from graph.walk.arrays import LINK_CODE, STATUS_CODE, Ints, Mask, Network
from graph.walk.days import EARLIEST, LATEST, UNKNOWN, first_day, last_day

Made = TypeVar("Made")


class Once(Protocol):
    """Gives what `work` makes, perhaps what it made for the same key before."""

    def __call__(self, key: object, work: Callable[[], Made], /) -> Made:
        """The mask or the days of that key."""


class UnknownDates(StrEnum):
    """What a link without a date counts as: holding perhaps, or not to be relied on."""

    LENIENT = "lenient"
    STRICT = "strict"


class Reason(StrEnum):
    """Why a link is left out: `DATE` held at another time, `UNDATED` may have held but may not."""

    STATUS = "status"
    CONFIDENCE = "confidence"
    SOURCES = "sources"
    LINK = "link"
    DATE = "date"
    UNDATED = "undated"
    AVOID = "avoid"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Group:
    """Entities that a question names together, such as a kind or whoever is based in a country."""

    name: str
    nodes: Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What a question lets pass.

    `as_of` is an ISO date cut to a year, a month or a day: every link held on some day of it.
    `during` is a pair of such dates, None for an open side: some one day lies in it on which all
    links of the path held. A link with one known end held, strictly, at that end alone; leniently,
    ever before or after it. An empty `link` means every kind; `avoid` holds entity ids, and
    `avoid_groups` what else is to be avoided, as numbers of the network.
    """

    as_of: str | None = None
    during: tuple[str | None, str | None] | None = None
    unknown_dates: UnknownDates = UnknownDates.LENIENT
    min_confidence: float = 0.0
    min_sources: int = 0
    statuses: frozenset[Status] = WALKABLE
    link: frozenset[LinkKind] = frozenset()
    not_link: frozenset[LinkKind] = frozenset()
    avoid: frozenset[str] = frozenset()
    avoid_groups: tuple[Group, ...] = ()

    def __post_init__(self) -> None:
        if not 0.0 <= self.min_confidence <= 1.0:
            raise BadQuestion("min_confidence", "A confidence lies between 0 and 1.")
        if self.during is not None and self.window("during")[0] > self.window("during")[1]:
            raise BadQuestion("during", "The stretch of time ends before it begins.")
        if self.as_of is not None:
            self.window("as_of")

    def window(self, which: str) -> tuple[int, int]:
        """The first and the last day of `as_of` or `during`; all of time when that is not set."""
        given = (self.as_of, self.as_of) if which == "as_of" else self.during
        opening, closing = given or (None, None)
        try:
            return (
                first_day(opening) if opening is not None else EARLIEST,
                last_day(closing) if closing is not None else LATEST,
            )
        except BadQuestion as error:
            raise BadQuestion(which, error.sentence) from error


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ground:
    """Where one may walk: `allowed` links, and `stones`, the nodes a path may step on midway.

    `opens` and `closes` are the days between which a link holds within `during`, None when that is
    not asked.
    """

    network: Network
    allowed: Mask
    stones: Mask
    opens: Ints | None = None
    closes: Ints | None = None

    def without(self, nodes: Ints) -> "Ground":
        """The same ground with `nodes` no longer stepping stones; a path may still end there."""
        stones = self.stones.copy()
        stones[nodes] = False
        return replace(self, stones=stones)


def _afresh(_key: object, work: Callable[[], Made]) -> Made:
    return work()


def ground(network: Network, chosen: Filter | None = None, once: Once = _afresh) -> Ground:
    """The part of `network` that passes the filter; `left_out_of` has what does not, and why.

    What a part of the filter lets pass is worked out `once`, if that remembers it by its key: an
    empty answer tries half a dozen filters that differ in one part.
    """
    chosen = chosen or Filter()
    allowed = np.ones(network.links, dtype=np.bool_)
    for _reason, passing in _tests(network, chosen, once):
        allowed &= passing
    opens, closes = None, None
    if chosen.during is not None:
        key = ("span", chosen.during, chosen.unknown_dates)
        opens, closes = once(key, lambda: _span(network, chosen))
    return Ground(
        network=network,
        allowed=allowed,
        stones=~network.places,
        opens=opens,
        closes=closes,
    )


def left_out_of(network: Network, chosen: Filter, links: Ints) -> dict[Reason, Ints]:
    """Which of `links` the filter leaves out, by reason; a link with two reasons stands twice."""
    part = replace(network, **{name: getattr(network, name)[links] for name in _judged(chosen)})
    found: dict[Reason, Ints] = {}
    for reason, passing in _tests(part, chosen, _afresh):
        if not passing.all():
            found[reason] = links[~passing]
    return found


def _judged(chosen: Filter) -> list[str]:
    """The columns that the tests of a filter look at: of each, a link is a look into memory."""
    avoid = bool(chosen.avoid or chosen.avoid_groups)
    dated = chosen.as_of is not None or chosen.during is not None
    judged = {
        "status": chosen.statuses != frozenset(Status),
        "confidence": chosen.min_confidence > 0.0,
        "sources": chosen.min_sources > 0,
        "kind": bool(chosen.link or chosen.not_link),
        **dict.fromkeys(("source", "target"), avoid),
        **dict.fromkeys(("start", "end"), dated),
    }
    return [column for column, looked_at in judged.items() if looked_at]


def _span(network: Network, chosen: Filter) -> tuple[Ints, Ints]:
    """Between which days of `during` each link held."""
    first, last = chosen.window("during")
    begins, ends = stretches(network.start, network.end, chosen.unknown_dates)
    return np.maximum(begins, first), np.minimum(ends, last)


def stretches(start: Ints, end: Ints, unknown: UnknownDates) -> tuple[Ints, Ints]:
    """The first and last day on which each link held, as far as the rule on unknown dates says."""
    no_start, no_end = start == UNKNOWN, end == UNKNOWN
    if unknown is UnknownDates.LENIENT:
        begins = np.where(no_start, np.int32(EARLIEST), start)
        ends = np.where(no_end, np.int32(LATEST), end)
    else:
        begins = np.where(no_start, end, start)
        ends = np.where(no_end, start, end)
    return begins, ends


def _tests(network: Network, chosen: Filter, once: Once) -> list[tuple[Reason, Mask]]:
    tests: list[tuple[Reason, Mask]] = []
    if chosen.statuses != frozenset(Status):
        key = (Reason.STATUS, chosen.statuses)
        tests.append((Reason.STATUS, once(key, lambda: _stated(network, chosen))))
    if chosen.min_confidence > 0.0:
        tests.append((Reason.CONFIDENCE, network.confidence >= chosen.min_confidence))
    if chosen.min_sources > 0:
        tests.append((Reason.SOURCES, network.sources >= chosen.min_sources))
    if chosen.link or chosen.not_link:
        kinds = (chosen.link or frozenset(LinkKind)) - chosen.not_link
        walked = np.array([kind in kinds for kind in LINK_CODE])
        tests.append((Reason.LINK, once((Reason.LINK, kinds), lambda: walked[network.kind])))
    if chosen.avoid or chosen.avoid_groups:
        avoided = np.zeros(network.nodes, dtype=np.bool_)
        avoided[network.indexes(chosen.avoid)] = True
        for group in chosen.avoid_groups:
            avoided[group.nodes] = True
        tests.append((Reason.AVOID, ~(avoided[network.source] | avoided[network.target])))
    return tests + _dated(network, chosen, once)


def _stated(network: Network, chosen: Filter) -> Mask:
    passing = np.zeros(len(STATUS_CODE), dtype=np.bool_)
    passing[[STATUS_CODE[status] for status in chosen.statuses]] = True
    return passing[network.status]


def _dated(network: Network, chosen: Filter, once: Once) -> list[tuple[Reason, Mask]]:
    lenient, strict = UnknownDates.LENIENT, UnknownDates.STRICT
    if chosen.as_of is None and chosen.during is None:
        return []

    def holding(unknown: UnknownDates) -> Mask:
        key = (Reason.DATE, chosen.as_of, chosen.during, unknown)
        return once(key, lambda: _holds(network, chosen, unknown))

    perhaps = holding(lenient)
    if chosen.unknown_dates is lenient:
        return [(Reason.DATE, perhaps)]
    return [(Reason.DATE, perhaps), (Reason.UNDATED, holding(strict) | ~perhaps)]


def _holds(network: Network, chosen: Filter, unknown: UnknownDates) -> Mask:
    begins, ends = stretches(network.start, network.end, unknown)
    holds = np.ones(len(begins), dtype=np.bool_)
    for name in ("as_of", "during"):
        first, last = chosen.window(name)
        holds &= (begins <= last) & (ends >= first)
    if unknown is UnknownDates.STRICT:
        holds &= (network.start != UNKNOWN) | (network.end != UNKNOWN)
    return holds
