"""One state of the graph, told from all others by a stamp."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class State:
    """A state of the graph. Stamps are drawn, so that a database put back from a copy is known.

    `stamp` is None in a store to which nothing was written yet.
    """

    stamp: str | None = None
    version: int = 0
