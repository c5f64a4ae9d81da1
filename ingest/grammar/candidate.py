"""A candidate: a typed pair that a rule proposes, with all that speaks for and against it.

The features are concepts, never names or words of a language, so that one scorer can weigh the
candidates of all languages.
"""

from dataclasses import dataclass, field

from graph import LinkKind
from ingest.grammar.refs import Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One proposed link. `start:end` are the tokens of its evidence; `marks` the doubts on it.

    `earned` is its measured precision, where its rule's is not the one that counts; `by_rule` says
    whether a rule of the grammar proposed it.
    """

    link: LinkKind
    subject: Ref
    object: Ref
    rule: str
    start: int
    end: int
    sentence: int
    trigger: int
    product: Ref | None = None
    marks: frozenset[str] = frozenset()
    negated: bool = False
    modal: bool = False
    frame: str = ""
    voice: str = ""
    clause: str = ""
    years: bool = True
    earned: float | None = None
    by_rule: bool = True
    attributed_to: str = ""

    def features(self) -> dict[str, str | int | bool]:
        """The candidate as concepts: what a scorer may look at."""
        return {
            "link": self.link.value,
            "rule": self.rule,
            "frame": self.frame,
            "voice": self.voice,
            "clause": self.clause,
            "subject": self.subject.sort or "unknown",
            "object": self.object.sort or "unknown",
            "subject_via": self.subject.via,
            "object_via": self.object.via,
            "described": self.object.described,
            "product": self.product.sort if self.product else "none",
            "negated": self.negated,
            "modal": self.modal,
            "distance": _bucket(abs(self.object.words[0] - self.subject.words[0])),
            **{f"mark:{mark}": True for mark in sorted(self.marks)},
        }


def _bucket(distance: int) -> int:
    return next((limit for limit in (2, 5, 10, 20, 40) if distance <= limit), 99)


@dataclass(slots=True)
class Proposals:
    """Collects candidates; the same link by the same rule on the same words counts once."""

    found: dict[tuple[object, ...], Candidate] = field(default_factory=dict)

    def add(self, candidate: Candidate) -> None:
        """Keeps a candidate unless it links a thing to itself."""
        if candidate.subject.key == candidate.object.key:
            return
        key = (candidate.link, candidate.subject.key, candidate.object.key, candidate.start)
        self.found.setdefault(key, candidate)
