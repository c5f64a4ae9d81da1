"""What would have been: "would have bought X had the regulator agreed"."""

from graph import ACCUSATIONS, Status
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.holding.barred import contrary
from ingest.grammar.holding.conditional import conditional

_TOLD_OTHERWISE = frozenset({Status.ALLEGED, Status.PLANNED})
# "Casi fue rebautizada"
_NEAR = 3


def unreal(candidate: Candidate, status: Status, sentence: Sentence, document: Document) -> bool:
    """Whether a form of what is not so tells a claim, or a perfect under a condition does."""
    return contrary(candidate, sentence, document) or _supposed(
        candidate, status, sentence, document
    )


def _supposed(candidate: Candidate, status: Status, sentence: Sentence, document: Document) -> bool:
    """Whether a perfect stands under a condition, which tells of no plan and no rumour either."""
    accuses = candidate.link in ACCUSATIONS
    if status not in _TOLD_OTHERWISE or (accuses and status is Status.PLANNED):
        return False
    if not accuses and _almost(candidate, sentence, document):
        return True
    clause = sentence.around(candidate.trigger)
    perfect = clause is not None and clause.verb is not None and clause.verb.perfect
    return perfect and conditional(candidate, sentence, document)


def _almost(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether right before what tells a tie stands that it nearly came to it: "almost became"."""
    words, at = document.lex.pack.phrases.get("almost", ()), candidate.trigger
    near = document.tokens[max(at - _NEAR, sentence.start) : at]
    return any(token.lower in words for token in near)
