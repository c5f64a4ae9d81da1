"""What a question lets pass, in the words of whoever asks; `walk.filters` has it in numbers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Self

import numpy as np

from graph.answers import Entity
from graph.errors import BadQuestion
from graph.parties import Party, parties, together, vendors_of
from graph.pinned import Pinned
from graph.store.transaction import Transaction
from graph.vocabulary import WALKABLE, LinkKind, Status
from graph.walk.arrays import Ints, Mask, Network
from graph.walk.chart import Chart, Direction
from graph.walk.corridor import Corridor
from graph.walk.ends import ends
from graph.walk.filters import Filter, Ground, Group, UnknownDates
from graph.walk.frontier import Floor
from graph.walk.hubs import Hub, avoiding
from graph.walk.outlook import Outlook

# On larger graphs any direction leads nearly everywhere: to say so takes long, and says little.
MOST_TURNED = 200_000

References = str | Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What may be walked; without any, every link that a source states as a fact.

    `as_of` is an ISO date cut to a year, a month or a day; `as_known_on` too: what the graph knew
    at the end of it, whatever it says of which time. `during` a pair of them, None for an
    open side, and then all links of a path must have held at one time within. A path steps on one
    entity of each of `via`, and on none of `avoid`: references as for the ends, which are not
    themselves avoided where they are named one by one. Hubs are no steps unless `hubs` is set, or
    they are named in `via` one by one.
    """

    as_of: str | None = None
    as_known_on: str | None = None
    during: tuple[str | None, str | None] | None = None
    unknown_dates: UnknownDates = UnknownDates.LENIENT
    min_confidence: float = 0.0
    min_sources: int = 0
    status: frozenset[Status] = WALKABLE
    link: frozenset[LinkKind] = frozenset()
    not_link: frozenset[LinkKind] = frozenset()
    via: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    hubs: bool = False
    direction: Direction = Direction.FLOW


def stretch(text: str) -> tuple[str | None, str | None]:
    """Two dates with dots between, the earlier first whichever way they stand.

    >>> stretch("2018..2012"), stretch("2012-06..")
    (('2012', '2018'), ('2012-06', None))
    """
    start, dots, end = text.partition("..")
    if not dots or not (start or end):
        raise BadQuestion("during", f"{text!r} is no stretch of time such as 2012..2018.")
    if start and end and end[: len(start)] < start[: len(end)]:
        start, end = end, start
    return start or None, end or None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Terrain:
    """A question on one chart: its ends, and the ground between them, the hubs left out.

    `everywhere` is the same with them, `grounds` gives that for other filters, and `outlook` gives
    the one on the target, where the chart has it. Of all hubs, `hubs` are left out, and `let_in`
    are not, because `via` names them. `turned` gives the question in any direction, None where the
    graph is too large for that to be tried; it is None itself where the question is that already.
    """

    source: Party
    target: Party
    chosen: Filter
    ground: Ground
    everywhere: Ground
    grounds: Callable[[Filter], Ground]
    outlook: Callable[[], Outlook | None]
    hubs: tuple[Hub, ...]
    via: tuple[Party, ...]
    let_in: tuple[Hub, ...] = ()
    avoid: tuple[Party, ...] = ()
    filters: Filters = Filters()
    state: str | None = None
    turned: Callable[[], "Terrain | None"] | None = None

    @property
    def pinned(self) -> Pinned:
        """The question as it can be asked again."""
        via, avoid = (
            tuple(reference for one in parties for reference in one.references)
            for parties in (self.via, self.avoid)
        )
        return Pinned(
            source=self.source.references,
            target=self.target.references,
            via=via,
            avoid=avoid,
            state=self.state,
        )

    def introduced(self, known: Mapping[str, Entity]) -> "Terrain":
        """The same, where those ends that are `known` are who they are."""
        source, target = (_introduced(end, known) for end in (self.source, self.target))
        return replace(self, source=source, target=target) if known else self

    @property
    def network(self) -> Network:
        """The network it is asked on."""
        return self.everywhere.network

    def corridor(self) -> Corridor:
        """The one between its ends on its ground, not begun."""
        known = self.outlook()
        goals = known.goals if known else None
        between = ends(self.ground, self.source.nodes, self.target.nodes, goals)
        return Corridor(Floor(ground=self.ground), between)

    @property
    def through(self) -> tuple[Mask, ...]:
        """For each of `via` who is one of it."""
        masks = []
        for one in self.via:
            mask = np.zeros(self.network.nodes, dtype=np.bool_)
            mask[one.nodes] = True
            masks.append(mask)
        return tuple(masks)


def _introduced(end: Party, known: Mapping[str, Entity]) -> Party:
    entity = known.get(end.entity.id) if end.entity else None
    return replace(end, name=entity.name, entity=entity) if entity else end


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A question in the words of whoever asks: one reference or several for either end.

    With `vendors`, a country or technology as source means its vendors.
    """

    source: References
    target: References
    filters: Filters
    vendors: bool = False

    @property
    def references(self) -> tuple[str, ...]:
        """Whom it names: either end, `via` and `avoid`."""
        ends = *_several(self.source), *_several(self.target)
        return (*ends, *self.filters.via, *self.filters.avoid)

    def as_known(self, day: str | None) -> Self:
        """The same of what was known at the end of a day; None is today."""
        return replace(self, filters=replace(self.filters, as_known_on=day))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Meant:
    """Whom the references of a question mean."""

    starts: tuple[Party, ...]
    goals: tuple[Party, ...]
    via: tuple[Party, ...]
    avoid: tuple[Party, ...]


def terrain(tx: Transaction, chart: Chart, wanted: Wanted) -> Terrain:
    """The question as it stands on this chart.

    Raises what `party` does for a reference, and `BadQuestion` for a filter out of bounds.
    """
    filters = wanted.filters
    # Whichever way they are walked, entities have the same numbers.
    network = chart.network()
    starts = parties(tx, network, _several(wanted.source), "from")
    if wanted.vendors:
        starts = tuple(vendors_of(tx, network, one) for one in starts)
    meant = _Meant(
        starts=starts,
        goals=parties(tx, network, _several(wanted.target), "to"),
        via=parties(tx, network, filters.via, "via"),
        avoid=parties(tx, network, filters.avoid, "avoid"),
    )
    return _laid(chart, filters, meant)


def _laid(chart: Chart, filters: Filters, meant: _Meant) -> Terrain:
    grounds = partial(chart.ground, direction=filters.direction)
    named = [one for one in (*meant.starts, *meant.goals) if one.entity]
    chosen = _filter(filters, meant.avoid, named)
    target, everywhere = together(meant.goals), grounds(chosen)
    hubs = () if filters.hubs else chart.hubs(filters.direction)
    stepped_on = {int(node) for one in meant.via if one.entity for node in one.nodes}
    let_in = tuple(hub for hub in hubs if hub.node in stepped_on)
    left_out = tuple(hub for hub in hubs if hub.node not in stepped_on)
    return Terrain(
        source=together(meant.starts),
        target=target,
        chosen=chosen,
        ground=_cleared(chart, filters, everywhere, left_out),
        everywhere=everywhere,
        grounds=grounds,
        # An outlook knows how far everybody is where no hub at all is stepped on.
        outlook=cache(lambda: None if let_in else _outlook(chart, target, chosen, filters)),
        hubs=left_out,
        via=meant.via,
        let_in=let_in,
        avoid=meant.avoid,
        filters=filters,
        state=chart.stamp,
        turned=_turned(chart, filters, meant),
    )


def _cleared(
    chart: Chart, filters: Filters, everywhere: Ground, left_out: tuple[Hub, ...]
) -> Ground:
    if filters.hubs:
        return everywhere
    if len(left_out) < len(chart.hubs(filters.direction)):
        return avoiding(everywhere, left_out)
    return chart.cleared(everywhere, filters.direction)


def _turned(chart: Chart, filters: Filters, meant: _Meant) -> Callable[[], Terrain | None] | None:
    if filters.direction is Direction.ANY:
        return None

    def turned() -> Terrain | None:
        if chart.network().links > MOST_TURNED:
            return None
        return _laid(chart, replace(filters, direction=Direction.ANY), meant)

    return turned


def open_terrain(tx: Transaction, chart: Chart, wanted: Wanted) -> Terrain:
    """The same for a question that looks at links one by one and at no path as a whole.

    Raises `BadQuestion` also for the two filters that judge whole paths: dropped, they would
    falsify the answer.
    """
    filters = wanted.filters
    for name, given in (("via", filters.via), ("during", filters.during)):
        if given:
            said = f"{name} judges whole paths: it can be asked of paths, and of nothing else."
            raise BadQuestion(name, said)
    return terrain(tx, chart, wanted)


def _outlook(chart: Chart, on: Party, chosen: Filter, filters: Filters) -> Outlook | None:
    if on.entity is not None:
        return None  # one entity is asked for less often, and looking back from it costs little
    name, direction = "\n".join(on.references), filters.direction
    return chart.outlook(name, on.nodes, chosen, direction, by_hubs=filters.hubs)


def _several(references: References) -> Sequence[str]:
    return (references,) if isinstance(references, str) else references


def _filter(filters: Filters, avoid: Sequence[Party], named: Sequence[Party]) -> Filter:
    ends = {one.entity.id for one in named if one.entity}
    numbers: Ints = np.array([node for one in named for node in one.nodes], dtype=np.int32)
    return Filter(
        as_of=filters.as_of,
        during=filters.during,
        unknown_dates=filters.unknown_dates,
        min_confidence=filters.min_confidence,
        min_sources=filters.min_sources,
        statuses=filters.status,
        link=filters.link,
        not_link=filters.not_link,
        avoid=frozenset(one.entity.id for one in avoid if one.entity) - ends,
        avoid_groups=tuple(
            Group(name=one.name, nodes=np.setdiff1d(one.nodes, numbers))
            for one in avoid
            if one.entity is None
        ),
    )
