"""How far the writer stands behind a candidate: asserted, alleged, planned or denied."""

from graph import Status
from ingest.grammar.candidate import Candidate
from ingest.grammar.document import Document
from ingest.grammar.tree import Sentence

_GIVES = frozenset({"SUPPLY", "EQUIP", "DEPLOY"})
_WON = frozenset({"contract", "company.contract", "group.contract"})
_STRONG = ("ended", "hypothetical")


def status_of(  # noqa: PLR0911 - a table of cases
    candidate: Candidate, sentence: Sentence, document: Document
) -> tuple[Status, bool]:
    """The status, and whether anything near the trigger casts doubt on it (then: for review)."""
    marks = candidate.marks | _near(candidate, sentence, document)
    if _asked(sentence, document):
        return Status.ALLEGED, True
    if candidate.negated or "denied" in candidate.marks:
        return Status.DENIED, True
    if "planned" in candidate.marks:
        return Status.PLANNED, True
    if candidate.modal or "alleged" in candidate.marks or "hypothetical" in candidate.marks:
        return Status.ALLEGED, True
    if "planned" in marks:
        return Status.PLANNED, True
    if "alleged" in marks:
        return Status.ALLEGED, True
    return Status.ASSERTED, bool(marks & {*_STRONG, "denied"})


def _asked(sentence: Sentence, document: Document) -> bool:
    """Whether the sentence is a question: it asserts nothing."""
    tail = document.tokens[max(sentence.start, sentence.end - 3) : sentence.end]
    return any(token.text == "?" for token in tail)


def _near(candidate: Candidate, sentence: Sentence, document: Document) -> frozenset[str]:
    """Marks on the words of the evidence between and around its two ends."""
    ends = [candidate.trigger, candidate.subject.words[0], candidate.object.words[0]]
    inside = [at for at in ends if sentence.start <= at < sentence.end]
    inside = inside or [sentence.start]
    low, high = max(sentence.start, min(inside) - 4), min(sentence.end, max(inside) + 4)
    marks: set[str] = set()
    won = candidate.frame == "WIN" or (candidate.rule in _WON and candidate.frame in _GIVES)
    for index in range(low, high):
        word = document.lex.word(document.tokens[index].lower)
        # What is won is no plan any more, though "bid" and "tender" are words of planning.
        marks |= word.status - ({"planned"} if won and word.nominal else frozenset())
    return frozenset(marks - {"reported"})
