"""Whom "the company", "our" or an apposition means: not whom the text told of before."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node, Sentence
from ingest.grammar.phrases.chunks import BODIES, NounPhrase
from ingest.grammar.reference.people import called_as_people
from ingest.grammar.reference.refs import Ref
from ingest.grammar.reference.registry import Registry
from ingest.grammar.words.tokens import QUOTES

_RECALLS = frozenset({"anaphor", "pronoun"})
_NOBODY = BODIES | {"person", "reporter", "country", "region"}


def another_meant(candidate: Candidate, sentence: Sentence, registry: Registry) -> bool:
    """Whether an end that is recalled, or told beside a name, is somebody else."""
    ends = (candidate.subject, candidate.object)
    return any(
        _no_firm(end, sentence, registry)
        or _speakers(end, sentence, registry.document)
        or _turned(end, candidate, registry)
        for end in ends
        if end.entity is not None
    ) or (candidate.link is LinkKind.MAKES and _beside(candidate, registry.document))


def _no_firm(end: Ref, sentence: Sentence, registry: Registry) -> bool:
    """Whether "the company" would be a foundation or a union by its name."""
    lex, tokens = registry.document.lex, registry.document.tokens
    words = {*lex.pack.phrases.get("no_firms", ()), *lex.names.unions}
    if end.via not in _RECALLS or words.isdisjoint(end.name.lower().split()):
        return False
    if end.via == "anaphor":
        return lex.word(tokens[end.words[1] - 1].lower).head == "vendor"
    return any(
        node.np.sort == "vendor" and node.np.name is None and node.np.start < end.words[0]
        for node in _subjects(sentence)
    )


def _speakers(end: Ref, sentence: Sentence, document: Document) -> bool:
    """As in "'we use our own app, Z', says Y": "our" is Y's, whoever the text is about."""
    tokens, at = document.tokens, end.words[0]
    ours = document.lex.pack.phrases.get("first_person", ())
    if end.via != "possessive" or tokens[at].lower not in ours:
        return False
    quoted = any(token.text in QUOTES for token in tokens[sentence.start : at])
    said = document.words(sentence.start, sentence.end)
    return quoted and end.name not in said


def _turned(end: Ref, candidate: Candidate, registry: Registry) -> bool:
    """Whether the sentence before is about another by name: "Y was sued. The company sold"."""
    document, number = registry.document, candidate.sentence
    if end.via != "anaphor" or end.sort in _NOBODY or not number:
        return False
    before = document.sentences[number - 1]
    if before.block != document.sentences[number].block:
        return False
    firm = any(_firm(one.np, document) for one in _subjects(before))
    recalled = any(registry.of(node) is end.entity for node in before.nodes)
    return firm and not recalled and document.words(*end.words).lower() != end.name.lower()


def _firm(np: NounPhrase, document: Document) -> bool:
    """Whether a phrase names what may be a firm: no country, and nobody called as people are."""
    if np.name is None or np.country or np.sort in _NOBODY:
        return False
    return not called_as_people(document.words(*np.name).lower(), document.lex)


def _subjects(sentence: Sentence) -> Iterator[Node]:
    for clause in sentence.clauses:
        if clause.subject is not None and clause.verb is not None:
            yield from clause.subject.nodes


def _beside(candidate: Candidate, document: Document) -> bool:
    """As in "X is buying Y, the company behind Z": what stands behind Y is said of Y."""
    tokens, goods = document.tokens, candidate.object.words[0]
    told = document.lex.pack.phrases.get("behind", ())
    for one in told:
        parts = one.split()
        start = goods - len(parts)
        said = [token.lower for token in tokens[max(start, 0) : goods]]
        if start > 1 and said == parts and len(parts) > 1 and tokens[start - 1].text == ",":
            return tokens[start - 2].capital and _other(start - 1, candidate.subject, document)
    return False


def _other(end: int, maker: Ref, document: Document) -> bool:
    """Whether the name that ends there is not the maker's."""
    near = document.words(max(end - 1, 0), end)
    return end != maker.words[1] and near not in maker.name.split()
