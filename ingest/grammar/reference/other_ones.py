"""Words that are of no one named before: "another", "every", "our", "rival"."""

from ingest.grammar.clauses.document import Document


def another(document: Document, at: int) -> bool:
    """Whether a word at a token is of no one named before: "another", "every", "our"."""
    others = document.lex.pack.phrases.get("other_ones", ())
    return 0 <= at < len(document.tokens) and document.tokens[at].lower in others


def rivals(document: Document, at: int) -> bool:
    """Whether a word at a token, if there is one, is of another that competes: "rival"."""
    words = document.lex.pack.phrases.get("rivals", ())
    return at < len(document.tokens) and document.tokens[at].lower in words
