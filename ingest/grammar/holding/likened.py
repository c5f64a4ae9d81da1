"""Goods that are only like those of another: "cameras like those sold by X"."""

from graph import ACCUSATIONS
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence

_NEAR = 3


def likened(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether right before the seller stands what says that the goods are none of its own."""
    at = candidate.subject.words[0]
    if candidate.link not in ACCUSATIONS or not sentence.start < at < sentence.end:
        return False
    first = max(sentence.start, candidate.object.words[1] if candidate.object.words[1] < at else 0)
    before = [token.lower for token in document.tokens[first:at]]
    for phrase in document.lex.pack.phrases.get("likened", ()):
        words = phrase.split()
        ends = range(max(len(before) - _NEAR, 0), len(before) + 1)
        if any(before[max(end - len(words), 0) : end] == words for end in ends):
            return True
    return False
