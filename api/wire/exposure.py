"""Exposure as JSON: who reaches whom, how far and how surely."""

from typing import Self

from pydantic import ConfigDict, Field

import graph
from api.wire.citation import Citation
from api.wire.entity import Entity
from api.wire.party import Crowd, Hub, party
from api.wire.path import Given
from api.wire.shape import Shape, Total


class Exposed(Shape):
    """A source that reaches a target, and how surely."""

    model_config = ConfigDict(serialize_by_alias=True)

    source: str = Field(serialization_alias="from", description="An id.")
    source_name: str = Field(serialization_alias="from_name")
    target: str = Field(serialization_alias="to", description="An id.")
    target_name: str = Field(serialization_alias="to_name")
    distance: int = Field(ge=1, description="The fewest hops.")
    weakest: float = Field(ge=0, le=1, description="Confidence of the best path's weakest hop.")
    sources: int = Field(ge=0, description="Independent sources of that hop.")
    hops: int = Field(ge=1, description="The length of the best path.")

    @classmethod
    def from_model(cls, model: graph.Exposed) -> Self:
        """The JSON of `model`, without its path."""
        return cls(
            source=model.source,
            source_name=model.source_name,
            target=model.target,
            target_name=model.target_name,
            distance=model.distance,
            weakest=model.weakest,
            sources=model.sources,
            hops=model.best_hops,
        )


class ExposedRow(Shape):
    """A source that reaches a target, with the stations of the best path there."""

    pair: Exposed
    path: list[str] | None = Field(
        description="The names on the best path; null when the deadline came first."
    )
    links: list[str] | None = Field(description="The ids of the links of that path.")

    @classmethod
    def from_model(cls, model: graph.Exposed) -> Self:
        """The JSON of `model`."""
        path = list(model.stations) if model.stations else None
        links = list(model.links) if model.links else None
        return cls(pair=Exposed.from_model(model), path=path, links=links)

    @property
    def cells(self) -> dict[str, str]:
        """The path and its links as cells of a table: names parted by `>`, ids by blanks."""
        return {"path": " > ".join(self.path or ()), "links": " ".join(self.links or ())}


class ExposureQuestion(Shape):
    """What was asked, as it was understood."""

    model_config = ConfigDict(serialize_by_alias=True)

    source: Entity | Crowd = Field(serialization_alias="from")
    target: Entity | Crowd = Field(serialization_alias="to")
    max_hops: int = Field(ge=1, le=10)
    filters: Given = Field(description="The filters that were set, as they were given.")


class ExposureAnswer(Shape):
    """A part of the table, strongest first."""

    question: ExposureQuestion
    total: Total
    limit: int = Field(ge=1)
    offset: int = Field(ge=0)
    rows: list[ExposedRow]
    hubs: list[Hub] = Field(description="Between the ends, and not stepped on; the largest.")
    hubs_total: Total = Field(description="How many such hubs there are.")
    citation: Citation

    @classmethod
    def from_model(
        cls, model: graph.ExposureAnswer, citation: Citation, part: graph.Part, filters: Given
    ) -> Self:
        """The JSON of `model`, which is that part of its table."""
        return cls(
            question=ExposureQuestion(
                source=party(model.source),
                target=party(model.target),
                max_hops=model.max_hops,
                filters=filters,
            ),
            total=Total(value=model.total, relation="eq"),
            limit=part.limit,
            offset=part.offset,
            rows=[ExposedRow.from_model(row) for row in model.rows],
            hubs=[Hub.from_model(hub) for hub in model.hubs],
            hubs_total=Total(value=model.hubs_total, relation="eq"),
            citation=citation,
        )
