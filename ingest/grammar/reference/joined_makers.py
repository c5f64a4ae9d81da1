"""Whose goods are of which a compound says who hands them over: "X-supplied cameras"."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.phrases.chunks import NounPhrase
from ingest.grammar.reference.refs import Ref, named
from ingest.grammar.reference.registry import Registry

_HANDS = frozenset({"SUPPLY", "MAKE", "EQUIP", "DEPLOY"})


def joined_maker(document: Document, registry: Registry, np: NounPhrase) -> Ref | None:
    """Who stands before a hyphen and the participle of a verb of making or supplying.

    Only a firm that the text knows as one: goods are "Lowick-made" too.
    """
    if np.first is None or np.joined < 0:
        return None
    lower = document.tokens[np.joined].lower
    hands = document.lex.word(lower).frame in _HANDS and document.lex.participle(lower)
    entity = registry.named(np.first) if hands else None
    return named(entity, np.first) if entity and entity.sort == "vendor" else None
