"""Goods that are none, and names that only replace others: who speaks is not sold."""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.reference.discourse import Discourse

# From so much on a text says that it is goods.
_TOLD = 5
_ARTICLE = frozenset({"determiner", "indefinite"})


def no_such_goods(candidate: Candidate, sentence: Sentence, discourse: Discourse) -> bool:
    """Whether what would be made reports, or what would follow another only takes its place."""
    if candidate.link is LinkKind.SUCCEEDED_BY:
        return _instead(candidate, sentence, discourse.registry.document)
    return candidate.link is LinkKind.MAKES and _speaks(candidate, discourse)


def _speaks(candidate: Candidate, discourse: Discourse) -> bool:
    """As in "RT said the equipment is made by X": by nothing else is RT called goods."""
    entity = candidate.object.entity
    return entity is not None and entity.strength < _TOLD and entity.key in discourse.speakers


def _instead(candidate: Candidate, sentence: Sentence, document: Document) -> bool:
    """As in "X laptops instead of the former Y": behind a preposition no name is X's older one."""
    lex, tokens = document.lex, document.tokens
    at = max(candidate.subject.words[0], candidate.object.words[0]) - 1
    if at <= sentence.start or tokens[at].lower not in lex.pack.phrases.get("former", ()):
        return False
    at -= 1
    while at > sentence.start and lex.word(tokens[at].lower).closed & _ARTICLE:
        at -= 1
    return bool(lex.word(tokens[at].lower).prep)
