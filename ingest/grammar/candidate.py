"""A candidate: a typed pair that a rule proposes, with all that speaks for and against it.

What it says of its clause are concepts, never words of a language, so that the candidates of all
languages can be weighed alike.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from graph import LinkKind, Validity
from ingest.grammar.confidence import plain
from ingest.grammar.reference.refs import Ref


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One proposed link. `start:end` are the tokens of its evidence; `marks` the doubts on it.

    `earned` is its measured precision, where its rule's is not the one that counts; `by_rule` says
    whether a rule of the grammar proposed it; `read_by`, which one did where `rule` names a score;
    `stated`, that no verb governs what says it; `valid` is when it held, where its rule knows.
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
    read_by: str = ""
    attributed_to: str = ""
    stated: bool = False
    valid: Validity | None = None


@dataclass(slots=True)
class Proposals:
    """Collects candidates; the same link on the same words counts once.

    The first rule that reads it tells how, but a plain reading comes before a loose one.
    """

    found: dict[tuple[object, ...], Candidate] = field(default_factory=dict)

    def add(self, candidate: Candidate) -> None:
        """Keeps a candidate unless it links a thing to itself."""
        if candidate.subject.key == candidate.object.key:
            return
        key = (candidate.link, candidate.subject.key, candidate.object.key, candidate.start)
        known = self.found.setdefault(key, candidate)
        if plain(candidate.rule) and not plain(known.rule):
            self.found[key] = candidate


def by_sentence(proposed: Iterable[Candidate]) -> dict[int, list[Candidate]]:
    """Candidates by the number of their sentence."""
    found: dict[int, list[Candidate]] = {}
    for one in proposed:
        found.setdefault(one.sentence, []).append(one)
    return found
