"""The ends of a question as JSON: one entity, or a group of which only the size is told."""

from typing import Self

from pydantic import Field

import graph
from api.wire.entity import Entity
from api.wire.shape import Shape


class Crowd(Shape):
    """Entities that the question names together, such as all of a kind."""

    name: str
    size: int = Field(ge=0, description="How many they are.")

    @classmethod
    def from_model(cls, model: graph.Crowd) -> Self:
        """The JSON of `model`."""
        return cls(name=model.name, size=model.size)


class Hub(Shape):
    """An entity that connects too much to be a step of a path, unless hubs are asked for."""

    entity: Entity
    fan_in: int = Field(ge=1, description="How many entities lead into it.")

    @classmethod
    def from_model(cls, model: graph.HubCard) -> Self:
        """The JSON of `model`."""
        return cls(entity=Entity.from_model(model.entity), fan_in=model.fan_in)


def party(model: graph.Entity | graph.Crowd) -> Entity | Crowd:
    """The JSON of an end."""
    match model:
        case graph.Crowd():
            return Crowd.from_model(model)
        case _:
            return Entity.from_model(model)
