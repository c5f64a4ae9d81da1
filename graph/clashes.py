"""Claims of one link that cannot both hold, and the time that a link is given in spite of them.

Why dates exclude each other only where they do: docs/decisions/0034-dates-that-exclude.md.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from graph.claim import Validity
from graph.origins import independent
from graph.validity import earlier, is_dated, overlap, spanned
from graph.vocabulary import DENIALS, LINKS, Course, LinkKind, Status

# Whoever plans something for 2014 says nothing against its having come about in 2016.
_SAYS_NO_TIME = DENIALS | {Status.PLANNED}


class Clash(StrEnum):
    """Why two claims cannot both hold: one denies the other, or their dates exclude each other."""

    DENIED = "denied"
    DATES = "dates"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two claims of one link, by id: where `why` is that one denies the other, `against` does."""

    stated: str
    against: str
    why: Clash


class Dated(Protocol):
    """What says something of a time: a claim, or what is known of one."""

    @property
    def id(self) -> str:
        """The claim's id."""

    @property
    def status(self) -> Status:
        """How it says so."""

    @property
    def valid(self) -> Validity:
        """Of which time."""


class Sourced(Dated, Protocol):
    """The same, with where it comes from."""

    @property
    def report(self) -> str:
        """The report that says so."""

    @property
    def origins(self) -> tuple[str, ...]:
        """What that report goes back to; empty: to none but itself."""


def contradictions(kind: LinkKind, claims: Sequence[Dated]) -> Iterator[Contradiction]:
    """Pairs of claims of one link that cannot both hold.

    One states or alleges it, one denies it, and their times meet: a sale of 2012 is not denied by
    who says that none took place in 2019. Or both state it with dates that exclude each other.
    """
    against = [claim for claim in claims if claim.status in DENIALS]
    for claim in claims:
        if claim.status not in DENIALS:
            for other in against:
                if overlap(claim.valid, other.valid):
                    yield Contradiction(claim.id, other.id, Clash.DENIED)
    if LINKS[kind].course is Course.ANY:
        return
    dated = [
        claim for claim in claims if claim.status not in _SAYS_NO_TIME and is_dated(claim.valid)
    ]
    for place, claim in enumerate(dated):
        for other in dated[place + 1 :]:
            if apart(kind, claim.valid, other.valid):
                one, two = sorted((claim, other), key=_place_in_time)
                yield Contradiction(one.id, two.id, Clash.DATES)


def apart(kind: LinkKind, one: Validity, other: Validity) -> bool:
    """Whether a link of this kind cannot have both times.

    >>> apart(LinkKind.OWNED_BY, Validity(start="2014"), Validity(start="2017"))
    True
    >>> apart(LinkKind.OWNED_BY, Validity(start="2014"), Validity(start="2014-06"))
    False
    >>> apart(LinkKind.SUPPLIED_TO, Validity(start="2012"), Validity(start="2016"))
    False
    """
    course = LINKS[kind].course
    return _passes(course, one, other) or _passes(course, other, one)


def _passes(course: Course, one: Validity, other: Validity) -> bool:
    """Whether `one` was over before a time at which `other` says it held, or began behind it."""
    first = other.start or other.end
    last = other.end or other.start
    ended, began = _ended(course, one), _began(course, one)
    over = bool(ended and first and earlier(ended, first))
    return over or bool(began and last and earlier(last, began))


def _began(course: Course, valid: Validity) -> str | None:
    """The date that a claim gives as the beginning; a date on both sides tells of neither."""
    told = course is Course.ONCE or (course is Course.BEGUN and valid.end is None)
    return valid.start if told else None


def _ended(course: Course, valid: Validity) -> str | None:
    if course is Course.ONCE:
        return valid.end or valid.start
    return None if course is Course.ANY or valid.start else valid.end


def agreed(kind: LinkKind, speaking: Sequence[Sourced]) -> Validity:
    """The time of a link from the claims that speak for it, the strongest first.

    Never a stretch across dates that exclude each other: of these the ones count that most
    independent sources can agree with, then those of the strongest claim.
    """
    whole = (claim.valid for claim in speaking)
    if LINKS[kind].course is Course.ANY or speaking[0].status in _SAYS_NO_TIME:
        return spanned(whole)
    found = list(dict.fromkeys(valid for valid in whole if is_dated(valid)))
    if len(found) == 1:
        return spanned(found)

    def support(valid: Validity) -> int:
        return -independent(
            claim.origins or (claim.report,)
            for claim in speaking
            if is_dated(claim.valid) and not apart(kind, claim.valid, valid)
        )

    kept: list[Validity] = []
    # Sorting is stable: of equal support, the stronger claim's date stays before the weaker's.
    for valid in sorted(found, key=support):
        if not any(apart(kind, valid, one) for one in kept):
            kept.append(valid)
    return spanned(kept)


def _place_in_time(claim: Dated) -> tuple[str, str]:
    return claim.valid.start or claim.valid.end or "", claim.id
