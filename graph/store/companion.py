"""What goes with a store as long as it is open."""

from typing import Protocol, TypeVar


class Companion(Protocol):
    """It is closed with its store."""

    def close(self) -> None:
        """What it holds is given back."""


Kept = TypeVar("Kept", bound=Companion)
