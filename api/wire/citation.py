"""How an answer can be cited, as JSON: where it is asked for again, and of which state it is."""

from typing import Self

from pydantic import Field

import graph
from api.permalink import CALL, Asked, permalink
from api.wire.shape import Shape


class Citation(Shape):
    """Where the answer is found again, and whether it is still the one that was cited."""

    permalink: str = Field(description="The question, its names made ids, with the graph's state.")
    state: str | None = Field(description="The graph's stamp; null before anything is in it.")
    known_on: str | None = Field(description="When the graph last changed before this answer.")
    unchanged: bool | None = Field(
        description="Whether the graph is still in the `state` asked for; null if none was."
    )
    note: str | None = Field(description="What has to be said if it is not.")

    @classmethod
    def from_model(
        cls, model: graph.Pinned, asked: Asked, state: str | None, call: str = CALL
    ) -> Self:
        """The JSON of `model`, for which `asked` was set and `state` was asked for."""
        note = model.since(state) if state else None
        return cls(
            permalink=permalink(model, asked, call),
            state=model.state,
            known_on=model.known_on,
            unchanged=note is None if state else None,
            note=note,
        )
