"""Export controls on a day, as JSON."""

from typing import Self

from pydantic import Field

import graph
from api.wire.citation import Citation
from api.wire.claim import Claim
from api.wire.entity import Entity
from api.wire.link import Link
from api.wire.party import Crowd, party
from api.wire.shape import Shape, Slice, Total


class Regime(Shape):
    """What sources say of the control of one thing on a day, or of a sale when it was."""

    of: Entity
    on: str = Field(description="The date that was asked for, or of the sale: `2016..2018`.")
    verdict: graph.Covered = Field(
        description=(
            "`controlled`; `disputed`: denied of the same regulation; `perhaps`: the dates that "
            "sources give leave it open; `denied`: a source says that none applied; `unsaid`: no "
            "source says anything."
        )
    )
    sale: Claim | None = Field(description="The claim that was asked about, if it was a sale.")
    through: list[Entity] = Field(
        description=(
            "Of whose control something is said too: technologies that it is said to be, who makes "
            "it, who sold it."
        )
    )
    applied: list[Claim]
    perhaps: list[Claim]
    denied: list[Claim]
    citation: Citation

    @classmethod
    def from_model(cls, model: graph.Regime, citation: Citation) -> Self:
        """The JSON of `model`."""
        return cls(
            of=Entity.from_model(model.of),
            on=model.on,
            verdict=model.verdict,
            sale=Claim.from_model(model.sale) if model.sale else None,
            through=[Entity.from_model(entity) for entity in model.through],
            applied=[Claim.from_model(claim) for claim in model.applied],
            perhaps=[Claim.from_model(claim) for claim in model.perhaps],
            denied=[Claim.from_model(claim) for claim in model.denied],
            citation=citation,
        )


class Uncovered(Shape):
    """A sale that no source says a control covered."""

    sale: Link
    verdict: graph.Covered

    @classmethod
    def from_model(cls, model: graph.Uncovered) -> Self:
        """The JSON of `model`."""
        return cls(sale=Link.from_model(model.sale), verdict=model.verdict)


class UncoveredSales(Slice):
    """Sales of named products that no control surely covered, the surest first."""

    of: Entity | Crowd | None = Field(description="Whose sales; null for all.")
    covered: int = Field(ge=0, description="Sales that a control surely covered.")
    unnamed: int = Field(ge=0, description="Sales of which no source says what was sold.")
    sales: list[Uncovered]
    citation: Citation

    @classmethod
    def from_model(
        cls, model: graph.UncoveredSales, citation: Citation, *, limit: int, offset: int
    ) -> Self:
        """The JSON of `model`, which is that part of it."""
        return cls(
            total=Total(value=model.total, relation="eq"),
            limit=limit,
            offset=offset,
            of=party(model.of) if model.of else None,
            covered=model.covered,
            unnamed=model.unnamed,
            sales=[Uncovered.from_model(one) for one in model.sales],
            citation=citation,
        )
