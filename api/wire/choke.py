"""Choke points as JSON: what to take away so that no path is left, and what that would cut."""

from typing import Self

from pydantic import ConfigDict, Field

import graph
from api.wire.citation import Citation
from api.wire.entity import Entity
from api.wire.link import Link
from api.wire.party import Crowd, Hub, party
from api.wire.path import Given, Path
from api.wire.shape import Shape


class Choke(Shape):
    """A link or an entity, and a path that it alone cuts."""

    entity: Entity | None
    link: Link | None
    path: Path

    @classmethod
    def from_model(cls, model: graph.Choke) -> Self:
        """The JSON of `model`."""
        return cls(
            entity=Entity.from_model(model.entity) if model.entity else None,
            link=Link.from_model(model.link) if model.link else None,
            path=Path.from_model(model.path),
        )


class ChokeQuestion(Shape):
    """What was asked, as it was understood."""

    model_config = ConfigDict(serialize_by_alias=True)

    source: Entity | Crowd = Field(serialization_alias="from")
    target: Entity | Crowd = Field(serialization_alias="to")
    cut: graph.Cut
    limit: int = Field(ge=1, le=100)
    filters: Given = Field(description="The filters that were set, as they were given.")


class ChokeAnswer(Shape):
    """The fewest of them, nearest to the sources; none also means that there is no path."""

    question: ChokeQuestion
    possible: bool = Field(
        description="False where a source is directly linked to a target: only links can go."
    )
    total: int = Field(ge=0, description="How many there are; at most `limit` are shown.")
    choke_points: list[Choke]
    hubs: list[Hub] = Field(description="Between the ends, and not stepped on.")
    citation: Citation

    @classmethod
    def from_model(
        cls,
        model: graph.ChokeAnswer,
        citation: Citation,
        *,
        cut: graph.Cut,
        limit: int,
        filters: Given,
    ) -> Self:
        """The JSON of `model`."""
        return cls(
            question=ChokeQuestion(
                source=party(model.source),
                target=party(model.target),
                cut=cut,
                limit=limit,
                filters=filters,
            ),
            possible=model.possible,
            total=model.total,
            choke_points=[Choke.from_model(choke) for choke in model.chokes],
            hubs=[Hub.from_model(hub) for hub in model.hubs],
            citation=citation,
        )
