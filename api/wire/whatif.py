"""What a control would change, as JSON."""

from typing import Self

from pydantic import ConfigDict, Field

import graph
from api.wire.citation import Citation
from api.wire.entity import Entity
from api.wire.link import Link
from api.wire.party import Crowd, party
from api.wire.shape import Shape, Total


class Reach(Shape):
    """How one reaches another."""

    distance: int = Field(ge=1, description="The fewest hops.")
    hops: int = Field(ge=1, description="The length of the best path.")
    weakest: float = Field(ge=0, le=1, description="Confidence of the best path's weakest hop.")
    sources: int = Field(ge=0, description="Independent sources of that hop.")

    @classmethod
    def from_model(cls, model: graph.Reach) -> Self:
        """The JSON of `model`."""
        return cls(
            distance=model.distance,
            hops=model.hops,
            weakest=model.weakest,
            sources=model.sources,
        )


class Shift(Shape):
    """A pair that is reached otherwise than before; null where it is not reached."""

    model_config = ConfigDict(serialize_by_alias=True)

    source: str = Field(serialization_alias="from", description="An id.")
    source_name: str = Field(serialization_alias="from_name")
    target: str = Field(serialization_alias="to", description="An id.")
    target_name: str = Field(serialization_alias="to_name")
    before: Reach | None
    after: Reach | None

    @classmethod
    def from_model(cls, model: graph.Shift) -> Self:
        """The JSON of `model`."""
        return cls(
            source=model.source,
            source_name=model.source_name,
            target=model.target,
            target_name=model.target_name,
            before=Reach.from_model(model.before) if model.before else None,
            after=Reach.from_model(model.after) if model.after else None,
        )


class WhatIf(Shape):
    """Who reaches whom before and after; pairs won or lost come first."""

    model_config = ConfigDict(serialize_by_alias=True)

    source: Entity | Crowd = Field(serialization_alias="from")
    target: Entity | Crowd = Field(serialization_alias="to")
    on: Entity | Crowd = Field(description="What the control is on.")
    before: int = Field(ge=0, description="Pairs of a source and a target it reaches.")
    after: int = Field(ge=0)
    changed: Total = Field(description="Pairs that are reached otherwise, or no longer.")
    limit: int = Field(ge=1)
    offset: int = Field(ge=0)
    shifts: list[Shift]
    stopped: Total = Field(description="Links of the sales that the control takes away.")
    uncertain: int = Field(
        ge=0, description="Those of them that may have been outside the dates of the control."
    )
    sales: list[Link] = Field(description="Some of them, the surest first.")
    citation: Citation

    @classmethod
    def from_model(cls, model: graph.WhatIf, citation: Citation, part: graph.Part) -> Self:
        """The JSON of `model`, which is that part of it."""
        return cls(
            source=party(model.source),
            target=party(model.target),
            on=party(model.on),
            before=model.before,
            after=model.after,
            changed=Total(value=model.changed, relation="eq"),
            limit=part.limit,
            offset=part.offset,
            shifts=[Shift.from_model(shift) for shift in model.shifts],
            stopped=Total(value=model.stopped, relation="eq"),
            uncertain=model.uncertain,
            sales=[Link.from_model(link) for link in model.sales],
            citation=citation,
        )
