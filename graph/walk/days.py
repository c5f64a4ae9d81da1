"""Dates as whole days: an ISO date cut to a year, a month or a day is a stretch of days.

Nothing is filled in: the stretch is what the date covers, from its first day to its last.
"""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

from graph.errors import BadQuestion

UNKNOWN = -(2**31)
EARLIEST = UNKNOWN + 1
LATEST = 2**31 - 1
_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_NO_DATE = "{!r} is no date such as 2014, 2014-06 or 2014-06-30."


def first_day(iso: str) -> int:
    """The number of the first day that `iso` covers.

    >>> first_day("2014") == first_day("2014-01-01")
    True
    """
    return _stretch(iso)[0]


def last_day(iso: str) -> int:
    """The number of the last day that `iso` covers.

    >>> last_day("2012-02") == first_day("2012-02-29")
    True
    """
    return _stretch(iso)[1]


def year_of(day: int) -> int:
    """The year that a day lies in, within what a calendar holds."""
    return date.fromordinal(min(max(day, 1), date.max.toordinal())).year


@lru_cache(maxsize=8192)
def _stretch(iso: str) -> tuple[int, int]:
    shape = _ISO.fullmatch(iso)
    if shape is None:
        raise BadQuestion("date", _NO_DATE.format(iso))
    year, month, day = (int(part) if part else None for part in shape.groups())
    try:
        opening = date(year or 0, month or 1, day or 1)
        last = day or monthrange(opening.year, month or 12)[1]
        closing = date(opening.year, month or 12, last)
    except ValueError as error:
        raise BadQuestion("date", _NO_DATE.format(iso)) from error
    return opening.toordinal(), closing.toordinal()
