"""Whose customers and goods a clause behind "whose" tells of: those of whom stands before it."""

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Node, Sentence
from ingest.grammar.reference.registry import Registry


def of_whom_else(candidate: Candidate, sentence: Sentence, registry: Registry) -> bool:
    """Whether a claim by "whose" is told of a subject, though another stands right before it.

    So with "X sued Y, whose clients include". Of "X is a firm whose clients" X is the firm, and a
    place stands between without being anybody.
    """
    end, (at, stop) = candidate.subject, candidate.subject.words
    words = {token.lower for token in registry.document.tokens[at:stop]}
    if end.entity is None or not words & set(registry.document.lex.pack.phrases.get("whose", ())):
        return False
    host = _host(sentence, at)
    if host is None or registry.of(host) is end.entity:
        return False
    own = [node for node in sentence.nodes if registry.of(node) is end.entity]
    return not any(_is(node, host, sentence) for node in own)


def _host(sentence: Sentence, mark: int) -> Node | None:
    before = [
        node for node in sentence.nodes
        if node.np.end <= mark and not node.np.country and node.np.sort != "region"
    ]  # fmt: skip
    return max(before, key=lambda node: (node.np.end, node.np.start), default=None)


def _is(own: Node, host: Node, sentence: Sentence) -> bool:
    """Whether the phrase before "whose" says what somebody is."""
    same = ((link.left.np, link.right.np) for link in sentence.links if link.kind == "same")
    if any(pair in ((own.np, host.np), (host.np, own.np)) for pair in same):
        return True
    return any(
        clause.verb is not None
        and clause.verb.copula
        and clause.subject is not None
        and any(node.np == own.np for node in clause.subject.nodes)
        and any(node.np == host.np for arg in clause.after for node in arg.nodes)
        for clause in sentence.clauses
    )
