"""A name that stands for one like it: "became the new X", "another X", "the X of Kenya"."""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document


def antonomasia(candidate: Candidate, document: Document) -> bool:
    """Whether a successor is only likened to the name it is told by.

    Who takes a name over has it to itself: no word says which X it is.
    """
    start, end = candidate.object.words
    if candidate.link is not LinkKind.SUCCEEDED_BY or not start:
        return False
    lex, tokens = document.lex, document.tokens
    before = tokens[start - 1].lower
    phrases = lex.pack.phrases
    likened = {*phrases.get("alike", ()), *phrases.get("examples", ())}
    # "Became like Y", but not "rebautizada como Y"
    if before in likened and "as" not in lex.word(before).prep:
        return True
    if lex.among(before, phrases.get("second_ones", ())):
        return True
    article = bool(lex.word(before).closed & {"determiner", "indefinite"})
    return article and end < len(tokens) and "of" in lex.word(tokens[end].lower).prep
