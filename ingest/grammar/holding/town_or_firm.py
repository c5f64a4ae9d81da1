"""A name before a plain noun for a firm: "the Halmer company", but "the Tel Aviv company"."""

from collections.abc import Sequence

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.reference.discourse import Discourse
from ingest.grammar.reference.other_bodies import Seen
from ingest.grammar.words.tokens import Token

# "The X software company"
_NEAR = 1


def town_or_firm(candidate: Candidate, document: Document, discourse: Discourse) -> bool:
    """Whether a firm is one by the noun behind its name alone, which may tell where it sits.

    Where adjectives stand first a town does as they do. Who is named elsewhere as no place is, or
    is told to be a firm by anything else, is one.
    """
    firm, lex, tokens = candidate.subject, document.lex, document.tokens
    at, behind = firm.words
    if not lex.pack.words_apart or firm.via != "name" or firm.entity is None:
        return False
    if not 0 < at < behind < len(tokens):
        return False
    article = "determiner" in lex.word(tokens[at - 1].lower).closed
    because = [place for _, place in firm.entity.because]
    noun = lex.word(tokens[behind].lower).head == "vendor" and not tokens[behind].capital
    only = all(behind <= place <= behind + _NEAR for place in because)
    named = (one for one in discourse.seen if one.entity is firm.entity)
    elsewhere = (one for one in named if not at - 1 <= one.at <= at)
    return article and noun and only and not any(_acts(one, tokens, document) for one in elsewhere)


def _acts(one: Seen, tokens: Sequence[Token], document: Document) -> bool:
    """Whether somebody is named, not a place: not behind "in", nor again before such a noun."""
    before = document.lex.word(tokens[one.at - 1].lower).prep if one.at else frozenset[str]()
    return not before and "determiner" not in document.lex.word(tokens[one.at].lower).closed
