"""Who is central, as JSON."""

from typing import Self

from pydantic import Field

import graph
from api.wire.citation import Citation
from api.wire.entity import Entity
from api.wire.shape import Shape, Slice, Total


class Ranked(Shape):
    """An entity, its score, and the number of the part it belongs to, the largest being 1."""

    entity: Entity
    score: float
    part: int = Field(ge=1)

    @classmethod
    def from_model(cls, model: graph.Ranked) -> Self:
        """The JSON of `model`."""
        return cls(entity=Entity.from_model(model.entity), score=model.score, part=model.part)


class Centrality(Slice):
    """A piece of the ranking, the most central first."""

    of: Entity | None = Field(description="Around whom; null for the whole graph.")
    by: graph.Central
    parted: graph.Parted = Field(description="What the parts are.")
    ranked: list[Ranked]
    parts: list[int] = Field(description="How large the parts are, the largest first.")
    citation: Citation

    @classmethod
    def from_model(
        cls, model: graph.Centrality, citation: Citation, *, limit: int, offset: int
    ) -> Self:
        """The JSON of `model`, which is that part of it."""
        return cls(
            total=Total(value=model.total, relation="eq"),
            limit=limit,
            offset=offset,
            of=Entity.from_model(model.of) if model.of else None,
            by=model.by,
            parted=model.parted,
            ranked=[Ranked.from_model(one) for one in model.ranked],
            parts=list(model.parts),
            citation=citation,
        )
