"""Whether a text bears out the day on which its file was made, which alone says little.

A template keeps its day, a scan has that of the scanner, a copy that of the copying. So the day
counts as the report's date only where a short line at the head of the text gives it too. Nothing
is asked of the clock: the same bytes give the same report.
"""

import re
from functools import lru_cache

from babel import localedata
from babel.dates import get_month_names

_HEAD = 2_000
_LINE = 80
_MONTHS = 12
_DAY = len("2020-09-21")
_BETWEEN = r"(?:[\s,./]|\b(?:de|of|del)\b){1,6}"


def confirmed(made: str | None, text: str, lang: str) -> str | None:
    r"""`made` as exactly as a line at the head of `text` gives it; None where none does.

    >>> confirmed("2021-05-04", "Eyes for sale\n\nVienna, 4 May 2021\n", "en")
    '2021-05-04'
    >>> confirmed("2021-05-04", "Eyes for sale (May 2021)\n", "en")
    '2021-05'
    >>> confirmed("2021-05-04", "A camera was sold in 2021.\n", "en") is None
    True
    """
    if made is None or len(made) < _DAY:
        return None
    lines = [line for line in text[:_HEAD].splitlines() if len(line) <= _LINE]
    by_day, by_month = _patterns(made, lang)
    if any(by_day.search(line) for line in lines):
        return made
    return made[:7] if any(by_month.search(line) for line in lines) else None


@lru_cache(maxsize=64)
def _patterns(made: str, lang: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What gives the day, and what gives its month: in numbers and in the words of `lang`."""
    year, month, day = made.split("-")
    named = "|".join(sorted(map(re.escape, _months(lang, int(month))), key=len, reverse=True))
    nth = rf"0?{int(day)}(?:\.|st|nd|rd|th|er|º|°)?"
    days = (
        rf"{year}-{month}-{day}|{year}/{month}/{day}|{year}\.{month}\.{day}",
        rf"0?{int(day)}\. ?0?{int(month)}\. ?{year}",
        *([rf"{day}[-/]{month}[-/]{year}", rf"{month}/{day}/{year}"] if int(day) > _MONTHS else ()),
        rf"{nth}{_BETWEEN}(?:{named}){_BETWEEN}{year}",
        rf"(?:{named})\s+{nth},?\s+{year}",
    )
    months = (rf"{year}[-/]{month}(?![-/\d])", rf"(?:{named}){_BETWEEN}{year}")
    return _of(days), _of(months)


def _of(forms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)", re.IGNORECASE)


def _months(lang: str, month: int) -> set[str]:
    known = lang if localedata.exists(lang) else "en"
    return {get_month_names("wide", form, known)[month] for form in ("format", "stand-alone")}
