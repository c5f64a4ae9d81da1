"""Statements that make a body part of the security apparatus: "X plays a role in fighting
terrorism". The words that decided it are kept.
"""

from ingest.grammar.document import Document
from ingest.grammar.registry import Registry

_ROLES = frozenset({"ROLE", "CONTROL"})


def security_words(document: Document, registry: Registry) -> dict[str, tuple[int, int]]:
    """The entities that a sentence gives a security role, each with the tokens that say so."""
    found: dict[str, tuple[int, int]] = {}
    for sentence in document.sentences:
        place = _phrase(document, sentence.start, sentence.end)
        if place is None:
            continue
        for clause in sentence.clauses:
            verb = clause.verb
            if verb is None or verb.negated or clause.subject is None:
                continue
            if not (set(verb.frames) & _ROLES or verb.copula or verb.have):
                continue
            for node in clause.subject.nodes:
                entity = registry.of(node)
                if entity is not None and entity.sort in {
                    "",
                    "agency",
                    "security",
                    "organisation",
                    "speaker",
                }:
                    found.setdefault(entity.key, place)
    return found


def _phrase(document: Document, start: int, end: int) -> tuple[int, int] | None:
    said = [tuple(p.split()) for p in document.lex.pack.phrases.get("security_role", ())]
    first = {words[0] for words in said}
    for index in range(start, end):
        if document.tokens[index].lower in first:
            for words in said:
                stop = index + len(words)
                if stop <= end and tuple(t.lower for t in document.tokens[index:stop]) == words:
                    return index, stop
    return None
