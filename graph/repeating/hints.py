"""Why a report may repeat another, in the words that say so."""

from dataclasses import dataclass
from enum import StrEnum


class Sign(StrEnum):
    """What speaks for it."""

    PASSAGE = "a long passage in common"
    ADDRESS = "gives the other's address"
    TITLE = "gives the other's title"
    SAME_ADDRESS = "both give one address, in two languages"


@dataclass(frozen=True, slots=True)
class Hint:
    """One reason: how many words it rests on, and the words as the repeating report has them."""

    sign: Sign
    size: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """`report` may repeat `origin`: ids, and why, the most telling first.

    `dated` is False where neither a date nor a citation says which of the two came first.
    """

    report: str
    origin: str
    hints: tuple[Hint, ...]
    dated: bool

    @property
    def size(self) -> int:
        """On how many words it rests."""
        return sum(hint.size for hint in self.hints)
