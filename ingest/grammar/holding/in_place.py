"""A place before a relative clause that tells of who is there: "X i Y, som sålde"."""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence


def in_place(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether a relative clause seems to say of a place behind "in" that it sold something."""
    clause, seller = sentence.around(candidate.trigger), candidate.subject
    if candidate.link is not LinkKind.SUPPLIED_TO or clause is None or clause.kind != "rel":
        return False
    if not seller.words[0]:
        return False
    before = document.tokens[seller.words[0] - 1].lower
    return document.lex.word(before).prep == {"in"}
