"""Advice on an empty answer: which single filter, dropped or moved, would give a path.

Each is tried by itself, all others as asked. What is said was tried: there is such a path. Of what
could not be tried to its end, it is said that it was not.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from graph.vocabulary import STATUS_ORDER, LinkKind, Status
from graph.walk.arrays import STATUS_CODE
from graph.walk.best import best, nearest
from graph.walk.chart import Direction
from graph.walk.distinct import distinct
from graph.walk.ends import MOST_HOPS
from graph.walk.filters import Reason, UnknownDates
from graph.walk.trying import Asked, Called, Unfinished, length
from graph.walk.years import nearest_year

# Entities to avoid that are tried one by one.
_MOST_AVOIDED = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """One change that gives a path of `hops` hops; `becomes` is None for a filter dropped.

    `was` is as it was given, and `named` how the sentence calls that, where it is otherwise. Of a
    filter of several references `dropped` are those that go; the others stay.
    """

    filter: str
    was: str
    becomes: str | None
    hops: int
    named: str | None = None
    dropped: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """The advice in words.

        >>> Advice(filter="as_of", was="2014", becomes="2015", hops=3).sentence
        'There is a path of 3 hops if as_of 2014 becomes 2015.'
        >>> Advice(filter="via", was="org-a", becomes=None, hops=1, named="Acme").sentence
        'There is a path of 1 hop without via Acme.'
        """
        path = f"There is a path of {self.hops} hop{'' if self.hops == 1 else 's'}"
        if self.becomes is None:
            return f"{path} without {self.filter} {self.named or self.was}."
        if self.filter == "status" and self.becomes in set(Status):
            return f"{path}, but only through {self.becomes} links."
        return f"{path} if {self.filter} {self.was} becomes {self.becomes}."


class Advised(NamedTuple):
    """What would give a path, and the filters of which that was not found out."""

    tips: tuple[Advice, ...]
    untried: tuple[str, ...]


def advice(asked: Asked) -> Advised:
    """Every single change that gives a path, in the order of the filters.

    The question's deadline holds for all of it, its work for each change.
    """
    tips: list[Advice] = []
    untried: list[str] = []
    for name, attempt in _TRIES.items():
        try:
            # What was found before the end came is kept.
            for tip in attempt(asked):
                tips.append(tip)  # noqa: PERF402
        except Unfinished:
            untried.append(name)
    return Advised(tuple(tips), tuple(untried))


def _hops(asked: Asked) -> Iterator[Advice]:
    if asked.question.max_hops >= MOST_HOPS or asked.parted:
        return
    known, further = asked.corridor, replace(asked.question, max_hops=MOST_HOPS)
    where = known.floor.ground if known else asked.where(asked.chosen)
    if hops := length(nearest(where, further, asked.between, known)):
        was = str(asked.question.max_hops)
        yield Advice(filter="max_hops", was=was, becomes=str(hops), hops=hops)


def _as_of(asked: Asked) -> Iterator[Advice]:
    chosen = asked.chosen
    if chosen.as_of is not None and asked.barred(Reason.DATE, Reason.UNDATED):
        undated = asked.where(replace(chosen, as_of=None))
        if hops := asked.hops_on(undated):
            moved = nearest_year(undated, asked.question, chosen.as_of, chosen.unknown_dates)
            year, hops = moved or (None, hops)
            yield Advice(filter="as_of", was=chosen.as_of, becomes=year, hops=hops)


def _during(asked: Asked) -> Iterator[Advice]:
    chosen = asked.chosen
    if chosen.during is not None and (hops := asked.hops(replace(chosen, during=None))):
        was = "..".join(side or "" for side in chosen.during)
        yield Advice(filter="during", was=was, becomes=None, hops=hops)


def _unknown_dates(asked: Asked) -> Iterator[Advice]:
    chosen, lenient = asked.chosen, UnknownDates.LENIENT
    # All links of a path hold at one time: under `during` each may pass, and no path.
    barred = chosen.during is not None or asked.barred(Reason.UNDATED)
    if chosen.unknown_dates is lenient or not barred:
        return
    if hops := asked.hops(replace(chosen, unknown_dates=lenient)):
        was = chosen.unknown_dates.value
        yield Advice(filter="unknown_dates", was=was, becomes=lenient.value, hops=hops)


def _confidence(asked: Asked) -> Iterator[Advice]:
    chosen = asked.chosen
    if chosen.min_confidence > 0.0 and asked.barred(Reason.CONFIDENCE):
        where = asked.where(replace(chosen, min_confidence=0.0))
        found = best(where, replace(asked.question, limit=1))
        if hops := length(found):
            was, becomes = str(chosen.min_confidence), str(found.routes[0].weakest)
            yield Advice(filter="min_confidence", was=was, becomes=becomes, hops=hops)


def _sources(asked: Asked) -> Iterator[Advice]:
    chosen = asked.chosen
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
    alone = False
    for status in _met(asked, missing):
        if hops := asked.hops(replace(chosen, statuses=chosen.statuses | {status})):
            alone = True
            yield Advice(filter="status", was=was, becomes=status, hops=hops)
    if not alone:
        yield Advice(filter="status", was=was, becomes=None, hops=every)


def _met(asked: Asked, missing: list[Status]) -> list[Status]:
    """Those statuses that a link has that was looked at."""
    if asked.met is None:
        return missing
    codes = distinct(asked.network.status[asked.met[Reason.STATUS]]).tolist()
    return [status for status in missing if STATUS_CODE[status] in codes]


def _link(asked: Asked) -> Iterator[Advice]:
    chosen = asked.chosen
    if not chosen.link or not asked.barred(Reason.LINK):
        return
    if hops := asked.hops(replace(chosen, link=frozenset())):
        yield Advice(filter="link", was=_named(chosen.link), becomes=None, hops=hops)


def _not_link(asked: Asked) -> Iterator[Advice]:
    chosen = asked.chosen
    if not chosen.not_link or not asked.barred(Reason.LINK):
        return
    if hops := asked.hops(replace(chosen, not_link=frozenset())):
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
    alone = False
    called = {name: asked.avoided.get(name, Called((name,), name)) for name in let_in}
    for name, wider in list(let_in.items())[:_MOST_AVOIDED]:
        if hops := asked.hops(wider):
            alone = True
            yield _dropped("avoid", [called[name]], hops)
    if not alone:
        yield _dropped("avoid", [*called.values()], every)


def _via(asked: Asked) -> Iterator[Advice]:
    places = range(len(asked.via))
    every = asked.past(()).hops() if asked.via else None
    # A hub that one of several lets in is open as long as that one stays.
    if every is None and not any(one.lets_in for one in asked.via):
        return
    alone = False
    for place in places if len(places) > 1 else ():
        if hops := asked.past(tuple(one for one in places if one != place)).hops():
            alone = True
            yield _dropped("via", [asked.via[place].called], hops)
    if every is not None and not alone:
        yield _dropped("via", [one.called for one in asked.via], every)


def _dropped(name: str, those: Sequence[Called], hops: int) -> Advice:
    dropped = tuple(given for one in those for given in one.given)
    return Advice(
        filter=name,
        was=", ".join(dropped),
        becomes=None,
        hops=hops,
        named=", ".join(one.name for one in those),
        dropped=dropped,
    )


def _hubs(asked: Asked) -> Iterator[Advice]:
    if asked.hubs and (hops := asked.hops(hubs=True)):
        yield Advice(filter="hubs", was="exclude", becomes="include", hops=hops)


def _direction(asked: Asked) -> Iterator[Advice]:
    if asked.turned is None:
        return
    asked.in_time()
    turned = asked.turned()
    if turned is None:
        raise Unfinished
    if hops := turned.hops():
        was, becomes = Direction.FLOW.value, Direction.ANY.value
        yield Advice(filter="direction", was=was, becomes=becomes, hops=hops)


_TRIES: dict[str, Callable[[Asked], Iterator[Advice]]] = {
    "max_hops": _hops,
    "as_of": _as_of,
    "during": _during,
    "unknown_dates": _unknown_dates,
    "min_confidence": _confidence,
    "min_sources": _sources,
    "status": _statuses,
    "link": _link,
    "not_link": _not_link,
    "avoid": _avoided,
    "via": _via,
    "hubs": _hubs,
    "direction": _direction,
}
