"""What makes a body part of the security apparatus: a statement ("X plays a role in fighting
terrorism"), or what its own name says it is for ("Ministry of the Interior"). The words that
decided it are kept.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from ingest.grammar.clauses.document import Document
from ingest.grammar.reference.refs import Ref
from ingest.grammar.reference.registry import Registry

_ROLES = frozenset({"ROLE", "CONTROL"})
_MAY = frozenset({"", "agency", "security", "organisation", "speaker"})
Place = tuple[int, int]


def security_words(document: Document, ref: Ref, roles: Mapping[str, Place]) -> Place | None:
    """The words that make `ref` part of the apparatus: those of its name before those of a role."""
    said = None
    # Only public bodies: a firm may call itself after homeland security, and a chair of national
    # security studies is a university's.
    if ref.sort in {"agency", "security"}:
        said = _remit(document, *ref.span)
        if said is None and ref.entity is not None:
            said = _remit(document, ref.entity.start, ref.entity.end)
    return said or (roles.get(ref.entity.key) if ref.entity else None)


def _remit(document: Document, start: int, end: int) -> Place | None:
    """The words of a name that say that it is for security, or a force by all that it is called."""
    names, tokens = document.lex.names, document.tokens
    force = _phrase(document, start, end, names.forces)
    if force is not None and (force[1] == end or not tokens[force[1]].capital):
        return force
    return _phrase(document, start, end, names.remit)


def security_roles(document: Document, registry: Registry) -> dict[str, Place]:
    """The entities that a sentence gives a security role, each with the tokens that say so."""
    found: dict[str, Place] = {}
    roles = document.lex.pack.phrases.get("security_role", ())
    for sentence in document.sentences:
        place = _phrase(document, sentence.start, sentence.end, roles)
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
                if entity is not None and entity.sort in _MAY:
                    found.setdefault(entity.key, place)
    return found


def _phrase(document: Document, start: int, end: int, phrases: tuple[str, ...]) -> Place | None:
    said = _by_first(phrases)
    for index in range(start, end):
        for words in said.get(document.tokens[index].lower, ()):
            stop = index + len(words)
            if stop <= end and tuple(t.lower for t in document.tokens[index:stop]) == words:
                return index, stop
    return None


@cache
def _by_first(phrases: tuple[str, ...]) -> Mapping[str, Sequence[tuple[str, ...]]]:
    """Phrases of a pack as words, by the first of these."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = tuple(phrase.replace("'", "' ").split())
        found.setdefault(words[0], []).append(words)
    return found
