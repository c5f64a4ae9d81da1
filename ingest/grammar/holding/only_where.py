"""A place told only for where somebody sits: "X, headquartered in Y, which sold" says X sold."""

from graph import ACCUSATIONS
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence

_OPENS = frozenset({"relative", "complementizer"})


def only_where(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether who would act stands behind an "in" before a relative clause behind a comma."""
    at, behind = candidate.subject.words
    if candidate.link not in ACCUSATIONS or candidate.subject.via != "name":
        return False
    if not sentence.start < at < behind < candidate.trigger < sentence.end:
        return False
    lex, tokens = document.lex, document.tokens
    where = "in" in lex.word(tokens[at - 1].lower).prep
    relative = lex.word(tokens[behind + 1].lower).closed & _OPENS
    return where and tokens[behind].text == "," and bool(relative)
