"""What a table says against its own rows: a column of losing bidders, an outcome "declined"."""

from functools import cache

from ingest.grammar.clauses.document import Document

_LISTS = ("thwarts", "undone", "declines", "annuls", "untrue", "nothing", "nobody")
# "No.", "Nr."
_SHORT = 3


def doubtful(document: Document, cell: tuple[int, int]) -> bool:
    """Whether a cell denies, doubts or refuses something: "Alleged by", "no purchase"."""
    lex, phrases = document.lex, document.lex.pack.phrases
    refusals = _all(tuple(phrases.get(name, ()) for name in _LISTS))
    for token in document.tokens[slice(*cell)]:
        word = lex.word(token.lower)
        if word.status - {"reported"} or "negation" in word.closed:
            return True
        if token.lower in refusals or word.lemma in refusals:
            return True
    return False


@cache
def _all(lists: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    return frozenset(word for words in lists for word in words)


def unknown_party(document: Document, cell: tuple[int, int], role: str) -> bool:
    """Whether the first column holds somebody of whom its label does not say that they sold.

    As in "Complainant", "Losing bidder"; a number or a date is nobody.
    """
    lex = document.lex
    words = [token.lower for token in document.tokens[slice(*cell)] if token.kind == "w"]
    plain = not words or len(words[-1]) <= _SHORT
    dated = any(lex.word(word).lemma in lex.pack.phrases.get("times", ()) for word in words)
    return not (role or plain or dated)
