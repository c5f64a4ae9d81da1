"""Dates written in figures: 12.03.2019, 12/03/2019, 12-03-2019 and 2019-03-12, each one token."""

import re
from datetime import date

_ISO = re.compile(r"((?:19|20)\d\d)([-/.])(\d\d)\2(\d\d)")
_POINTED = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTHS = 12


def day_of(text: str, lang: str) -> str | None:
    """The date that a text is, ISO, cut to its year where a day could be taken for a month.

    English has both orders. What no calendar has is no date.

    >>> day_of("12.03.2019", "de"), day_of("12/03/2019", "en"), day_of("25/03/2019", "en")
    ('2019-03-12', '2019', '2019-03-25')
    """
    if iso := _ISO.fullmatch(text):
        return _day(int(iso[1]), int(iso[3]), int(iso[4]))
    pointed = _POINTED.fullmatch(text)
    if pointed is None:
        return None
    one, other, year = int(pointed[1]), int(pointed[3]), int(pointed[4])
    if other > _MONTHS:
        return _day(year, one, other)
    if one > _MONTHS or lang != "en" or one == other or pointed[2] == ".":
        return _day(year, other, one)
    return str(year)


def year_of(text: str) -> str:
    """The year that a text is, or that a date in figures has; empty where it is neither.

    >>> year_of("2019"), year_of("12.03.2019"), year_of("1.219")
    ('2019', '2019', '')
    """
    if _YEAR.fullmatch(text):
        return text
    if found := _POINTED.fullmatch(text):
        return found[4]
    return found[1] if (found := _ISO.fullmatch(text)) else ""


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
