"""Two firms that a road or a cable joins, and nothing else: "X is linked to Y by a bridge"."""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.holding.strange import one_of

_BY = frozenset({"agent", "through", "with"})
# "By a shared fence"
_NEAR = 3


def joined_by_way(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether what joins them, behind a preposition, leads from one place to another."""
    words = document.lex.pack.phrases.get("ways", ())
    if candidate.link is not LinkKind.LINKED_TO or not words:
        return False
    lex, tokens = document.lex, document.tokens
    return any(
        one_of(tokens[at].lower, words, lex) and not tokens[at - 1].capital
        for at in range(candidate.subject.words[1] + 1, sentence.end)
        if _behind(at, sentence, document)
    )


def _behind(at: int, sentence: Sentence, document: Document) -> bool:
    """Whether a preposition of means stands before a noun, with an article and a word between."""
    for place in range(at - 1, max(at - 1 - _NEAR, sentence.start), -1):
        word = document.lex.word(document.tokens[place].lower)
        if word.prep & _BY:
            return True
        if word.prep or document.tokens[place].kind != "w":
            return False
    return False
