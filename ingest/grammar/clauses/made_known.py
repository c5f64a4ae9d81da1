"""Verbs of making that make nothing: "made available the scanner Y", "made it public"."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import VerbGroup


def makes_known(document: Document, verb: VerbGroup) -> bool:
    """Whether right behind a verb stands what something is made, and not what is made."""
    words = document.lex.pack.phrases.get("made_so", ())
    return any(token.lower in words for token in document.tokens[verb.end : verb.end + 1])
