"""Words that are of no one named before: "another", "every", "our", "rival"."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node


def another(document: Document, at: int) -> bool:
    """Whether a word at a token is of no one named before: "another", "every", "our"."""
    others = document.lex.pack.phrases.get("other_ones", ())
    return 0 <= at < len(document.tokens) and document.tokens[at].lower in others


def rivals(document: Document, at: int) -> bool:
    """Whether a word at a token, if there is one, is of another that competes: "rival"."""
    words = document.lex.pack.phrases.get("rivals", ())
    return at < len(document.tokens) and document.tokens[at].lower in words


def not_of_it(document: Document, node: Node) -> bool:
    """Whether "its" makes nobody's goods of a noun: "its competitor", or "its own", the user's."""
    own = document.lex.pack.phrases.get("very_own", ())
    words = document.tokens[node.np.start : node.np.head]
    rival = bool(node.np.relation) or rivals(document, node.np.head)
    return rival or any(token.lower in own for token in words)
