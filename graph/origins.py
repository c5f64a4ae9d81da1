"""Which reports go back to which: five articles that repeat one report are one source."""

from collections.abc import Iterable, Mapping

from graph.errors import BadJudgement


def origins(derived: Mapping[str, frozenset[str]]) -> dict[str, tuple[str, ...]]:
    """For each report that goes back to others, those that go back to nothing, sorted.

    >>> origins({"press": frozenset({"wire"}), "wire": frozenset({"ngo", "court"})})
    {'press': ('court', 'ngo'), 'wire': ('court', 'ngo')}

    Reports that go back to one another in a ring are a `BadJudgement`: none would be the origin.
    """
    return {report: tuple(sorted(_roots(report, derived, ()))) for report in sorted(derived)}


def _roots(
    report: str, derived: Mapping[str, frozenset[str]], way: tuple[str, ...]
) -> frozenset[str]:
    if report in way:
        raise BadJudgement(f"Report {report} would go back to itself, by way of {', '.join(way)}.")
    parents = derived.get(report)
    if not parents:
        return frozenset({report})
    return frozenset().union(*(_roots(one, derived, (*way, report)) for one in parents))


def independent(sources: Iterable[tuple[str, ...]]) -> int:
    """The fewest origins that account for all sources, each given as the origins it goes back to.

    Beyond the sources with one origin the count may be one too high, never too low by choice of
    order: the origin that accounts for most comes first, then the smallest id.

    >>> independent([("ngo",), ("ngo",), ("court", "ngo")]), independent([("a",), ("b",)])
    (1, 2)
    """
    wanted = {frozenset(source) for source in sources}
    chosen = {origin for source in wanted if len(source) == 1 for origin in source}
    left = {source for source in wanted if not source & chosen}
    while left:
        votes = {origin: sum(origin in one for one in left) for source in left for origin in source}
        chosen.add(min(votes, key=lambda origin: (-votes[origin], origin)))
        left = {source for source in left if not source & chosen}
    return len(chosen)
