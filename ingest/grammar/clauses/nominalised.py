"""A participle that an article or a pronoun makes a noun of: "celui développé par X"."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Clause


def nominalised(document: Document, clause: Clause) -> bool:
    """Whether what a participle says is said of another than the noun before it.

    Only where adjectives follow: in "der entwickelte Trojaner" the article is the noun's.
    """
    verb, lex = clause.verb, document.lex
    if verb is None or not lex.pack.adjective_after or not (verb.passive or verb.reduced):
        return False
    before = lex.word(document.tokens[max(verb.start - 1, 0)].lower).closed
    return clause.start < verb.start and bool(before & {"determiner", "pronoun"})
