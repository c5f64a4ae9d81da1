"""Two dates side by side, as JSON."""

from typing import Self

from pydantic import Field

import graph
from api.wire.citation import Citation
from api.wire.entity import Entity
from api.wire.link import Link
from api.wire.party import Crowd, party
from api.wire.shape import Shape, Total


class Change(Shape):
    """Links that do not hold at both dates, the surest first, a part of them."""

    total: Total
    links: list[Link]

    @classmethod
    def from_model(cls, model: graph.Change) -> Self:
        """The JSON of `model`."""
        return cls(
            total=Total(value=model.total, relation="eq"),
            links=[Link.from_model(link) for link in model.links],
        )


class Compared(Shape):
    """What appeared between two dates and what ended."""

    of: Entity | Crowd | None = Field(description="Whose links; null for all.")
    earlier: str
    later: str
    limit: int = Field(ge=1)
    offset: int = Field(ge=0)
    appeared: Change
    ended: Change
    passed: Change = Field(description="Came and went: held only between the two dates.")
    lasting: int = Field(ge=0, description="Links that hold at both dates.")
    undated: int = Field(ge=0, description="Those of them that give no date: they may hold.")
    citation: Citation

    @classmethod
    def from_model(
        cls, model: graph.Compared, citation: Citation, *, limit: int, offset: int
    ) -> Self:
        """The JSON of `model`, which is that part of it."""
        return cls(
            of=party(model.of) if model.of else None,
            earlier=model.earlier,
            later=model.later,
            limit=limit,
            offset=offset,
            appeared=Change.from_model(model.appeared),
            ended=Change.from_model(model.ended),
            passed=Change.from_model(model.passed),
            lasting=model.lasting,
            undated=model.undated,
            citation=citation,
        )
