"""What people decide about claims and reports, and what follows for a claim. Values, no database.

Decisions about identity are in `graph.identity.judgement`; a `Retraction` takes back any of them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from graph.errors import BadJudgement
from graph.names import digest

# The extractor of a claim that a person put in the place of another.
REVIEWER = "review"


class Answer(StrEnum):
    """What a person makes of a claim."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Somebody accepts a claim, rejects it, or says what it should be: then `instead` is the id
    of the claim that takes its place. `at` is ISO in UTC.
    """

    claim: str
    answer: Answer
    by: str
    at: str
    why: str
    instead: str | None = None

    def __post_init__(self) -> None:
        _signed(self.by, self.at, self.why, f"decided about claim {self.claim}")

    @property
    def id(self) -> str:
        """A hash of the whole decision: said twice, it is one."""
        return digest(self.claim, self.answer, self.by, self.at, self.why, self.instead or "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """Somebody states that `report` repeats, cites or translates `origin`; or, `independent`, that
    neither repeats the other: then nothing suggests it again.
    """

    report: str
    origin: str
    by: str
    at: str
    why: str
    independent: bool = False

    def __post_init__(self) -> None:
        _signed(self.by, self.at, self.why, f"said where report {self.report} comes from")
        if self.report == self.origin:
            raise BadJudgement(f"Report {self.report} cannot be derived from itself.")

    @property
    def id(self) -> str:
        """A hash of the whole statement."""
        word = "independent" if self.independent else "derived"
        return digest(word, self.report, self.origin, self.by, self.at, self.why)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """Somebody states that what the claim `reply` quotes is an answer to the `claims`."""

    reply: str
    claims: tuple[str, ...]
    by: str
    at: str
    why: str

    def __post_init__(self) -> None:
        _signed(self.by, self.at, self.why, f"said what claim {self.reply} answers")
        if not self.claims or self.reply in self.claims:
            raise BadJudgement(f"Say which other claims {self.reply} answers.")

    @property
    def id(self) -> str:
        """A hash of the whole statement."""
        return digest("reply", self.reply, *sorted(self.claims), self.by, self.at, self.why)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What became of a claim: whether it is held, whether it is rejected, and who decided.

    `replies` are the claims that answer it, by id.
    """

    held: bool
    rejected: bool = False
    by: str | None = None
    replies: tuple[str, ...] = ()


def standing_of(
    claim: str, *, found_held: bool, extractor: str, decisions: Iterable[Decision]
) -> Standing:
    """What becomes of a claim by the decisions that count; without any, as it was found.

    The latest counts, whoever made it. A correction rejects the claim and holds the one that takes
    its place; taken back, that one is rejected: nobody stands behind it any more.
    """
    about = [one for one in decisions if claim in (one.claim, one.instead)]
    if not about:
        return (
            Standing(held=False, rejected=True)
            if extractor == REVIEWER
            else Standing(held=found_held)
        )
    last = max(about, key=lambda decision: (decision.at, decision.id))
    held = last.instead == claim or last.answer is Answer.ACCEPT
    return Standing(held=held, rejected=not held, by=last.by)


def _signed(by: str, at: str, why: str, what: str) -> None:
    if not (by.strip() and at.strip() and why.strip()):
        raise BadJudgement(f"Say who {what}, when, and why.")
