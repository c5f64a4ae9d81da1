"""Names behind an owner that no goods of theirs bear: "X's Financial Statement"."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node
from ingest.grammar.phrases.adjectival import joined_word


def calls_no_goods(document: Document, node: Node) -> bool:
    """Whether a node has no name, or one beside its own noun, that only describes, or of a paper.

    "Y's X-powered cameras" are not called X, what a paper is called are ordinary words, a unit
    or division is part of its owner, and "X's Chairman" is a person.
    """
    np, lex = node.np, document.lex
    if np.name is None or np.before or np.after:
        return True
    tokens, end = document.tokens, len(document.tokens)
    made = joined_word(tokens, np.name[0] + 1, end)
    if joined_word(tokens, np.name[1], end) or (made and lex.participle(made)):
        return True
    words = [token.lower for token in document.tokens[slice(*np.name)]]
    last = lex.word(words[-1])
    if last.relation == "unit" or last.head == "person" or _parted(document, node):
        return True
    idle = (*lex.pack.phrases.get("no_goods", ()), *lex.pack.phrases.get("papers", ()))
    return lex.among(words[-1], idle) and all(map(lex.known, words))


def _parted(document: Document, node: Node) -> bool:
    """Whether a comma parts a name from a genitive, which is a name of its own then: "X's, Y"."""
    held = node.possessor
    between = document.tokens[held.np.end : node.np.start] if held else ()
    return any(token.text in {",", ";"} for token in between)
