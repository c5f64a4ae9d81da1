"""The moment, as the graph writes it down: ISO in UTC, so that moments compare as text."""

import re
from datetime import UTC, date, datetime, timedelta

from graph.errors import BadQuestion
from graph.walk.days import last_day

_INSTANT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z")
_FINEST = timedelta(microseconds=1)


def now() -> str:
    """This moment, to the microsecond.

    >>> len(now()) == len("2026-11-24T10:00:00.000000Z")
    True
    """
    return _written(datetime.now(UTC))


def end_of(day: str, parameter: str) -> str:
    """The day after a day, a month or a year, or what follows an instant: what came before that
    moment in UTC is of it.

    >>> end_of("2024", "as_known_on"), end_of("2024-02-28", "as_known_on")
    ('2025-01-01', '2024-02-29')
    >>> end_of("2024-02-28T10:00:00Z", "as_known_on")
    '2024-02-28T10:00:00.000001Z'
    """
    try:
        if _INSTANT.fullmatch(day):
            return _written(datetime.fromisoformat(day) + _FINEST)
        last = last_day(day)
    except BadQuestion as error:
        raise BadQuestion(parameter, error.sentence) from error
    except (ValueError, OverflowError) as error:
        raise BadQuestion(parameter, f"{day!r} is no instant of any day.") from error
    return date.fromordinal(min(last + 1, date.max.toordinal())).isoformat()


def _written(moment: datetime) -> str:
    return moment.isoformat(timespec="microseconds").replace("+00:00", "Z")
