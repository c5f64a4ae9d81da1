"""A change told in the present passive, which is not done yet: "wird von X übernommen"."""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence

_CHANGES = frozenset({"ACQUIRE", "BECOME", "BUY"})
_LINKS = frozenset({LinkKind.OWNED_BY, LinkKind.SUCCEEDED_BY})


def ongoing(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a takeover or a new name is told as under way, or as what comes.

    With a year it is a chronicle's present: "2019 wird X von Y übernommen".
    """
    words = document.lex.pack.phrases.get("ongoing", ())
    if candidate.link not in _LINKS or any(_year(one) for one in sentence.words):
        return False
    return any(
        document.tokens[at].lower in words
        for clause in sentence.clauses
        if clause.verb and clause.verb.passive and _CHANGES & set(clause.verb.frames)
        if clause.start <= candidate.trigger < clause.end
        for at in range(clause.verb.start, clause.verb.end)
    )


def _year(word: str) -> bool:
    return len(word) == 4 and word.isdigit()  # noqa: PLR2004 - a year's figures
