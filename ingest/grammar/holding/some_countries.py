"""Buyers of whom only that they are countries is told: "landen in het Midden-Oosten"."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.reference.refs import Ref


def some_countries(target: Ref, document: Document) -> bool:
    """Whether those described are countries, or bodies of countries, of which none is named.

    As in "le agenzie di intelligence dei Paesi democratici": nobody in particular.
    """
    if target.entity is not None or not target.described:
        return False
    tokens = document.tokens[slice(*target.words)]
    words = [(token.lower, document.lex.word(token.lower)) for token in tokens]
    # "The regime of X" is one.
    several = any("government" in word.heads and lower != word.lemma for lower, word in words)
    return several and not any(word.country for _, word in words)
