"""Stretches of time that are only as exact as their words. Pure functions.

Dates are compared at the coarser precision of the two: "2012" and "2012-05" are the same year.
"""

from collections.abc import Iterable
from itertools import combinations

from graph.claim import Validity
from graph.vocabulary import Precision

_YEAR = 4
_DIGITS = {Precision.YEAR: _YEAR, Precision.MONTH: 7, Precision.DAY: 10}
_OF_DIGITS = {digits: precision for precision, digits in _DIGITS.items()}


def spanned(stretches: Iterable[Validity]) -> Validity:
    """From the first start to the last end; a side that one of them leaves open stays open.

    What gives no date at all is not counted.

    >>> spanned([Validity(start="2012", end="2014"), Validity(start="2013-05", end="2018-01")])
    Validity(start='2012', end='2018', precision=<Precision.YEAR: 'year'>)
    """
    dated, precision = _dated(stretches)
    if precision is None:
        return Validity()
    starts, ends = _sides(dated, precision)
    return Validity(
        start=None if None in starts else min(start for start in starts if start),
        end=None if None in ends else max(end for end in ends if end),
        precision=precision,
    )


def shared(stretches: Iterable[Validity]) -> Validity:
    """From the last start to the first end: where all hold. A start behind the end means never.

    >>> shared([Validity(start="2012", end="2014"), Validity(start="2013-05", end="2018-01")])
    Validity(start='2013', end='2014', precision=<Precision.YEAR: 'year'>)
    """
    dated, precision = _dated(stretches)
    if precision is None:
        return Validity()
    starts, ends = _sides(dated, precision)
    return Validity(
        start=max((start for start in starts if start), default=None),
        end=min((end for end in ends if end), default=None),
        precision=precision,
    )


def common(stretches: Iterable[Validity]) -> Validity | None:
    """Where all hold, as `shared`; None where two of them share no time.

    >>> common([Validity(start="2015", end="2015"), Validity(start="2012", end="2012")])
    >>> common([Validity(start="2012-01", end="2012-02"), Validity(start="2012"),
    ...     Validity(start="2012-05")])
    """
    given = tuple(dict.fromkeys(filter(is_dated, stretches)))
    # Two months apart lie in one year: each pair is held to its own precision.
    return shared(given) if all(overlap(*pair) for pair in combinations(given, 2)) else None


def overlap(one: Validity, other: Validity) -> bool:
    """Whether both may have held at once; what is not known may be.

    >>> overlap(Validity(start="2012", end="2012"), Validity(start="2013")), overlap(
    ...     Validity(start="2012", end="2012"), Validity())
    (False, True)
    """
    return not (_behind(one, other) or _behind(other, one))


def earlier(one: str, other: str) -> bool:
    """Whether a date lies wholly before another, at the coarser precision of the two.

    >>> earlier("2014", "2014-06"), earlier("2014-05", "2014-06-01")
    (False, True)
    """
    digits = min(len(one), len(other))
    return one[:digits] < other[:digits]


def is_dated(stretch: Validity) -> bool:
    """Whether it says anything about time."""
    return bool(stretch.start or stretch.end)


def _behind(one: Validity, other: Validity) -> bool:
    """Whether one begins when the other has ended, as exactly as the less exact of the two."""
    if not (one.start and other.end):
        return False
    digits = min(_digits(one), _digits(other))
    return one.start[:digits] > other.end[:digits]


def _dated(stretches: Iterable[Validity]) -> tuple[list[Validity], Precision | None]:
    dated = [stretch for stretch in stretches if is_dated(stretch)]
    return dated, _OF_DIGITS[min(map(_digits, dated))] if dated else None


def _digits(stretch: Validity) -> int:
    """How much of its dates counts: what both give, and no more than its precision says."""
    given = min(len(date) for date in (stretch.start, stretch.end) if date)
    exact = max((digits for digits in _OF_DIGITS if digits <= given), default=_YEAR)
    return min(exact, _DIGITS[stretch.precision] if stretch.precision else exact)


def _sides(
    dated: list[Validity], precision: Precision
) -> tuple[list[str | None], list[str | None]]:
    digits = _DIGITS[precision]
    starts = [stretch.start[:digits] if stretch.start else None for stretch in dated]
    ends = [stretch.end[:digits] if stretch.end else None for stretch in dated]
    return starts, ends
