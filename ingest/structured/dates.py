"""Dates as tables write them, as exact as they are written; what can be two days is none.

Pure functions. "2012", "2012-05", "2012-05-01", "1.5.2012", "May 2012", "1 May 2012",
"May 1, 2012", "5/2012", ranges of them ("2012-2014", "May 2012 to 2013"), and open ones
("since 2012", "2012-").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise

from graph import Precision
from ingest.grammar.words.packs import languages
from ingest.grammar.words.places import months

_ISO = re.compile(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?:[T ][\d:.]+(?:Z|[+-][\d:]+)?)?)?)?")
_POINTS = re.compile(r"(?:(\d{1,2})\.\s?)?(\d{1,2})\.\s?(\d{4})")
_SLASHES = re.compile(r"(?:(\d{1,2})/)?(\d{1,2})/(\d{4})")
_DAY_FIRST = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?)?([^\W\d]+)\.?,?\s+(\d{4})")
_MONTH_FIRST = re.compile(r"([^\W\d]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_BETWEEN = re.compile(
    r"\s+(?:-|to|until|bis|tot|au|al|till)\s+|\s*[–—]\s*|(?<=\d{4})[-/](?=\d{4}$)"
)
_SINCE = re.compile(r"(?:since|from|seit|sinds|depuis)\s+(.+)|(.+?)\s*[-–—]\s*(?:present|now)?")
_EARLIEST, _LATEST = 1800, 2200
_LENGTHS = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}
_MONTHS_OF_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Stretch:
    """From `start` to `end`, both ISO dates as exact as they were written; None is open."""

    start: str | None
    end: str | None


def stretch(text: str, formats: Sequence[str] = (), lang: str = "en") -> Stretch | None:
    """What `text` says of time; None when it is no date, or may be more than one.

    >>> stretch("March 12, 2021"), stretch("2012-2014"), stretch("since May 2015")
    (Stretch(start='2021-03-12', end='2021-03-12'), Stretch(start='2012', end='2014'), \
Stretch(start='2015-05', end=None))
    >>> stretch("3/4/2015"), stretch("3/4/2015", ["%d/%m/%Y"]).start, stretch("2012-13")
    (None, '2015-04-03', None)
    """
    plain = " ".join(text.split())
    if one := _one(plain, formats, lang):
        return Stretch(one, one)
    for start, end in _ranges(plain):
        first, last = _one(start, formats, lang), _one(end, formats, lang)
        if first and last:
            return Stretch(first, last)
    since = _SINCE.fullmatch(plain)
    begun = _one((since.group(1) or since.group(2)).strip(), formats, lang) if since else None
    return Stretch(begun, None) if begun else None


def precision(*dates: str | None) -> Precision | None:
    """The coarsest precision among the dates that are given."""
    lengths = [len(one) for one in dates if one]
    return _LENGTHS[min(lengths)] if lengths else None


def _ranges(text: str) -> Iterator[tuple[str, str]]:
    parts = _BETWEEN.split(text)
    if len(parts) == 2:  # noqa: PLR2004  a beginning and an end
        yield from pairwise(parts)


def _one(text: str, formats: Sequence[str], lang: str) -> str | None:
    for said in formats:
        if found := _in_format(text, said):
            return found
    return _in_numbers(text) or _in_words(text, lang)


def _in_numbers(text: str) -> str | None:
    if match := _ISO.fullmatch(text):
        return _checked(match.group(1), match.group(2), match.group(3))
    if match := _POINTS.fullmatch(text):
        return _checked(match.group(3), match.group(2), match.group(1))
    match = _SLASHES.fullmatch(text)
    return _slashed(*match.groups()) if match else None


def _in_words(text: str, lang: str) -> str | None:
    if match := _MONTH_FIRST.fullmatch(text):
        name, day, year = match.groups()
        return _named(year, name, day, lang)
    if match := _DAY_FIRST.fullmatch(text):
        day, name, year = match.groups()
        return _named(year, name, day, lang)
    return None


def _slashed(first: str | None, second: str, year: str) -> str | None:
    """Day and month stand in either order: only a number above 12 tells which is which."""
    if first is None:
        return _checked(year, second, None)
    if first == second or int(first) > _MONTHS_OF_A_YEAR:
        return _checked(year, second, first)
    return _checked(year, first, second) if int(second) > _MONTHS_OF_A_YEAR else None


def _named(year: str, name: str, day: str | None, lang: str) -> str | None:
    for known in dict.fromkeys((lang, "en")):
        number = months(known).get(name.lower().rstrip(".")) if _has_months(known) else None
        if number:
            return _checked(year, str(number), day)
    return None


def _has_months(lang: str) -> bool:
    return lang in languages()


def _in_format(text: str, said: str) -> str | None:
    try:
        moment = datetime.strptime(text, said)  # noqa: DTZ007  a day has no time zone
    except ValueError:
        return None
    has_month = any(sign in said for sign in ("%m", "%b", "%B"))
    has_day = has_month and "%d" in said
    return _checked(
        str(moment.year), str(moment.month) if has_month else None,
        str(moment.day) if has_day else None,
    )  # fmt: skip


def _checked(year: str, month: str | None, day: str | None) -> str | None:
    if not _EARLIEST <= int(year) <= _LATEST:
        return None
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    parts = (year, month and month.zfill(2), day and day.zfill(2))
    return "-".join(part for part in parts if part)
