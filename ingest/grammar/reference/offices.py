"""Each of several offices that one plural names: "ministries of Order and Trade" are two."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node
from ingest.grammar.phrases.offices_listed import listed_offices, noun_of
from ingest.grammar.reference.refs import Ref
from ingest.grammar.reference.ruled import governments


def each_of(document: Document, node: Node) -> list[Ref]:
    """Each country or office that a plural tells of; none where it tells of no such."""
    return governments(document, node) or _offices(document, node)


def _offices(document: Document, node: Node) -> list[Ref]:
    """Each office by its noun in the singular and what it is for; none where more is told.

    An adjective would be that of the plural.
    """
    np, tokens = node.np, document.tokens
    at = noun_of(np)
    parts = listed_offices(tokens, np, document.lex)
    if np.determiner != "determiner" or at != np.start + 1 or node.of or not parts:
        return []
    lemma = document.lex.word(tokens[at].lower).lemma
    opened = f"{lemma.capitalize() if tokens[at].capital else lemma} {tokens[at + 1].text}"
    return [
        Ref(f"{opened} {document.words(*part)}", np.sort, part, part, located=True)
        for part in parts
    ]
