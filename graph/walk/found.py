"""What a search for paths found, and how far it came."""

from dataclasses import dataclass

from graph.walk.budget import Ended


@dataclass(frozen=True, slots=True)
class Route:
    """A path as numbers of the network: `sources` are those of its weakest hop."""

    nodes: tuple[int, ...]
    links: tuple[int, ...]
    weakest: float
    sources: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The routes in order. The first `certain` of them are proven to be the best ones.

    With `ended` something ended the search before it was through: only those are proven then, else
    all, and that no other would have followed within the limit. `explored` counts prefixes looked
    at, `coarse` the paths seen and left out because another says the same more finely.
    """

    routes: tuple[Route, ...]
    certain: int
    explored: int
    ended: Ended | None
    coarse: int = 0

    @property
    def complete(self) -> bool:
        """Whether the search was through."""
        return self.ended is None
