"""The question this project exists for: how A reaches B, by which links, on whose word."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from graph.answers import Entity, Hop, Link, Path, PathAnswer
from graph.deadline import Deadline
from graph.errors import BadQuestion
from graph.projection import LinkKey
from graph.routes import Route, Step, routes, said_more_finely
from graph.store.finding import resolve
from graph.store.reading import links
from graph.store.store import Store
from graph.store.transaction import Transaction
from graph.survey import Survey
from graph.validity import is_dated, shared
from graph.vocabulary import STATUS_ORDER

SECURITY_APPARATUS = "security-apparatus"
DEFAULT_HOPS = 6
MAX_HOPS = 10
DEFAULT_LIMIT = 10
MAX_LIMIT = 100
FINER = "said more finely"

# The rest of the deadline is for fetching the words of what was found.
_SEARCH_SHARE = 0.6
_GUARD = 2.0


def paths_between(
    store: Store,
    source: str,
    target: str,
    *,
    max_hops: int = DEFAULT_HOPS,
    limit: int = DEFAULT_LIMIT,
) -> PathAnswer:
    """The best paths from `source` to `target`, each hop with its evidence; maybe none, with why.

    Both are an id, a name or an alias; `target` may be `SECURITY_APPARATUS`: any such body, and
    then a path ends at the first it reaches. A path repeats no entity, walks only links that a
    source states as a fact, and never goes through a country or region. Best is the strongest
    weakest link, then the shortest, then the first by ids.
    Raises `BadQuestion` out of bounds, `UnknownEntity` and `AmbiguousEntity` for the names.
    """
    for name, value, highest in (("max_hops", max_hops, MAX_HOPS), ("limit", limit, MAX_LIMIT)):
        if not 1 <= value <= highest:
            raise BadQuestion(name, f"{name} must lie between 1 and {highest}, not {value}.")

    def question(tx: Transaction) -> PathAnswer:
        asked = _ask(tx, source, target, max_hops, limit)
        return _answer(tx, asked, Deadline(store.query_seconds * _SEARCH_SHARE))

    # The search ends by itself, with what it has; the server's deadline, which throws all away,
    # is only the second guard.
    return store.read(question, seconds=_GUARD * store.query_seconds)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    source: Entity
    target: Entity | None
    max_hops: int
    limit: int


def _ask(tx: Transaction, source: str, target: str, max_hops: int, limit: int) -> _Asked:
    start = resolve(tx, source)
    end = None if target == SECURITY_APPARATUS else resolve(tx, target)
    if end and end.id == start.id:
        raise BadQuestion("to", f"A path leads elsewhere: from and to are both {start.name!r}.")
    return _Asked(source=start, target=end, max_hops=max_hops, limit=limit)


def _answer(tx: Transaction, asked: _Asked, deadline: Deadline) -> PathAnswer:
    survey = Survey(
        start=asked.source.id, target=asked.target.id if asked.target else None, go_on=deadline.open
    )
    survey.explore(tx, asked.max_hops)
    best, excluded, more = _choose(survey, asked, deadline)
    complete = survey.complete and not deadline.passed and not more
    return PathAnswer(
        source=asked.source,
        target=asked.target,
        max_hops=asked.max_hops,
        paths=_told(tx, best),
        explored=len(survey.looked),
        complete=complete,
        excluded=excluded,
        reason=_reason(asked, survey, found=bool(best), more=more, ended=not complete),
    )


def _choose(
    survey: Survey, asked: _Asked, deadline: Deadline
) -> tuple[list[Route], dict[str, int], bool]:
    """The best routes, what was left out by reason, and whether there are more."""
    terrain, start, most = survey.terrain, asked.source.id, asked.max_hops
    best: list[Route] = []
    excluded = Counter({f"only {name}": number for name, number in _skipped(survey)})
    for route in routes(terrain, start, most, deadline.open):
        if said_more_finely(terrain, start, route, most):
            excluded[FINER] += 1
        elif len(best) == asked.limit:
            return best, dict(excluded), True
        else:
            best.append(route)
    return best, dict(excluded), False


def _skipped(survey: Survey) -> list[tuple[str, int]]:
    counted = Counter(survey.skipped.values())
    return [(status.value, counted[status]) for status in STATUS_ORDER if counted[status]]


def _told(tx: Transaction, best: Sequence[Route]) -> tuple[Path, ...]:
    proved = links(tx, [_key(step) for route in best for step in route])
    return tuple(
        _path(tuple(Hop(link=proved[_key(step)], forward=step.forward) for step in route))
        for route in best
    )


def _key(step: Step) -> LinkKey:
    ends = (step.here, step.there) if step.forward else (step.there, step.here)
    return LinkKey(ends[0], step.kind, ends[1])


def _path(hops: tuple[Hop, ...]) -> Path:
    walked: list[Link] = [hop.link for hop in hops]
    return Path(
        hops=hops,
        weakest=min(link.confidence for link in walked),
        sources=min(link.sources for link in walked),
        valid=shared(link.valid for link in walked),
        undated=sum(not is_dated(link.valid) for link in walked),
    )


def _reason(asked: _Asked, survey: Survey, *, found: bool, more: bool, ended: bool) -> str | None:
    if found and not ended:
        return None
    if more:
        return f"There are more paths than the {asked.limit} asked for: these are the best."
    links_seen = _counted(len(survey.looked), "link", "links")
    looked = f"{links_seen} and {_counted(len(survey.reached), 'entity', 'entities')} looked at"
    if found:
        return f"The search ended at its deadline ({looked}): there may be other paths."
    end = asked.target.name if asked.target else "the security apparatus"
    said = f"No path leads from {asked.source.name} to {end} within {asked.max_hops} hops"
    if ended:
        return f"{said}, as far as the search got before its deadline ({looked})."
    skipped = [
        f"{_counted(number, 'link', 'links')} only {name}" for name, number in _skipped(survey)
    ]
    beside = f", not walked: {', '.join(skipped)}" if skipped else ""
    return f"{said} ({looked}{beside})."


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
