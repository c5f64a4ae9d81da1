"""An entity as JSON with everything that is known about it."""

from typing import Self

from pydantic import Field

import graph
from api.wire.entity import Entity
from api.wire.link import Link
from api.wire.shape import Shape


class EntityCard(Shape):
    """An entity with its links and their evidence; `waiting` claims about it are not yet links."""

    entity: Entity
    links: list[Link]
    waiting: int = Field(ge=0)
    left_out: int = Field(ge=0, description="Links beyond those shown; the best are shown.")

    @classmethod
    def from_model(cls, model: graph.EntityCard) -> Self:
        """The JSON of `model`."""
        return cls(
            entity=Entity.from_model(model.entity),
            links=[Link.from_model(link) for link in model.links],
            waiting=model.waiting,
            left_out=model.left_out,
        )
