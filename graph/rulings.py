"""What is decided about claims and reports, and what follows for a claim. Values, no database.

People decide; a better rule or mapping, which reads a report again, only weighs anew what nobody
decided. Decisions about identity are in `graph.identity.judgement`; a `Retraction` takes back any
of them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
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

    `twins` are the decisions on claims that tell the same sale, which this one made with it; each
    of them is `along` this one, by id.
    """

    claim: str
    answer: Answer
    by: str
    at: str
    why: str
    instead: str | None = None
    along: str | None = None
    twins: tuple["Decision", ...] = ()

    def __post_init__(self) -> None:
        _signed(self.by, self.at, self.why, f"decided about claim {self.claim}")

    @property
    def id(self) -> str:
        """A hash of the whole decision: said twice, it is one."""
        return digest(self.claim, self.answer, self.by, self.at, self.why, self.instead or "")

    @property
    def claims(self) -> tuple[str, ...]:
        """The claim that was decided, and the one that took its place."""
        return (self.claim, self.instead) if self.instead else (self.claim,)


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
    """Somebody states that what the claim `reply` quotes is an answer to the `claims`; where there
    are none, that it answers no claim, so that nothing suggests it again.
    """

    reply: str
    claims: tuple[str, ...]
    by: str
    at: str
    why: str

    def __post_init__(self) -> None:
        _signed(self.by, self.at, self.why, f"said what claim {self.reply} answers")
        if self.reply in self.claims:
            raise BadJudgement(f"Claim {self.reply} cannot answer itself.")

    @property
    def id(self) -> str:
        """A hash of the whole statement."""
        return digest("reply", self.reply, *sorted(self.claims), self.by, self.at, self.why)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """How sure a reader is of a claim, and whether that is enough to hold it."""

    claim: str
    confidence: float
    held: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Rereading:
    """A reader of another version read a report again: what it makes no more of claims that were
    made before, and which of them it weighs otherwise. `by` is the reader, `at` ISO in UTC.
    """

    report: str
    by: str
    at: str
    lost: tuple[str, ...]
    weighed: tuple[Weight, ...] = ()
    why: str = "the report was read again"

    @property
    def id(self) -> str:
        """A hash of the whole reading."""
        weighed = (f"{one.claim} {one.confidence} {one.held}" for one in self.weighed)
        return digest("rereading", self.report, self.by, self.at, *self.lost, *weighed)

    @property
    def claims(self) -> tuple[str, ...]:
        """All claims of which it says something."""
        return (*self.lost, *(one.claim for one in self.weighed))


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What became of a claim: whether it is held, whether it is rejected, and who decided.

    `replies` are the claims that answer it, by id. `read_by` is who read it last, None for who
    found it; `lost` is one that this makes no more, `confidence` how sure it was. `reopened` is
    one that a person accepted and the reader, since, would not hold: it is held, and nobody has
    judged that.
    """

    held: bool
    confidence: float
    rejected: bool = False
    by: str | None = None
    replies: tuple[str, ...] = ()
    read_held: bool = False
    read_by: str | None = None
    lost: bool = False
    reopened: bool = False


def standing_of(
    found: Weight,
    *,
    extractor: str,
    decisions: Iterable[Decision],
    rereadings: Sequence[Rereading] = (),
) -> Standing:
    """What becomes of a claim by the decisions that count; without any, as it was read last.

    `found` is what was made of it first. The latest decision counts, whoever made it. A correction
    rejects the claim and holds the one that takes its place; taken back, that one is rejected:
    nobody stands behind it any more. What was accepted is reopened where its reader makes less of
    it than when it was accepted: not where it waited then and would wait now.
    """
    claim, read = found.claim, _read(found, rereadings)
    about = [one for one in decisions if claim in (one.claim, one.instead)]
    if not about:
        if extractor == REVIEWER:
            return replace(read, held=False, rejected=True)
        return replace(read, held=read.read_held, rejected=read.lost)
    last = max(about, key=lambda decision: (decision.at, decision.id))
    held = last.instead == claim or last.answer is Answer.ACCEPT
    then = _read(found, [one for one in rereadings if one.at <= last.at])
    worse = (read.lost and not then.lost) or (then.read_held and not read.read_held)
    reopened = held and worse
    by = None if reopened else last.by
    return replace(read, held=held, rejected=not held, by=by, reopened=reopened)


def _read(found: Weight, rereadings: Iterable[Rereading]) -> Standing:
    """What the reader makes of a claim by the last of these readings, whatever people say."""
    first = Standing(held=found.held, confidence=found.confidence, read_held=found.held)
    about = [one for one in rereadings if found.claim in one.claims]
    if not about:
        return first
    last = max(about, key=lambda rereading: (rereading.at, rereading.id))
    now = next((one for one in last.weighed if one.claim == found.claim), None)
    if now is None:
        return replace(first, read_held=False, read_by=last.by, lost=True)
    return replace(first, read_held=now.held, read_by=last.by, confidence=now.confidence)


def _signed(by: str, at: str, why: str, what: str) -> None:
    if not (by.strip() and at.strip() and why.strip()):
        raise BadJudgement(f"Say who {what}, when, and why.")
