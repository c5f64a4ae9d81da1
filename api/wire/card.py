"""An entity as JSON with everything that is known about it."""

from typing import Self

from pydantic import Field

import graph
from api.wire.citation import Citation
from api.wire.entity import Entity
from api.wire.link import Link
from api.wire.shape import Shape


class Member(Shape):
    """An id that was merged, and what the claims that keep it call it."""

    id: str
    name: str | None = Field(description="Null where no claim that counts names it.")


class EntityCard(Shape):
    """An entity with its links and their evidence; `waiting` claims about it are not yet links."""

    entity: Entity
    links: list[Link]
    waiting: int = Field(ge=0)
    left_out: int = Field(ge=0, description="Links beyond those shown; the best are shown.")
    members: list[Member] = Field(
        description="The ids that are this one body, its own among them; empty: nothing was merged."
    )
    citation: Citation

    @classmethod
    def from_model(cls, model: graph.EntityCard, citation: Citation) -> Self:
        """The JSON of `model`."""
        return cls(
            entity=Entity.from_model(model.entity),
            links=[Link.from_model(link) for link in model.links],
            waiting=model.waiting,
            left_out=model.left_out,
            members=[Member(id=one.id, name=one.name) for one in model.members],
            citation=citation,
        )
