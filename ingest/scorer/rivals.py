"""What each reading is worth once the others of its paragraph are known: rivals take from it.

A body is told to have bought or used something once, mostly, and a firm has one seat. Where others
are likelier to have sold it that, one more is likely only by words that the likelier ones have
explained already. What a rule reads keeps its score, or a verb of trade around both names: it may
stand in a list. Rivals stand in one paragraph: "the police" of the next may be others, and a text
about somebody else changes nothing.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph import ACCUSATIONS, LinkKind
from ingest.grammar.candidate import Candidate
from ingest.scorer.classes import deed
from ingest.scorer.confidence import LEAST, Measured, earned

# What is left of a score for each likelier rival; tried on the gold: 0.5, 0.6, 0.65, 0.7, 0.75.
_LEFT = 0.65
# Of whom each link is told once, mostly: of goods by whom, of a body from whom; of a firm where it
# sits. A country has many firms, and an investor many holdings.
_ONCE_TO = ACCUSATIONS | {LinkKind.MAKES, LinkKind.LINKED_TO}
_ONCE_FROM = frozenset(
    {
        LinkKind.BASED_IN,
        LinkKind.OWNED_BY,
        LinkKind.PART_OF,
        LinkKind.SUCCEEDED_BY,
        LinkKind.LINKED_TO,
    }
)
_Key = tuple[str, str]
# A paragraph, and what it is read to say.
_Reading = tuple[int, LinkKind, _Key, _Key]
# A deed and the end it starts from.
_Told = tuple[str, _Key]


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate that is likely enough to look at, and its score.

    With it what a rule makes of it, and the paragraph that it stands in.
    """

    candidate: Candidate
    score: float
    agreed: Candidate | None
    paragraph: int


def settled(scored: Sequence[Scored], counts: Measured) -> Iterator[Candidate]:
    """The candidates of a document with what each is worth; the least likely are left out."""
    rivals = _Rivals(scored)
    for one in scored:
        read = one.agreed is not None or one.candidate.by_rule
        score = one.score if read else one.score * _LEFT ** rivals.likelier(one)
        if read or score >= LEAST:
            name, value = earned(score, one.candidate.link, one.agreed, counts)
            yield replace(one.candidate, rule=name, earned=value)


class _Rivals:
    """Counts the likelier rivals of a candidate, each reading of a paragraph at its best."""

    def __init__(self, scored: Sequence[Scored]) -> None:
        self._best: dict[_Reading, float] = {}
        for one in scored:
            said = _reading(one)
            self._best[said] = max(one.score, self._best.get(said, 0.0))
        self._alike: dict[object, list[float]] = {}
        self._same_two: dict[object, dict[_Told, float]] = {}
        # From the least likely up: lists are sorted then, and of one deed the likeliest stays.
        for said in sorted(self._best, key=self._best.__getitem__):
            for group in _groups(said):
                self._alike.setdefault(group, []).append(self._best[said])
            self._same_two.setdefault(_two(said), {})[_told(said)] = self._best[said]

    def likelier(self, one: Scored) -> int:
        """Other readings of what is told once, and of the same two as something else.

        A sale and a use are readings of one deed, and so are its seller and its goods: whoever goes
        through what waits need look at the likeliest only.
        """
        said = _reading(one)
        own = self._best[said]
        alike = [self._alike[group] for group in _groups(said)]
        others = self._same_two[_two(said)].items()
        return sum(len(scores) - bisect_right(scores, own) for scores in alike) + sum(
            score > own for told, score in others if told != _told(said)
        )


def _reading(one: Scored) -> _Reading:
    made = one.candidate
    return one.paragraph, made.link, made.subject.key, made.object.key


def _groups(said: _Reading) -> Iterator[object]:
    paragraph, link, subject, end = said
    if link in _ONCE_TO:
        yield "to", paragraph, deed(link), end
    if link in _ONCE_FROM:
        yield "from", paragraph, link, subject


def _two(said: _Reading) -> object:
    return said[0], frozenset(said[2:])


def _told(said: _Reading) -> _Told:
    return deed(said[1]), said[2]
