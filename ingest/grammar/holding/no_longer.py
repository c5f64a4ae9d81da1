"""People who were once of a body, which no longer is they: "former officials of Kenya"."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.reference.refs import Ref


def no_longer(target: Ref, document: Document) -> bool:
    """Whether several are described as what they were, before the noun that says what.

    A single "former government" is one that ruled, "officials of the former government" were its.
    """
    lex, former = document.lex, document.lex.pack.phrases.get("former", ())
    if not target.described or not former:
        return False
    told = False
    for token in document.tokens[slice(*target.words)]:
        told = told or token.lower in former
        word = lex.word(token.lower)
        if word.heads and token.lower != word.lemma:
            return told
        if word.prep:
            return False
    return False
