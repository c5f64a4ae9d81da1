"""Choke points as JSON: what to take away so that no path is left, and what that would cut."""

from enum import StrEnum
from typing import Self

from pydantic import ConfigDict, Field

import graph
from api.wire.citation import Citation
from api.wire.entity import Entity
from api.wire.link import Link
from api.wire.party import Crowd, Hub, party
from api.wire.path import Given, Path
from api.wire.shape import Shape, Slice, Total


class Weight(StrEnum):
    """By what a cut is small: how many they are, or how confident their links are together."""

    COUNT = "count"
    CONFIDENCE = "confidence"


class Choke(Shape):
    """A link or an entity, and a path that it alone cuts."""

    entity: Entity | None
    link: Link | None
    also: Link | None = Field(
        description="The same sale as said of its seller or of its product: it goes as well."
    )
    path: Path

    @classmethod
    def from_model(cls, model: graph.Choke) -> Self:
        """The JSON of `model`."""
        return cls(
            entity=Entity.from_model(model.entity) if model.entity else None,
            link=Link.from_model(model.link) if model.link else None,
            also=Link.from_model(model.also) if model.also else None,
            path=Path.from_model(model.path),
        )


class ChokeQuestion(Shape):
    """What was asked, as it was understood."""

    model_config = ConfigDict(serialize_by_alias=True)

    source: Entity | Crowd = Field(serialization_alias="from")
    target: Entity | Crowd = Field(serialization_alias="to")
    cut: graph.Cut
    weight: Weight
    filters: Given = Field(description="The filters that were set, as they were given.")


class ChokeAnswer(Slice):
    """The fewest of them, nearest to the sources; where nothing leads there, none and a reason."""

    question: ChokeQuestion
    possible: bool = Field(description="Whether taking these away can part them at all.")
    uncut: Path | None = Field(
        description="If not: a path on which there is nothing that may be taken away."
    )
    reason: str | None = Field(
        description="Why there are none; null where there are some, or a path that is `uncut`."
    )
    weight: float = Field(ge=0, description="How many, or how confident all are together.")
    choke_points: list[Choke]
    hubs: list[Hub] = Field(description="Between the ends, and not stepped on; the largest.")
    hubs_total: Total = Field(description="How many such hubs there are.")
    citation: Citation

    @classmethod
    def from_model(  # noqa: PLR0913 - one argument for each part of the question
        cls,
        model: graph.ChokeAnswer,
        citation: Citation,
        part: graph.Part,
        *,
        cut: graph.Cut,
        weight: Weight,
        filters: Given,
    ) -> Self:
        """The JSON of `model`, which is that part of it."""
        return cls(
            question=ChokeQuestion(
                source=party(model.source),
                target=party(model.target),
                cut=cut,
                weight=weight,
                filters=filters,
            ),
            possible=model.possible,
            uncut=Path.from_model(model.uncut) if model.uncut else None,
            total=Total(value=model.total, relation="eq"),
            limit=part.limit,
            offset=part.offset,
            reason=model.reason,
            weight=model.weight,
            choke_points=[Choke.from_model(choke) for choke in model.chokes],
            hubs=[Hub.from_model(hub) for hub in model.hubs],
            hubs_total=Total(value=model.hubs_total, relation="eq"),
            citation=citation,
        )
