"""Where a line turns: of "X is not known, but it is known that Y" Y is so."""

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence


def turn(candidate: Candidate, sentence: Sentence, document: Document) -> int:
    """The last "but" behind a comma before what a claim hangs on, or where its sentence begins.

    What is doubted before it is not doubted behind it.
    """
    words, tokens = document.lex.pack.phrases.get("but", ()), document.tokens
    turns = (
        at
        for at in range(min(candidate.trigger, sentence.end - 1), sentence.start + 1, -1)
        if tokens[at].lower in words and tokens[at - 1].text == ","
    )
    return next(turns, sentence.start)
