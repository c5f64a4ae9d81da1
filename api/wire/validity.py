"""When something holds, as JSON."""

from typing import Self

from pydantic import Field

import graph
from api.wire.shape import Shape


class Validity(Shape):
    """When it holds, as far as the words say; what they do not say is null, never guessed."""

    start: str | None = Field(description="ISO 8601, cut to `precision`.")
    end: str | None = Field(description="ISO 8601, cut to `precision`.")
    precision: graph.Precision | None

    @classmethod
    def from_model(cls, model: graph.Validity) -> Self:
        """The JSON of `model`."""
        return cls(start=model.start, end=model.end, precision=model.precision)
