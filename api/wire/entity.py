"""Entities as JSON: one, as it stands at the end of a link, and a list of those found."""

from collections.abc import Sequence
from typing import Self

from pydantic import Field

import graph
from api.wire.shape import Shape, Slice, Total


class Entity(Shape):
    """One actor, thing or place. `described` marks a group that has no name of its own."""

    id: str
    name: str
    kinds: list[graph.Kind]
    aliases: list[str]
    described: bool
    country: str | None = Field(description="ISO 3166-1 code, when the entity is a country.")

    @classmethod
    def from_model(cls, model: graph.Entity) -> Self:
        """The JSON of `model`."""
        return cls(
            id=model.id,
            name=model.name,
            kinds=list(model.kinds),
            aliases=list(model.aliases),
            described=model.described,
            country=model.country,
        )


class EntityList(Slice):
    """The entities that a search found, best first."""

    entities: list[Entity]

    @classmethod
    def from_model(
        cls, total: int, found: Sequence[graph.Entity], *, limit: int, offset: int
    ) -> Self:
        """The JSON of one stretch of what was found."""
        return cls(
            total=Total.counted(total),
            limit=limit,
            offset=offset,
            entities=[Entity.from_model(entity) for entity in found],
        )
