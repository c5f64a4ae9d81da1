"""What a person must have read before the graph goes out. Values, no database.

What counts as read, and why lists are another matter: docs/decisions/0032-what-may-be-published.md.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from heapq import nsmallest

from graph.answers import Link
from graph.clashes import Contradiction
from graph.errors import BadQuestion
from graph.vocabulary import ACCUSATIONS, LinkKind

# Whose claims say what a row of a list says, by a mapping that a person wrote and tried.
_LISTS = ("mapping ",)


class Reading(StrEnum):
    """Whether a claim may go out as it is, and by whose account."""

    READ = "read"
    LISTED = "listed"
    BELOW = "below"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """What is asked of one held claim; `calls` where it alone makes of an end what accuses it."""

    id: str
    link: LinkKind
    confidence: float
    extractor: str
    reviewed_by: str | None = None
    calls: bool = False

    @property
    def accuses(self) -> bool:
        """Whether somebody may be harmed by it, were it wrong."""
        return self.calls or self.link in ACCUSATIONS


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """What must have been read: every accusation, and all else from `line` up.

    No line excuses from what can do harm. With `lists`, also what a mapping took from a list.
    `BadQuestion` for a line that no confidence can reach.
    """

    line: float = 0.0
    lists: bool = False

    def __post_init__(self) -> None:
        if not 0.0 <= self.line <= 1.0:
            raise BadQuestion("line", f"A line lies between 0 and 1, not {self.line}.")

    def reading(self, claim: Behind) -> Reading:
        """What becomes of a claim.

        >>> sale = Behind(id="a", link=LinkKind.SUPPLIED_TO, confidence=0.2, extractor="grammar 1")
        >>> Bar(line=0.9).reading(sale)
        <Reading.UNREAD: 'unread'>
        """
        if claim.reviewed_by:
            return Reading.READ
        if not self.lists and claim.extractor.startswith(_LISTS):
            return Reading.LISTED
        below = claim.confidence < self.line and not claim.accuses
        return Reading.BELOW if below else Reading.UNREAD


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many claims are how; of the unread ones how many of each kind, and the `first` of them.

    Accusations come first, then the surest.
    """

    counts: dict[Reading, int]
    kinds: dict[LinkKind, int]
    first: tuple[str, ...]

    @property
    def total(self) -> int:
        """How many claims there are."""
        return sum(self.counts.values())

    @property
    def unread(self) -> int:
        """How many must be read yet."""
        return self.counts.get(Reading.UNREAD, 0)


def tallied(claims: Iterable[Behind], bar: Bar, most: int) -> Tally:
    """The claims counted, at most `most` of the unread ones named. Holds none of them."""
    counts, kinds = Counter[Reading](), Counter[LinkKind]()

    def unread() -> Iterator[Behind]:
        for claim in claims:
            found = bar.reading(claim)
            counts[found] += 1
            if found is Reading.UNREAD:
                kinds[claim.link] += 1
                yield claim

    # Asked for none, it would look at none, and count nothing.
    first = nsmallest(max(most, 1), unread(), key=urgency)[:most]
    ordered = sorted(kinds.items(), key=lambda pair: (-pair[1], pair[0]))
    return Tally(counts=dict(counts), kinds=dict(ordered), first=tuple(one.id for one in first))


def urgency(claim: Behind) -> tuple[bool, float, str]:
    """The order in which claims are read: accusations, then the surest."""
    return not claim.accuses, -claim.confidence, claim.id


def caller(claims: Iterable[Behind], bar: Bar) -> str | None:
    """Of the claims that call one body the same, which must be read: one is enough, or none.

    The surest, unless another was read already.
    """
    found = sorted(claims, key=urgency)
    vouched = (Reading.READ, Reading.LISTED)
    if not found or any(bar.reading(claim) in vouched for claim in found):
        return None
    return found[0].id


def unsettled(link: Link) -> tuple[Contradiction, ...]:
    """Pairs of claims that contradict each other, and of which a person did not read both.

    What two sources say against each other is no mistake: read, they go out side by side. Neither
    the line nor a list excuses from it.
    """
    read = {claim.id for claim in link.claims if claim.reviewed_by}
    return tuple(
        pair for pair in link.contradictions if not read.issuperset((pair.stated, pair.against))
    )
