"""Goods whose words say nothing of what they are, "a system", or only whose: "X's software"."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.reference.refs import Ref


def vague(document: Document, goods: Ref) -> bool:
    """Whether goods without a name are called by nothing but such a word, or by their owner.

    Neither is a technology that two reports could have in common; "face software" is.
    """
    start, end = goods.words
    if end - start != 1:
        return goods.words != goods.span
    word = document.lex.word(document.tokens[start].lower)
    return word.lemma in document.lex.pack.phrases.get("vague", ())
