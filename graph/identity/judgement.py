"""What a person decided about two entities, and took back: values and their algebra.

Nothing is changed or deleted: a decision is taken back by a retraction, so that the judgements of
any day can be read again. Scores have no place here and can never outweigh a judgement.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from graph.errors import BadJudgement
from graph.names import digest


class Verdict(StrEnum):
    """Whether two entities are one body."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    UNSURE = "unsure"

    def then(self, other: "Verdict") -> "Verdict":
        """What follows for A and C from A-B and B-C: sameness carries, difference does not.

        >>> Verdict.POSITIVE.then(Verdict.NEGATIVE), Verdict.NEGATIVE.then(Verdict.NEGATIVE)
        (<Verdict.NEGATIVE: 'negative'>, <Verdict.UNSURE: 'unsure'>)
        """
        if Verdict.POSITIVE is self:
            return other
        return self if other is Verdict.POSITIVE else Verdict.UNSURE


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Somebody's decision about two entities: `one` is the id that stays if they are merged.

    `at` is when it was made (ISO, UTC), as data: nothing depends on the order of arrival.
    """

    one: str
    other: str
    verdict: Verdict
    by: str
    at: str
    why: str

    def __post_init__(self) -> None:
        if self.one == self.other:
            raise BadJudgement(f"{self.one} cannot be judged against itself.")
        if not (self.by.strip() and self.at.strip() and self.why.strip()):
            raise BadJudgement(f"Say who judged {self.one} and {self.other}, when, and why.")

    @property
    def pair(self) -> tuple[str, str]:
        """The two ids, the smaller first."""
        return min(self.one, self.other), max(self.one, self.other)

    @property
    def id(self) -> str:
        """A hash of the whole decision: said twice, it is one."""
        return digest(self.one, self.other, self.verdict, self.by, self.at, self.why)


@dataclass(frozen=True, slots=True, kw_only=True)
class Retraction:
    """Somebody takes a judgement back, their own or another's: as if it had not been made.

    `twins` take back what was decided along with it.
    """

    judgement: str
    by: str
    at: str
    why: str
    twins: tuple["Retraction", ...] = ()

    def __post_init__(self) -> None:
        if not (self.by.strip() and self.at.strip() and self.why.strip()):
            raise BadJudgement(f"Say who takes back {self.judgement}, when, and why.")

    @property
    def id(self) -> str:
        """A hash of the whole retraction."""
        return digest("retraction", self.judgement, self.by, self.at, self.why)


def standing(
    judgements: Iterable[Judgement], retractions: Iterable[Retraction] = ()
) -> tuple[Judgement, ...]:
    """The judgements that count: not taken back, and of each author on a pair the latest.

    Two authors who disagree both stand. The result does not depend on the order given.
    """
    gone = {retraction.judgement for retraction in retractions}
    latest = dict[tuple[str, tuple[str, str]], Judgement]()
    for judgement in sorted(set(judgements), key=_moment):
        if judgement.id not in gone:
            latest[judgement.by, judgement.pair] = judgement
    return tuple(sorted(latest.values(), key=_moment))


def _moment(judgement: Judgement) -> tuple[str, str]:
    return judgement.at, judgement.id
