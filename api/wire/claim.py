"""Claims as JSON: as the evidence of a link, and by themselves with both their ends."""

from typing import Self

from pydantic import Field

import graph
from api.wire.entity import Entity
from api.wire.report import ReportCard
from api.wire.shape import Shape
from api.wire.validity import Validity


class Reply(Shape):
    """A claim that answers another, with its own words; a person tied the two together."""

    id: str = Field(description="Of the claim that quotes the answer.")
    by: str = Field(description="Who answers.")
    quote: str
    lang: str
    page: int = Field(ge=1)
    report: ReportCard

    @classmethod
    def from_model(cls, model: graph.Evidence) -> Self:
        """The JSON of the claim that answers."""
        return cls(
            id=model.id,
            by=graph.answered_by(model),
            quote=model.quote,
            lang=model.lang,
            page=model.page,
            report=ReportCard.from_model(model.report),
        )


class Evidence(Shape):
    """One claim as proof: its words, where they stand, who says so, and who found them."""

    id: str
    quote: str = Field(description="The words of the report: `text[start:end]`.")
    lang: str
    page: int = Field(ge=1)
    start: int = Field(ge=0, description="Offset in the report's text, in characters.")
    end: int = Field(ge=1)
    status: graph.Status
    confidence: float = Field(ge=0, le=1)
    valid: Validity
    product: Entity | None = Field(description="What was supplied, when the words name it.")
    attributed_to: str | None = Field(description="Whom the report itself quotes.")
    extractor: str
    rule: str
    reviewed_by: str | None = Field(description="Null until a person has judged it.")
    replies: list[Reply] = Field(description="What was answered to it, each in its own words.")
    report: ReportCard

    @classmethod
    def from_model(cls, model: graph.Evidence) -> Self:
        """The JSON of `model`."""
        return cls(
            id=model.id,
            quote=model.quote,
            lang=model.lang,
            page=model.page,
            start=model.start,
            end=model.end,
            status=model.status,
            confidence=model.confidence,
            valid=Validity.from_model(model.valid),
            product=Entity.from_model(model.product) if model.product else None,
            attributed_to=model.attributed_to,
            extractor=model.extractor,
            rule=model.rule,
            reviewed_by=model.reviewed_by,
            replies=[Reply.from_model(one) for one in model.replies],
            report=ReportCard.from_model(model.report),
        )


class Claim(Shape):
    """One statement in one report. `held` is false while it waits for review and is no link."""

    link: graph.LinkKind
    subject: Entity
    object: Entity
    reads: str = Field(description="The statement as a sentence.")
    held: bool
    evidence: Evidence

    @classmethod
    def from_model(cls, model: graph.Evidence) -> Self:
        """The JSON of `model`, with both its ends."""
        return cls(
            link=model.link,
            subject=Entity.from_model(model.subject),
            object=Entity.from_model(model.object),
            reads=graph.claim_sentence(model),
            held=model.held,
            evidence=Evidence.from_model(model),
        )
