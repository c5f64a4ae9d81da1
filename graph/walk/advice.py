"""Advice on an empty answer: which single filter, dropped or moved, would give a path.

Each is tried by itself, all others as asked. What is said was tried: there is such a path.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from graph.vocabulary import STATUS_ORDER, LinkKind, Status
from graph.walk.arrays import STATUS_CODE, Ints, Network
from graph.walk.best import Question, Route, best, nearest
from graph.walk.corridor import Corridor
from graph.walk.distinct import distinct
from graph.walk.ends import MOST_HOPS, Ends
from graph.walk.filters import Filter, Ground, Reason, UnknownDates, ground
from graph.walk.hubs import Hub, avoiding
from graph.walk.years import nearest_year

# Entities to avoid that are tried one by one.
_MOST_AVOIDED = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """One change that gives a path of `hops` hops; `becomes` is None for a filter dropped."""

    filter: str
    was: str
    becomes: str | None
    hops: int

    @property
    def sentence(self) -> str:
        """The advice in words.

        >>> Advice(filter="as_of", was="2014", becomes="2015", hops=3).sentence
        'There is a path of 3 hops if as_of 2014 becomes 2015.'
        """
        path = f"There is a path of {self.hops} hop{'' if self.hops == 1 else 's'}"
        if self.becomes is None:
            return f"{path} without {self.filter} {self.was}."
        if self.filter == "status" and self.becomes in set(Status):
            return f"{path}, but only through {self.becomes} links."
        return f"{path} if {self.filter} {self.was} becomes {self.becomes}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question as it was asked: its network, its filter, and the hubs that were left out.

    `via` names the sets of the question's `via`; `grounds` may know what a filter lets pass, and
    `between` are the ends where the hubs are left out, which no filter changes. `met` are the links
    that the search looked at and left out, by reason, where they are known: a filter that left out
    none of them is not what parts the ends. `parted`, no walk of any length leads from one to the
    other.
    """

    network: Network
    chosen: Filter
    question: Question
    hubs: tuple[Hub, ...] = ()
    via: tuple[str, ...] = ()
    grounds: Callable[[Filter], Ground] | None = None
    between: Ends | None = None
    met: Mapping[Reason, Ints] | None = None
    parted: bool = False
    corridor: Corridor | None = None

    def barred(self, *reasons: Reason) -> bool:
        """Whether any of these may have left out what would lead on."""
        return self.met is None or any(reason in self.met for reason in reasons)

    def ground(self, chosen: Filter) -> Ground:
        """What another filter lets pass."""
        return self.grounds(chosen) if self.grounds else ground(self.network, chosen)

    def where(self, chosen: Filter) -> Ground:
        """Where a path may go with another filter."""
        return avoiding(self.ground(chosen), self.hubs)

    def hops(self, chosen: Filter | None = None, *, hubs: bool = False) -> int | None:
        """The length of a shortest path with another filter, or with hubs let in."""
        wanted = chosen or self.chosen
        if hubs:
            return _length(nearest(self.ground(wanted), self.question))
        return self.hops_on(self.where(wanted))

    def hops_on(self, where: Ground) -> int | None:
        """The length of a shortest path there, where hubs are left out."""
        return _length(nearest(where, self.question, self.between))


def _length(route: Route | None) -> int | None:
    return len(route.links) if route else None


def advice(asked: Asked) -> tuple[Advice, ...]:
    """Every single change that gives a path, in the order of the filters.

    Empty when none does, or when there is no time left to try: the question's deadline holds for
    all of it, its work for each change.
    """
    tries: tuple[Callable[[Asked], Iterator[Advice]], ...] = (
        _hops,
        _dates,
        _evidence,
        _statuses,
        _kinds,
        _avoided,
        _via,
        _hubs,
    )
    return tuple(tip for attempt in tries for tip in attempt(asked))


def _hops(asked: Asked) -> Iterator[Advice]:
    if asked.question.max_hops >= MOST_HOPS or asked.parted:
        return
    known, further = asked.corridor, replace(asked.question, max_hops=MOST_HOPS)
    where = known.floor.ground if known else asked.where(asked.chosen)
    if hops := _length(nearest(where, further, asked.between, known)):
        was = str(asked.question.max_hops)
        yield Advice(filter="max_hops", was=was, becomes=str(hops), hops=hops)


def _dates(asked: Asked) -> Iterator[Advice]:
    chosen = asked.chosen
    if chosen.as_of is not None and asked.barred(Reason.DATE, Reason.UNDATED):
        undated = asked.where(replace(chosen, as_of=None))
        if hops := asked.hops_on(undated):
            moved = nearest_year(undated, asked.question, chosen.as_of, chosen.unknown_dates)
            year, hops = moved or (None, hops)
            yield Advice(filter="as_of", was=chosen.as_of, becomes=year, hops=hops)
    if chosen.during is not None and (hops := asked.hops(replace(chosen, during=None))):
        was = "..".join(side or "" for side in chosen.during)
        yield Advice(filter="during", was=was, becomes=None, hops=hops)
    # All links of a path hold at one time: under `during` each may pass, and no path.
    strict = chosen.unknown_dates is UnknownDates.STRICT
    if strict and (chosen.during is not None or asked.barred(Reason.UNDATED)):
        lenient = UnknownDates.LENIENT
        if hops := asked.hops(replace(chosen, unknown_dates=lenient)):
            yield Advice(
                filter="unknown_dates", was=chosen.unknown_dates, becomes=lenient, hops=hops
            )


def _evidence(asked: Asked) -> Iterator[Advice]:
    chosen = asked.chosen
    if chosen.min_confidence > 0.0 and asked.barred(Reason.CONFIDENCE):
        where = asked.where(replace(chosen, min_confidence=0.0))
        found = best(where, replace(asked.question, limit=1)).routes
        for route in found:
            yield Advice(
                filter="min_confidence",
                was=str(chosen.min_confidence),
                becomes=str(route.weakest),
                hops=len(route.links),
            )
    # What no link has lets pass what the next higher does, which was tried or asked for.
    if not asked.barred(Reason.SOURCES):
        return
    counts = {0, *asked.network.levels[:, 1].astype(int).tolist()}
    for fewer in sorted((one for one in counts if one < chosen.min_sources), reverse=True):
        if hops := asked.hops(replace(chosen, min_sources=fewer)):
            was = str(chosen.min_sources)
            yield Advice(filter="min_sources", was=was, becomes=str(fewer), hops=hops)
            return


def _statuses(asked: Asked) -> Iterator[Advice]:
    chosen = asked.chosen
    was = ", ".join(status for status in STATUS_ORDER if status in chosen.statuses)
    missing = [status for status in STATUS_ORDER if status not in chosen.statuses]
    if not missing or not asked.barred(Reason.STATUS):
        return
    every = asked.hops(replace(chosen, statuses=frozenset(Status)))
    if every is None:
        return
    for status in _met(asked, missing):
        wider = replace(chosen, statuses=chosen.statuses | {status})
        if hops := asked.hops(wider):
            yield Advice(filter="status", was=was, becomes=status, hops=hops)
            return
    yield Advice(filter="status", was=was, becomes=None, hops=every)


def _met(asked: Asked, missing: list[Status]) -> list[Status]:
    """Those statuses that a link has that was looked at."""
    if asked.met is None:
        return missing
    codes = distinct(asked.network.status[asked.met[Reason.STATUS]]).tolist()
    return [status for status in missing if STATUS_CODE[status] in codes]


def _kinds(asked: Asked) -> Iterator[Advice]:
    chosen = asked.chosen
    if not asked.barred(Reason.LINK):
        return
    if chosen.link and (hops := asked.hops(replace(chosen, link=frozenset()))):
        yield Advice(filter="link", was=_named(chosen.link), becomes=None, hops=hops)
    if chosen.not_link and (hops := asked.hops(replace(chosen, not_link=frozenset()))):
        yield Advice(filter="not_link", was=_named(chosen.not_link), becomes=None, hops=hops)


def _named(kinds: frozenset[LinkKind]) -> str:
    return ", ".join(kind for kind in LinkKind if kind in kinds)


def _avoided(asked: Asked) -> Iterator[Advice]:
    chosen = asked.chosen
    let_in = {name: replace(chosen, avoid=chosen.avoid - {name}) for name in sorted(chosen.avoid)}
    for group in chosen.avoid_groups:
        others = tuple(other for other in chosen.avoid_groups if other is not group)
        let_in[group.name] = replace(chosen, avoid_groups=others)
    nothing = replace(chosen, avoid=frozenset(), avoid_groups=())
    every = asked.hops(nothing) if let_in and asked.barred(Reason.AVOID) else None
    if every is None:
        return
    for name, wider in list(let_in.items())[:_MOST_AVOIDED]:
        if hops := asked.hops(wider):
            yield Advice(filter="avoid", was=name, becomes=None, hops=hops)
            return
    yield Advice(filter="avoid", was=", ".join(let_in), becomes=None, hops=every)


def _via(asked: Asked) -> Iterator[Advice]:
    straight = replace(asked, question=replace(asked.question, via=()))
    if asked.via and (hops := straight.hops()):
        yield Advice(filter="via", was=", ".join(asked.via), becomes=None, hops=hops)


def _hubs(asked: Asked) -> Iterator[Advice]:
    if asked.hubs and (hops := asked.hops(hubs=True)):
        yield Advice(filter="hubs", was="exclude", becomes="include", hops=hops)
