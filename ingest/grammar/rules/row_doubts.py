"""What a table says against its own rows: a column of losing bidders, an outcome "declined"."""

from ingest.grammar.clauses.document import Document

_LISTS = ("thwarts", "undone", "declines", "annuls", "untrue", "nothing", "nobody")
# "No.", "Nr."
_SHORT = 3


def doubtful(document: Document, cell: tuple[int, int]) -> bool:
    """Whether a cell denies, doubts or refuses something: "Alleged by", "no purchase"."""
    lex, phrases = document.lex, document.lex.pack.phrases
    bad = {word for name in _LISTS for word in phrases.get(name, ())}
    for token in document.tokens[slice(*cell)]:
        word = lex.word(token.lower)
        if word.status - {"reported"} or "negation" in word.closed:
            return True
        if token.lower in bad or word.lemma in bad or word.closed & {"negative"}:
            return True
    return _none(document, cell)


def _none(document: Document, cell: tuple[int, int]) -> bool:
    """Whether a cell begins with what there is none of: "no purchase", "keine"."""
    first = document.tokens[cell[0]] if cell[0] < cell[1] else None
    return first is not None and "denied" in document.lex.word(first.lower).status


def unknown_party(document: Document, cell: tuple[int, int], role: str) -> bool:
    """Whether the first column holds somebody of whom its label does not say that they sold.

    As in "Complainant", "Losing bidder"; a number or a date is nobody.
    """
    lex = document.lex
    words = [token.lower for token in document.tokens[slice(*cell)] if token.kind == "w"]
    plain = not words or len(words[-1]) <= _SHORT
    dated = any(lex.word(word).lemma in lex.pack.phrases.get("times", ()) for word in words)
    return not (role or plain or dated)
