"""What a text says of what kind a name is, as votes."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Votes:
    """How often each class was said of a name, weighed by how plainly, and by which tokens."""

    count: Counter[str] = field(default_factory=Counter)
    tokens: dict[str, int] = field(default_factory=dict)

    def add(self, sort: str, weight: int, token: int) -> None:
        """One more reason, found at `token`."""
        if sort:
            self.count[sort] += weight
            self.tokens.setdefault(sort, token)

    def best(self) -> str:
        """The class with most weight; the alphabet decides a tie, so that runs agree."""
        if not self.count:
            return ""
        return min(self.count, key=lambda sort: (-self.count[sort], sort))
