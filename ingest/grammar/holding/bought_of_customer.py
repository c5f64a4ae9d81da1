"""Goods that come from who only bought them of a firm, or from its rival: "from a client of X"."""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node, Sentence

_SOURCES = frozenset({"source", "of", "agent", "recipient", "with"})
# "Av en tidigare kund till X"
_NEAR = 3


def bought_of_customer(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """Whether the seller's name only tells whose customer or rival another is, who sold."""
    if candidate.link is not LinkKind.SUPPLIED_TO:
        return False
    lex, tokens, at = document.lex, document.tokens, candidate.subject.words[0] - 1
    if at <= sentence.start or not lex.word(tokens[at].lower).prep:
        return False
    return any(
        node.np.end == at and node.np.name is None and _another(candidate, node, document)
        for node in sentence.every_node()
    )


def _another(candidate: Candidate, node: Node, document: Document) -> bool:
    lex, tokens = document.lex, document.tokens
    rivals = lex.pack.phrases.get("rivals", ())
    if lex.among(tokens[node.np.head].lower, rivals):
        return True
    start = node.np.start
    near = tokens[max(start - _NEAR, 0) : start + 1]
    source = any(lex.word(token.lower).prep & _SOURCES for token in near)
    return node.np.relation == "customer" and candidate.frame == "BUY" and source
