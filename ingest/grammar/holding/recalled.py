"""Whom "it" or "the company" means: nobody in particular where it may be one of two."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node, Sentence
from ingest.grammar.phrases.chunks import BODIES
from ingest.grammar.reference.refs import Ref
from ingest.grammar.reference.registry import Entity, Registry

_RECALLS = frozenset({"anaphor", "pronoun"})
_FIRMS = frozenset({"vendor", "organisation"})


def misrecalled(
    candidate: Candidate, sentence: Sentence, document: Document, registry: Registry
) -> bool:
    """Whether an end is told by a noun or pronoun that may mean another.

    In "X bought the firm that sold", the firm is not X, as both stand in one clause, nor are the
    goods X in "the goods are sold by Y with X"; and after "X criticised Y", "it" may be either.
    """
    ends = (candidate.subject, candidate.object)
    return any(
        (end.via == "anaphor" and _same_clause(end, sentence, registry))
        or _several(end, candidate, document, registry)
        for end in ends
        if end.via in _RECALLS and end.entity is not None
    )


def _same_clause(end: Ref, sentence: Sentence, registry: Registry) -> bool:
    at = end.words[0]
    return any(
        registry.of(node) is end.entity
        for clause in sentence.clauses
        if clause.kind in {"main", "sub", "comp"} and clause.start <= at < clause.end
        if clause.verb is not None and not clause.verb.copula
        for arg in clause.all_args()
        for node in arg.nodes
        # Without the verb between them they may be in apposition.
        if node.np.end <= clause.verb.start < at
        or (at < clause.verb.start < node.np.start and node.np.name)
    )


def _several(end: Ref, told: Candidate, document: Document, registry: Registry) -> bool:
    """Whether the sentence before names another firm beside it: for a pronoun, anywhere.

    "The company" is who is talked of, unless two are talked of at once: "X and Y quarrel", or do
    each its own: "X makes Y and Z makes W". To whom somebody else does something may be either:
    "X sued Y. Z bought the company."
    """
    number = told.sentence
    if number == 0 or document.sentences[number - 1].block != document.sentences[number].block:
        return False
    before = document.sentences[number - 1]
    groups = [before.nodes]
    if end.via != "pronoun" and not _done_to(end, told, document.sentences[number]):
        groups = [arg.nodes for clause in before.clauses for arg in clause.all_args()]
        own = [one.subject for one in before.clauses if one.kind == "main" and not one.inherited]
        groups.append(tuple(node for subject in own if subject for node in subject.nodes))
    for nodes in groups:
        named = {one.key for one in _named(nodes, registry)}
        if end.entity is not None and end.entity.key in named and len(named) > 1:
            return True
    return False


def _done_to(end: Ref, told: Candidate, sentence: Sentence) -> bool:
    """Whether a description stands behind a verb whose subject is somebody by name, or a body.

    "The Chinese firm" tells of whom it speaks where a body does something to it.
    """
    actors = frozenset() if told.link is LinkKind.BASED_IN else BODIES
    return any(
        clause.subject is not None
        and any(node.np.name or node.np.sort in actors for node in clause.subject.nodes)
        and any(
            one.np.start == end.words[0] > node.np.end
            for arg in clause.args()
            if arg is not clause.subject
            for node in clause.subject.nodes
            for whole in arg.nodes
            for one in whole.all()
        )
        for clause in sentence.clauses
    )


def _named(nodes: tuple[Node, ...], registry: Registry) -> Iterator[Entity]:
    for node in nodes:
        entity = registry.of(node) if node.np.name else None
        if entity is not None and entity.sort in _FIRMS:
            yield entity
