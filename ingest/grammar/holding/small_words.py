"""The small words that stand before a name: "also to the" in "sold also to the police"."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence


def before(at: int, small: frozenset[str], sentence: Sentence, document: Document) -> int:
    """The last place up to `at` whose word is not `small`, or the first of the sentence."""
    while at > sentence.start and document.lex.word(document.tokens[at].lower).closed & small:
        at -= 1
    return at
