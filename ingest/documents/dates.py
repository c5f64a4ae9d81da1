"""Dates that documents state about themselves, as precise as they are stated. Pure functions."""

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

_ISO = re.compile(r"\s*(\d{4})(?:[-/.]?(\d{2})(?:[-/.]?(\d{2}))?)?(?!\d)")
_PDF = re.compile(r"(?:D:)?(\d{4})(\d{2})?(\d{2})?")
_EARLIEST = 1800
_LATEST = 2200


def stated(value: str | None) -> str | None:
    """The date at the head of `value` as "2020", "2020-09" or "2020-09-21"; None if there is none.

    >>> stated("2020-09-21T10:00:00+02:00"), stated("2020/9"), stated("2020"), stated("21 Sept")
    ('2020-09-21', '2020', '2020', None)
    """
    match = _ISO.match(value) if value else None
    return _checked(*match.groups()) if match else None


def stated_in_pdf(value: str | None) -> str | None:
    """The date in a PDF's form, which may stop after the year or the month.

    >>> stated_in_pdf("D:20200921101500+02'00'"), stated_in_pdf("D:202009")
    ('2020-09-21', '2020-09')
    """
    match = _PDF.match(value.strip()) if value else None
    return _checked(*match.groups()) if match else None


def stated_in_mail(value: str | None) -> str | None:
    """The day of a mail's Date header, in the sender's own time zone.

    >>> stated_in_mail("Mon, 21 Sep 2020 23:59:00 -0700")
    '2020-09-21'
    """
    if not value:
        return None
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, OverflowError):
        return None


def day(moment: datetime | date) -> str:
    """The day of a moment, in its own time zone or else UTC.

    >>> day(datetime(2020, 9, 21, 8, 0, tzinfo=UTC))
    '2020-09-21'
    """
    if isinstance(moment, datetime):
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).date().isoformat()
    return moment.isoformat()


def _checked(year: str, month: str | None, of_month: str | None) -> str | None:
    if not _EARLIEST <= int(year) <= _LATEST:
        return None
    try:
        date(int(year), int(month or 1), int(of_month or 1))
    except ValueError:
        return None
    return "-".join(part for part in (year, month, of_month) if part)
