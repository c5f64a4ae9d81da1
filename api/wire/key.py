"""Keys as JSON, never with what they are recognised by."""

from collections.abc import Sequence
from typing import Self

from pydantic import Field

from api.keyring import Key, Scope
from api.wire.shape import Shape


class KeyCard(Shape):
    """A key: its name, what it may do, how often in a minute, and since which day."""

    name: str
    scope: Scope
    per_minute: int = Field(ge=1)
    made: str


class KeyList(Shape):
    """All keys, by name."""

    keys: list[KeyCard]

    @classmethod
    def from_model(cls, model: Sequence[Key]) -> Self:
        """The JSON of `model`."""
        return cls(
            keys=[
                KeyCard(name=key.name, scope=key.scope, per_minute=key.per_minute, made=key.made)
                for key in model
            ]
        )
