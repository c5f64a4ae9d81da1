"""The question this project exists for: how A reaches B, by which links, on whose word."""

from dataclasses import dataclass, replace
from time import monotonic

from graph.account import Account, paths_excluded_by, reason_of, seen
from graph.advising import advised_on, tip_of
from graph.answers import PathAnswer
from graph.at_once import asked_at_once
from graph.errors import AmbiguousEntity, BadQuestion, StoreTimeout, UnknownEntity
from graph.parties import SECURITY_APPARATUS
from graph.past.asking import AS_KNOWN_ON, asked_as_known
from graph.past.cited import as_cited
from graph.question import Filters, References, Terrain, Wanted, terrain
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.told import Line, between_ends, told_beside
from graph.walk.advice import Advice, Advised
from graph.walk.best import Question, best
from graph.walk.chart import Chart
from graph.walk.corridor import Corridor
from graph.walk.found import Found
from graph.walk.missed import missed

DEFAULT_HOPS = 6
MAX_HOPS = 10
DEFAULT_LIMIT = 10
MAX_LIMIT = 100
FINER = "said more finely"

# The rest of the deadline is for fetching the words of what was found.
_SEARCH_SHARE = 0.6


def paths_between(  # noqa: PLR0913 - one argument for each part of the question
    store: Store,
    source: References,
    target: References,
    *,
    max_hops: int = DEFAULT_HOPS,
    limit: int = DEFAULT_LIMIT,
    filters: Filters | None = None,
    state: str | None = None,
) -> PathAnswer:
    """The best paths from `source` to `target`, each hop with its evidence; maybe none, with why.

    Both are references, see `graph.parties`: an id, a name or an alias, or a whole kind, country
    or technology; several mean any of them. A path repeats no entity, ends at the first target it
    reaches, walks only what `filters` let pass, and never goes through a country or region. Best
    is the strongest weakest link, then the one with more sources, then the shortest path, then the
    first by the ids of its source and links. With the stamp of a `state` that has passed, the
    answer is the one of then, where the stamp says when that was and the graph still knows it; of
    such a stamp nothing but the instant is looked at.
    Raises `BadQuestion` out of bounds, `UnknownEntity` and `AmbiguousEntity` for the names, and
    `StoreTimeout` when the graph is not read into memory within the deadline of a question.
    """
    asked_for = Asking(
        wanted=Wanted(source=source, target=target, filters=filters or Filters()),
        max_hops=max_hops,
        limit=limit,
    )

    def question(tx: Transaction, chart: Chart) -> PathAnswer:
        return answered(tx, chart, asked_for, store.query_seconds * _SEARCH_SHARE)

    wanted = asked_for.wanted
    own = wanted.filters.as_known_on

    def ask(day: str | None) -> PathAnswer:
        if day is None and (found := asked_at_once(store, wanted, question)) is not None:
            return found
        answer = asked_as_known(store, day, question, named=wanted.references)
        beside = day is not None and day == own and not answer.paths
        return _beside_today(store, asked_for, answer) if beside else answer

    return as_cited(store, state, own, ask)


def _beside_today(store: Store, asking: "Asking", answer: PathAnswer) -> PathAnswer:
    """The empty answer of a past day, with whether there is a path today."""
    wanted, day = asking.wanted, asking.wanted.filters.as_known_on
    today = replace(wanted.filters, as_known_on=None)
    untried = tuple(name for name in answer.untried if name != AS_KNOWN_ON)
    try:
        found = paths_between(
            store, wanted.source, wanted.target, max_hops=asking.max_hops, limit=1, filters=today
        )
    except StoreTimeout:
        return answer
    except (AmbiguousEntity, BadQuestion, UnknownEntity):
        return replace(answer, untried=untried)
    if not found.paths:
        return answer if found.ended else replace(answer, untried=untried)
    hops = len(found.paths[0].hops)
    tip = Advice(filter=AS_KNOWN_ON, was=day or "", becomes=None, hops=hops)
    return replace(answer, untried=untried, advice=(*answer.advice, tip_of(tip)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """One path question, within its bounds: else a `BadQuestion`."""

    wanted: Wanted
    max_hops: int = DEFAULT_HOPS
    limit: int = DEFAULT_LIMIT

    def __post_init__(self) -> None:
        bounds = (("max_hops", self.max_hops, MAX_HOPS), ("limit", self.limit, MAX_LIMIT))
        for name, value, highest in bounds:
            if not 1 <= value <= highest:
                raise BadQuestion(name, f"{name} must lie between 1 and {highest}, not {value}.")


def answered(tx: Transaction, chart: Chart, asking: Asking, seconds: float) -> PathAnswer:
    """The answer on this chart, searched for at most so many seconds."""
    land = terrain(tx, chart, asking.wanted)
    _apart(land)
    known = land.outlook()
    wanted = Question(
        sources=land.source.nodes,
        targets=land.target.nodes,
        max_hops=asking.max_hops,
        limit=asking.limit,
        spare=1,
        via=land.through,
        far=known.straight if known else None,
        deadline=monotonic() + seconds,
    )
    corridor = land.corridor()
    answer = _answer(tx, land, wanted, corridor, best(land.ground, wanted, corridor))
    if answer.paths or asking.wanted.filters.as_known_on is None:
        return answer
    return replace(answer, untried=(*answer.untried, AS_KNOWN_ON))  # this chart is of that day


def _apart(land: Terrain) -> None:
    one, other = land.source.entity, land.target.entity
    if one and other and one.id == other.id:
        raise BadQuestion("to", f"A path leads elsewhere: from and to are both {one.name!r}.")


def _answer(
    tx: Transaction, land: Terrain, wanted: Question, corridor: Corridor, found: Found
) -> PathAnswer:
    more = len(found.routes) > wanted.limit
    lines = [Line(route.nodes, route.links) for route in found.routes[: wanted.limit]]
    # Whoever has found enough paths looked no further than the longest of them.
    hops = max(len(line.links) for line in lines) if more else wanted.max_hops
    looked, left_out, excluded = seen(land, corridor, hops)
    dropped = {} if lines else paths_excluded_by(missed(land.ground, wanted, land.let_in))
    between = between_ends(land, corridor, wanted.max_hops)
    # The store is being asked for its state meanwhile: all that takes no words comes before them.
    advised = Advised((), ()) if lines else advised_on(land, wanted, corridor, left_out)
    paths, hubs, land = told_beside(tx, land, lines, between)
    return PathAnswer(
        source=land.source.shown,
        target=None if land.target.name == SECURITY_APPARATUS else land.target.shown,
        max_hops=wanted.max_hops,
        paths=paths,
        explored=len(looked.links),
        complete=found.complete and not more,
        certain=min(found.certain, len(lines)),
        ended=found.ended,
        excluded=excluded | dropped | ({FINER: found.coarse} if found.coarse else {}),
        reason=reason_of(land, wanted, found, Account(looked, excluded, dropped)),
        hubs=hubs,
        hubs_total=between.total,
        advice=tuple(map(tip_of, advised.tips)),
        untried=advised.untried,
        pinned=land.pinned,
    )
