"""A typed link as JSON: what it says, how strongly, and on whose word."""

from typing import Self

from pydantic import Field

import graph
from api.wire.claim import Evidence
from api.wire.entity import Entity
from api.wire.shape import Shape
from api.wire.validity import Validity


class Contradiction(Shape):
    """Two claims of one link, by id, that cannot both hold."""

    stated: str
    against: str
    why: graph.Clash = Field(
        description="`denied`: what one states the other denies for the same time; `dates`: both "
        "state it, with dates that exclude each other, the earlier first."
    )


class Link(Shape):
    """A link computed from its claims: their best confidence, their strongest status."""

    id: str
    kind: graph.LinkKind
    source: Entity
    target: Entity
    reads: str = Field(description="The link as a sentence.")
    status: graph.Status
    confidence: float = Field(ge=0, le=1)
    sources: int = Field(ge=0, description="Independent origins, never the number of claims.")
    valid: Validity
    disputed: bool = Field(description="Whether claims cannot both hold, by denial or by date.")
    contradictions: list[Contradiction] = Field(
        description="Claims that cannot both hold, side by side."
    )
    claims: list[Evidence] = Field(min_length=1)

    @classmethod
    def from_model(cls, model: graph.Link) -> Self:
        """The JSON of `model`."""
        return cls(
            id=model.id,
            kind=model.kind,
            source=Entity.from_model(model.source),
            target=Entity.from_model(model.target),
            reads=graph.link_sentence(model),
            status=model.status,
            confidence=model.confidence,
            sources=model.sources,
            valid=Validity.from_model(model.valid),
            disputed=model.disputed,
            contradictions=[
                Contradiction(stated=one.stated, against=one.against, why=one.why)
                for one in model.contradictions
            ],
            claims=[Evidence.from_model(claim) for claim in model.claims],
        )
