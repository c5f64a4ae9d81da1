"""Ties that tell of no whole and no partner: "linked to spies", "tested in relation to X"."""

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.phrases.chunks import BODIES
from ingest.grammar.reference.refs import Ref
from ingest.grammar.reference.registry import Registry

_TIES = frozenset({LinkKind.PART_OF, LinkKind.LINKED_TO})
_SHORT = frozenset({"pronoun", "anaphor"})
_BE = frozenset({"be", "have"})
_NEAR = 6
_SHORTEST = 4


def loose_tie(candidate: Candidate, sentence: Sentence, registry: Registry) -> bool:
    """Whether what a firm is tied to is nobody by name, or the words tie something else to it."""
    document = registry.document
    if candidate.link is LinkKind.DEPLOYED_IN:
        return _deployed_itself(candidate, sentence)
    if candidate.link is LinkKind.BASED_IN:
        return _giant(candidate.subject, sentence, document)
    if candidate.link not in _TIES:
        return False
    ends = (candidate.subject, candidate.object)
    return (
        any(_unnamed(end, candidate.subject, document) for end in ends)
        or (candidate.subject.described and not candidate.subject.located)
        or any(_paper(end, sentence, registry) for end in ends)
        or _joins_operation(candidate, document)
        or _concerning(candidate, document)
        or _of_another(candidate, document)
        or (candidate.link is LinkKind.PART_OF and _counted(candidate.object, document))
    )


def _of_another(candidate: Candidate, document: Document) -> bool:
    """Whether what is tied stands right before the tie: "X asked for files associated with Y"."""
    at, read_by = candidate.trigger, candidate.read_by or candidate.rule
    if not (at and read_by.startswith("phrase.")) or at == candidate.subject.words[1]:
        return False
    before = document.tokens[at - 1]
    return not before.capital and bool(document.lex.word(before.lower).heads)


def _deployed_itself(candidate: Candidate, sentence: Sentence) -> bool:
    """Whether a programme is what is deployed, and not where: "deployed its new programme at X"."""
    clause, at = sentence.around(candidate.trigger), candidate.object.words[0]
    if clause is None or clause.verb is None or clause.verb.passive:
        return False
    return "DEPLOY" in clause.verb.frames and any(
        arg.bare and any(node.np.start <= at < node.np.end for node in arg.nodes)
        for arg in clause.args()
    )


def _giant(firm: Ref, sentence: Sentence, document: Document) -> bool:
    """Whether "the US giant" may be whom a bare noun names: "auf einer Liste von Z, weil der"."""
    lex, tokens = document.lex, document.tokens
    if firm.via != "anaphor" or not lex.pack.noun_caps:
        return False
    return any(
        node.np.end - node.np.start == 1
        and not (node.np.sort or node.np.relation or node.np.plural or node.np.country)
        and sentence.start < node.np.start < firm.words[0]
        and lex.word(tokens[node.np.start - 1].lower).prep & {"of", "agent"}
        for node in sentence.nodes
    )


def _unnamed(end: Ref, tied: Ref, document: Document) -> bool:
    """Whether an end is somebody at large: "Israeli intelligence networks", "the apparatus".

    Of a body's own whole, "which is under the presidential office", an article tells enough.
    """
    if end.described:
        body = end.sort in BODIES
        return not body or (tied.sort not in BODIES and not _one_body(end, document))
    start, stop = end.words
    if end.sort or end.via != "name" or stop - start > 1:
        return False
    lower = document.tokens[start].lower
    cuts = ((lower.find(one), len(one)) for one in document.lex.pack.phrases.get("joints", ()))
    return any(at > 1 and len(lower) - at - size >= _SHORTEST for at, size in cuts)


def _counted(end: Ref, document: Document) -> bool:
    """Whether bodies are counted, which no whole is: "fait partie des 200 communes"."""
    before = document.tokens[max(end.words[0] - 1, 0)]
    if not (end.described and end.words[0]):
        return False
    return before.kind == "n" or "quantity" in document.lex.word(before.lower).closed


def _one_body(end: Ref, document: Document) -> bool:
    """Whether an article that only one has stands before a body of somewhere: "den svenska armén".

    Its ending alone may be a plural's.
    """
    articles = document.lex.pack.phrases.get("singular", ())
    return end.located and document.tokens[end.words[0] - 1].lower in articles


def _paper(end: Ref, sentence: Sentence, registry: Registry) -> bool:
    """Whether "it" would be whose paper says it: "the X report says Y is close to it"."""
    lex, tokens = registry.document.lex, registry.document.tokens
    papers = lex.pack.phrases.get("papers", ()) if end.via in _SHORT else ()
    nodes = [
        node
        for clause in (sentence.clauses if papers else ())
        if clause.verb is not None and "SAY" in clause.verb.frames and clause.subject
        for node in clause.subject.nodes
    ]
    return any(
        lex.among(tokens[node.np.end - 1].lower, papers) and registry.of(node) is end.entity
        for node in nodes
    )


def _joins_operation(candidate: Candidate, document: Document) -> bool:
    """Whether a firm is told between commas to be part of an operation: "X, part of the Y team"."""
    if candidate.link is not LinkKind.PART_OF or candidate.subject.sort != "vendor":
        return False
    after, start = candidate.subject.words[1], candidate.object.words[0]
    if candidate.object.sort != "programme" or not after < start <= after + _NEAR:
        return False
    words = [document.lex.word(token.lower) for token in document.tokens[after:start]]
    return document.tokens[after].text == "," and not any(word.closed & _BE for word in words)


def _concerning(candidate: Candidate, document: Document) -> bool:
    """Whether the words say on what occasion something is done: "effectué en relation avec X".

    Of "X est en relation avec Y" they are the predicate.
    """
    told = document.lex.pack.phrases.get("concerning", ())
    first, last = sorted((candidate.subject.words, candidate.object.words))
    words = [token.lower for token in document.tokens[first[1] : last[0]]]
    for phrase in told:
        parts = phrase.split()
        for at in range(len(words) - len(parts) + 1):
            if words[at : at + len(parts)] == parts:
                before = document.lex.word(words[at - 1]) if at else None
                return before is None or not before.closed & _BE
    return False
