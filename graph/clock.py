"""The moment, as the graph writes it down: ISO in UTC, so that moments compare as text."""

from datetime import UTC, date, datetime

from graph.errors import BadQuestion
from graph.walk.days import last_day


def now() -> str:
    """This moment, to the microsecond.

    >>> len(now()) == len("2026-11-24T10:00:00.000000Z")
    True
    """
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def end_of(day: str, parameter: str) -> str:
    """The day after a day, a month or a year: what came before that moment in UTC is of it.

    >>> end_of("2024", "as_known_on"), end_of("2024-02-28", "as_known_on")
    ('2025-01-01', '2024-02-29')
    """
    try:
        last = last_day(day)
    except BadQuestion as error:
        raise BadQuestion(parameter, error.sentence) from error
    return date.fromordinal(min(last + 1, date.max.toordinal())).isoformat()
