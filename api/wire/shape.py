"""What all response models share: they are closed, frozen, and a list says how long it truly is."""

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field

# The store stops counting matches here: a total of this size means "at least so many".
COUNTED_UP_TO = 10_000


class Shape(BaseModel):
    """A response model: no field is left out of the answer, and none is added to it."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Total(Shape):
    """How many there are in all; `relation` is `gte` where counting stopped early."""

    value: int = Field(ge=0)
    relation: Literal["eq", "gte"]

    @classmethod
    def counted(cls, value: int) -> Self:
        """A total as the store counted it."""
        return cls(value=value, relation="gte" if value >= COUNTED_UP_TO else "eq")


class Slice(Shape):
    """One stretch of a list: its first `offset` members are left out, at most `limit` follow."""

    total: Total
    limit: int = Field(ge=1)
    offset: int = Field(ge=0)
