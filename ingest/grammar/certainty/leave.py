"""What was done without leave was done: "ohne Genehmigung", "zonder vergunning"."""

from ingest.grammar.clauses.document import Document


def of_leave(document: Document, at: int) -> bool:
    """Whether a word for leave stands right behind a token that says without what it was done."""
    lex = document.lex
    return lex.word(document.tokens[at + 1].lower).lemma in lex.pack.phrases.get("permits", ())
