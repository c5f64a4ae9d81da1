"""What two are to each other is told once: a reading that another puts in the shade is dropped.

Of "A bought its rival B" the scorer thinks a sale from A to B possible, too, and so does whoever
goes through what waits. Where the same two are twice as likely something else, or the other way
round, they are that.
"""

from collections.abc import Iterable, Sequence

from ingest.grammar.candidate import Candidate
from ingest.scorer.classes import deed

_TWICE = 2.0
_Pair = frozenset[tuple[str, str]]
# A deed and the end it starts from.
_Told = tuple[str, tuple[str, str]]


def unshaded(candidates: Sequence[Candidate]) -> Iterable[Candidate]:
    """The candidates of a document without those in the shade; what a rule reads stays."""
    best: dict[_Pair, dict[_Told, float]] = {}
    for one in candidates:
        known = best.setdefault(_pair(one), {})
        known[_told(one)] = max(one.earned or 0.0, known.get(_told(one), 0.0))
    return (one for one in candidates if _read(one) or not _shaded(one, best[_pair(one)]))


def _shaded(one: Candidate, told: dict[_Told, float]) -> bool:
    others = (worth for other, worth in told.items() if other != _told(one))
    return (one.earned or 0.0) * _TWICE < max(others, default=0.0)


def _pair(one: Candidate) -> _Pair:
    return frozenset({one.subject.key, one.object.key})


def _told(one: Candidate) -> _Told:
    return deed(one.link), one.subject.key


def _read(one: Candidate) -> bool:
    return one.by_rule or bool(one.read_by)
