"""Review as JSON: what needs a person, a claim in its paragraph, and what a person decides."""

from dataclasses import asdict
from typing import Annotated, Self

from pydantic import Field, StringConstraints

import graph
from api.asking import WHEN
from api.wire.claim import Claim
from api.wire.entity import Entity
from api.wire.link import Link
from api.wire.report import ReportCard
from api.wire.shape import Shape, Total
from graph import decided, untied

Words = Annotated[str, StringConstraints(min_length=1, max_length=500, strip_whitespace=True)]
Date = Annotated[str, StringConstraints(pattern=WHEN)]


class Reason(Shape):
    """Why two names are thought alike or unlike, and what it added to the score or took."""

    why: str
    effect: float
    words: list[str]


class Suggestion(Shape):
    """Two entities that may be one body. Nothing merges them but a person."""

    one: Entity
    other: Entity
    score: float = Field(ge=0, le=1)
    reasons: list[Reason]

    @classmethod
    def from_model(cls, model: graph.Suggestion) -> Self:
        """The JSON of `model`."""
        return cls(
            one=Entity.from_model(model.one),
            other=Entity.from_model(model.other),
            score=model.comparison.score,
            reasons=[
                Reason(why=reason.why.value, effect=reason.effect, words=list(reason.words))
                for reason in model.comparison.reasons
            ],
        )


class Hint(Shape):
    """Why a report may repeat another: the sign, and the words it rests on."""

    sign: str
    size: int = Field(ge=1, description="How many words.")
    words: str


class Repeat(Shape):
    """A report that may repeat another. Nothing counts them as one source but a person."""

    report: ReportCard
    origin: ReportCard
    hints: list[Hint]
    dated: bool = Field(description="Whether a date or a citation says which came first.")

    @classmethod
    def from_model(cls, model: graph.Repeat) -> Self:
        """The JSON of `model`."""
        return cls(
            report=ReportCard.from_model(model.report),
            origin=ReportCard.from_model(model.origin),
            hints=[
                Hint(sign=hint.sign.value, size=hint.size, words=hint.words) for hint in model.hints
            ],
            dated=model.dated,
        )


class Untied(Shape):
    """An answer that nobody has tied to what it answers. Nothing ties it but a person."""

    reply: Claim
    claims: list[Claim] = Field(description="What it may answer: held claims, at most 20.")
    sign: str = Field(description="`denies the same`, or `replied in the same report`.")

    @classmethod
    def from_model(cls, model: untied.Untied) -> Self:
        """The JSON of `model`."""
        return cls(
            reply=Claim.from_model(model.reply),
            claims=[Claim.from_model(claim) for claim in model.claims],
            sign=model.sign.value,
        )


class Queue(Shape):
    """What needs a person, the surest first."""

    waiting: Total = Field(description="All claims that wait, those not shown too.")
    claims: list[Claim]
    merges: list[Suggestion]
    disputed: list[Link]
    compared: int = Field(ge=0, description="Among how many entities merges were looked for.")
    complete: bool = Field(description="Whether every pair with names alike was compared.")
    repeats: list[Repeat]
    replies: list[Untied]

    @classmethod
    def from_model(cls, model: graph.Queue) -> Self:
        """The JSON of `model`."""
        return cls(
            waiting=Total(value=model.waiting, relation="eq"),
            claims=[Claim.from_model(claim) for claim in model.claims],
            merges=[Suggestion.from_model(pair) for pair in model.merges],
            disputed=[Link.from_model(link) for link in model.disputed],
            compared=model.compared,
            complete=model.complete,
            repeats=[Repeat.from_model(one) for one in model.repeats.found],
            replies=[Untied.from_model(one) for one in model.replies],
        )


class InContext(Shape):
    """A claim in its paragraph, which is `before`, the quotation, and `after`."""

    claim: Claim
    before: str
    after: str

    @classmethod
    def from_model(cls, model: graph.InContext) -> Self:
        """The JSON of `model`."""
        return cls(claim=Claim.from_model(model.claim), before=model.before, after=model.after)


class Decided(Shape):
    """A decision as it is kept: `id` takes it back, `instead` replaces a corrected claim."""

    id: str
    by: str
    at: str
    instead: str | None = None


class Twin(Shape):
    """What was decided with it: of the product of the same sale, or of who sold it."""

    id: str
    claim: str
    answer: graph.Answer
    instead: str | None = None


class DecidedClaim(Decided):
    """A decision about a claim, and under `twins` those that it took along."""

    twins: list[Twin]

    @classmethod
    def from_model(cls, model: decided.Decision) -> Self:
        """The JSON of `model`."""
        twins = [
            Twin(id=one.id, claim=one.claim, answer=one.answer, instead=one.instead)
            for one in model.twins
        ]
        return cls(id=model.id, by=model.by, at=model.at, instead=model.instead, twins=twins)


class TakenBack(Decided):
    """A decision taken back; `twins` are those of the same sale that went with it, by id."""

    twins: list[str]

    @classmethod
    def from_model(cls, model: decided.Retraction) -> Self:
        """The JSON of `model`."""
        twins = [one.judgement for one in model.twins]
        return cls(id=model.id, by=model.by, at=model.at, twins=twins)


class Taken(Shape):
    """A decision that was taken: `id` takes it back, unless `undone_by` did already."""

    id: str
    kind: str = Field(description="Of what: `claim`, `identity`, `origin`, `reply` or `rereading`.")
    answer: str
    about: list[str] = Field(description="Ids of claims, of entities, or of reports.")
    sentence: str
    by: str
    at: str
    why: str
    along: str | None = Field(
        default=None, description="The decision with which it was made, of the same sale."
    )
    undone_by: str | None = None
    undone_at: str | None = None

    @classmethod
    def from_model(cls, model: decided.Taken) -> Self:
        """The JSON of `model`."""
        return cls.model_validate(asdict(model) | {"about": list(model.about)})


class Decisions(Shape):
    """What people decided, the latest first."""

    total: Total
    decisions: list[Taken]

    @classmethod
    def from_model(cls, model: decided.Decisions) -> Self:
        """The JSON of `model`."""
        # They are all counted, however many they are.
        total = Total(value=model.total, relation="eq")
        return cls(total=total, decisions=[Taken.from_model(one) for one in model.taken])


class Decision(Shape):
    """What a person makes of a claim; what is given beside `correct` is what it should say."""

    answer: graph.Answer
    by: Words
    why: Words
    link: graph.LinkKind | None = None
    subject: Words | None = None
    object: Words | None = None
    product: Words | None = None
    status: graph.Status | None = None
    start: Date | None = None
    end: Date | None = None

    def correction(self) -> graph.Correction:
        """What the claim should say."""
        dated = bool(self.start or self.end)
        return graph.Correction(
            link=self.link,
            subject=self.subject,
            object=self.object,
            product=self.product,
            status=self.status,
            valid=graph.Validity(start=self.start, end=self.end) if dated else None,
        )


class Judgement(Shape):
    """Whether two entities are one body; `one` is the id or name that stays."""

    one: Words
    other: Words
    verdict: graph.Verdict
    by: Words
    why: Words


class Undoing(Shape):
    """The decision that is taken back, and who does so."""

    decision: Words
    by: Words
    why: Words


class Answering(Shape):
    """Which claims another claim answers, as somebody states; none, so that none is suggested."""

    reply: Words
    claims: Annotated[list[Words], Field(max_length=100)]
    by: Words
    why: Words


class Derivation(Shape):
    """Whether a report repeats another; with `independent`, that neither repeats the other."""

    report: Words
    origin: Words
    independent: bool = False
    by: Words
    why: Words
