"""Around an entity, and between two of them, as JSON."""

from typing import Self

from pydantic import Field

import graph
from api.wire.citation import Citation
from api.wire.claim import Claim
from api.wire.entity import Entity
from api.wire.link import Link
from api.wire.report import ReportCard
from api.wire.shape import Shape, Slice, Total


class Near(Shape):
    """An entity and how many links away it is."""

    entity: Entity
    distance: int = Field(ge=1)

    @classmethod
    def from_model(cls, model: graph.Near) -> Self:
        """The JSON of `model`."""
        return cls(entity=Entity.from_model(model.entity), distance=model.distance)


class Neighbourhood(Slice):
    """The links within some hops of an entity, nearest and surest first, and whom they reach.

    `total` counts links; its `relation` is `gte` where some that may have others behind them were
    not walked.
    """

    entity: Entity
    hops: int = Field(ge=1)
    near: list[Near]
    links: list[Link]
    complete: bool = Field(description="False where more links follow than were asked for.")
    citation: Citation

    @classmethod
    def from_model(
        cls, model: graph.Neighbourhood, citation: Citation, *, limit: int, offset: int
    ) -> Self:
        """The JSON of `model`, which is that part of it."""
        return cls(
            total=Total(value=model.total, relation="eq" if model.counted else "gte"),
            limit=limit,
            offset=offset,
            entity=Entity.from_model(model.entity),
            hops=model.hops,
            near=[Near.from_model(one) for one in model.near],
            links=[Link.from_model(link) for link in model.links],
            complete=model.complete,
            citation=citation,
        )


class Tie(Shape):
    """Somebody both are linked to, and the links of each."""

    entity: Entity
    one: list[Link]
    other: list[Link]

    @classmethod
    def from_model(cls, model: graph.Tie) -> Self:
        """The JSON of `model`."""
        return cls(
            entity=Entity.from_model(model.entity),
            one=[Link.from_model(link) for link in model.one],
            other=[Link.from_model(link) for link in model.other],
        )


class Shared(Shape):
    """What two entities have in common, the surest first: a stretch of ties, and of reports."""

    one: Entity
    other: Entity
    limit: int = Field(ge=1)
    offset: int = Field(ge=0)
    ties: list[Tie]
    ties_total: Total = Field(description="How many both are linked to in all.")
    reports: list[ReportCard] = Field(description="Reports that speak of both.")
    reports_total: Total = Field(description="How many these are in all.")
    complete: bool = Field(description="False where more of either follow.")
    citation: Citation

    @classmethod
    def from_model(
        cls, model: graph.Shared, citation: Citation, *, limit: int, offset: int
    ) -> Self:
        """The JSON of `model`, which is that part of it."""
        return cls(
            one=Entity.from_model(model.one),
            other=Entity.from_model(model.other),
            limit=limit,
            offset=offset,
            ties=[Tie.from_model(tie) for tie in model.ties],
            ties_total=Total(value=model.ties_total, relation="eq"),
            reports=[ReportCard.from_model(report) for report in model.reports],
            reports_total=Total(value=model.reports_total, relation="eq"),
            complete=model.complete,
            citation=citation,
        )


class Timeline(Slice):
    """The dated claims about an entity, earliest first, whatever their status."""

    entity: Entity
    undated: int = Field(ge=0, description="Held claims about it that say nothing of time.")
    claims: list[Claim]
    citation: Citation

    @classmethod
    def from_model(
        cls, model: graph.Timeline, citation: Citation, *, limit: int, offset: int
    ) -> Self:
        """The JSON of `model`, which is that part of it."""
        return cls(
            total=Total(value=model.total, relation="eq"),
            limit=limit,
            offset=offset,
            entity=Entity.from_model(model.entity),
            undated=model.undated,
            claims=[Claim.from_model(claim) for claim in model.claims],
            citation=citation,
        )
