"""The question this project exists for: how A reaches B, by which links, on whose word."""

from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from time import monotonic

from graph.answers import PathAnswer, Tip
from graph.at_once import asked_at_once
from graph.clock import end_of
from graph.errors import BadQuestion, UnknownEntity
from graph.parties import SECURITY_APPARATUS, Party
from graph.past.asking import AS_KNOWN_ON, asked_as_known
from graph.pinned import instant
from graph.question import Filters, References, Terrain, Wanted, terrain
from graph.sentences import counted
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.told import Line, fan_in_between, told_beside
from graph.vocabulary import STATUS_ORDER
from graph.walk.advice import Asked, advice
from graph.walk.arrays import Ints, Network
from graph.walk.best import Found, Question, best
from graph.walk.chart import Chart
from graph.walk.corridor import Corridor
from graph.walk.filters import Reason, left_out_of
from graph.walk.looked import Looked, looked_at

DEFAULT_HOPS = 6
MAX_HOPS = 10
DEFAULT_LIMIT = 10
MAX_LIMIT = 100
FINER = "said more finely"

# The rest of the deadline is for fetching the words of what was found.
_SEARCH_SHARE = 0.6
_SAID = {
    Reason.CONFIDENCE: "below min_confidence",
    Reason.SOURCES: "below min_sources",
    Reason.LINK: "of another link kind",
    Reason.DATE: "held at another time",
    Reason.UNDATED: "undated",
    Reason.AVOID: "avoided",
}


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
    answer is the one of then, where the stamp says when that was and the graph still knows it.
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
    day = wanted.filters.as_known_on
    then = _since_passed(store, state, day) if state else None
    if then is not None:
        # Loaded anew, a graph knows nothing of then; and too much to hold is refused.
        with suppress(UnknownEntity, BadQuestion):
            answer = asked_as_known(store, then, question)
            pinned = answer.pinned and replace(answer.pinned, state=state, recalled=True)
            return replace(answer, pinned=pinned)
    if day is None and (found := asked_at_once(store, wanted, question)) is not None:
        return found
    return asked_as_known(store, day, question, named=wanted.references)


def _since_passed(store: Store, state: str, day: str | None) -> str | None:
    """The instant of a state that has passed, unless less is asked for; None where it is now."""
    then = instant(state)
    if then is None or state == store.stamp():
        return None
    try:
        before = end_of(then, "state")
    except BadQuestion:
        return None  # nobody's stamp: answered as of now, and said so
    if before > store.now() or (day is not None and end_of(day, AS_KNOWN_ON) <= before):
        return None
    return then


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
    return _answer(tx, land, wanted, corridor, best(land.ground, wanted, corridor))


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
    crowds = [one.nodes for one in (land.source, land.target) if one.entity is None]
    looked = looked_at(corridor, hops, crowds)
    barred = looked.links[~land.everywhere.allowed[looked.links]]
    left_out = left_out_of(land.network, land.chosen, barred)
    excluded = dict(_excluded(land.network, left_out))
    fan_in = fan_in_between(land, corridor, wanted.max_hops)
    # The store is being asked for its state meanwhile: all that takes no words comes before them.
    empty = not lines and found.complete
    tips = tuple(_tips(land, wanted, corridor, left_out)) if empty else ()
    paths, hubs, land = told_beside(tx, land, lines, fan_in)
    return PathAnswer(
        source=land.source.shown,
        target=None if land.target.name == SECURITY_APPARATUS else land.target.shown,
        max_hops=wanted.max_hops,
        paths=paths,
        explored=len(looked.links),
        complete=found.complete and not more,
        excluded=excluded | ({FINER: found.coarse} if found.coarse else {}),
        reason=_reason(land, wanted, found, _Account(looked, excluded)),
        hubs=hubs,
        advice=tips,
        pinned=land.pinned,
    )


def _excluded(network: Network, left_out: Mapping[Reason, Ints]) -> Iterable[tuple[str, int]]:
    for reason, links in left_out.items():
        if reason is Reason.STATUS:
            counted = Counter(network.status[links].tolist())
            for code, status in enumerate(STATUS_ORDER):
                if counted[code]:
                    yield f"only {status}", counted[code]
        else:
            yield _SAID[reason], len(links)


def _tips(
    land: Terrain, wanted: Question, corridor: Corridor, left_out: Mapping[Reason, Ints]
) -> Iterable[Tip]:
    question = Asked(
        network=land.network,
        chosen=land.chosen,
        question=replace(wanted, far=None),  # it is known under one filter alone
        between=corridor.ends,
        met=left_out,
        parted=corridor.parted,
        corridor=corridor,
        hubs=land.hubs,
        via=tuple(one.name for one in land.via),
        grounds=land.grounds,
    )
    for tip in advice(question):
        yield Tip(
            filter=tip.filter,
            was=tip.was,
            becomes=tip.becomes,
            hops=tip.hops,
            sentence=tip.sentence,
        )


class _Account:
    """What was looked at, in words."""

    def __init__(self, looked: Looked, excluded: dict[str, int]) -> None:
        links = counted(len(looked.links), "link")
        self.looked = f"{links} and {counted(looked.entities, 'entity', 'entities')} looked at"
        skipped = [f"{counted(number, 'link')} {name}" for name, number in excluded.items()]
        self.beside = f", not walked: {', '.join(skipped)}" if skipped else ""


def _reason(land: Terrain, wanted: Question, found: Found, account: _Account) -> str | None:
    if len(found.routes) > wanted.limit:
        return f"There are more paths than the {wanted.limit} asked for: these are the best."
    if found.routes and found.complete:
        return None
    if found.routes:
        return f"The search ended at its deadline ({account.looked}): there may be other paths."
    said = (
        f"No path leads from {_called(land.source)} to {_called(land.target)} "
        f"within {wanted.max_hops} hops"
    )
    if not found.complete:
        return f"{said}, as far as the search got before its deadline ({account.looked})."
    return f"{said} ({account.looked}{account.beside})."


def _called(party: Party) -> str:
    if party.name == SECURITY_APPARATUS:
        return "the security apparatus"
    return party.name
