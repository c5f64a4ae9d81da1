"""Why two names are thought alike or unlike: closed list, so that a page can explain each."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """One reason; the value is how it reads."""

    SAME_SPELLING = "same spelling"
    LEGAL_FORM_ON_ONE_SIDE = "a legal form on one side only"
    LEGAL_FORMS_DIFFER = "different legal forms"
    SPACING = "the same letters, spaced differently"
    SAME_WORDS = "words in common"
    WORD_ORDER = "the same words in another order"
    TRANSLITERATION = "equal when written in Latin letters"
    TRANSLATION = "a common word in another language"
    ALIKE = "a word spelled slightly differently"
    ABBREVIATION = "a word cut short"
    ACRONYM = "initials of the other name"
    PART = "one name is a proper part of the other"
    RELATIVE = "a word that marks a parent, a subsidiary or a branch"
    VARIANT = "a further word names another product"
    PLACE_ON_ONE_SIDE = "a place on one side only"
    DIFFERENT_PLACE = "different places"
    DIFFERENT_NUMBER = "different numbers"
    OWN_WORDS = "each has a word of its own"
    BOTH_LEFT_OVER = "each has a common word that the other lacks"
    COMMON_WORDS_ONLY = "only common words agree"
    DIFFERENT_COUNTRY = "seats in different countries"
    DIFFERENT_REALM = "different kinds of thing"
    PARENT = "one is named as the other's parent"
    BY_ALIAS = "through another name than the main one"
    BRACKETS = "a short form of the name in brackets behind it"
    FORMER = "through a former name"
    DESCRIBED = "a described group has no name to compare"


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason with what it added to the score (or took from it) and the words it saw."""

    why: Why
    effect: float
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """A score between 0 and 1: the sum of what its reasons add and take."""

    score: float
    reasons: tuple[Reason, ...]
    left: str
    right: str

    @property
    def whys(self) -> frozenset[Why]:
        """The reasons without their weight."""
        return frozenset(reason.why for reason in self.reasons)


@dataclass(frozen=True, slots=True)
class Step:
    """One step towards a score: the first sets it, each further one multiplies it by `factor`."""

    why: Why
    factor: float
    words: tuple[str, ...] = ()


def settle(left: str, right: str, steps: Iterable[Step]) -> Comparison:
    """The comparison that the steps lead to, each reason with what it added or took.

    >>> settle("a", "b", [Step(Why.PART, 0.8), Step(Why.RELATIVE, 0.5)]).score
    0.4
    """
    score, reasons = 0.0, list[Reason]()
    for number, step in enumerate(steps):
        after = round(min(1.0, step.factor if number == 0 else score * step.factor), 4)
        reasons.append(Reason(step.why, round(after - score, 4), step.words))
        score = after
    return Comparison(score, tuple(reasons), left, right)


def further(found: Comparison, step: Step) -> Comparison:
    """The comparison after one more step.

    >>> further(settle("a", "b", [Step(Why.PART, 0.8)]), Step(Why.BY_ALIAS, 0.5)).score
    0.4
    """
    score = round(found.score * step.factor, 4)
    reason = Reason(step.why, round(score - found.score, 4), step.words)
    return Comparison(score, (*found.reasons, reason), found.left, found.right)
