"""What a description cannot mean: the other arguments of its verb, and whom no text called so."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node, Sentence
from ingest.grammar.reference.registry import Registry


def beside(registry: Registry, sentence: Sentence, node: Node) -> frozenset[str]:
    """Who a description cannot mean: the other arguments of its own verb.

    What stands right before it is an apposition that was read as an argument, but not where a
    participle opens the sentence: "Bought by Y, the company sells" tells of the company, not of Y.
    """
    found: list[Node] = []
    for clause in sentence.clauses:
        args = clause.all_args()
        own = [arg for arg in args if any(one.np.start == node.np.start for one in arg.nodes)]
        if clause.verb is None or clause.verb.copula or not own:
            continue
        others = [(arg, one) for arg in args if arg is not own[0] for one in arg.nodes]
        at = clause.verb.start
        found += [
            one
            for arg, one in others
            if not arg.bare
            or one.np.end <= at < node.np.start
            or not 0 <= node.np.start - one.np.end <= 1
        ]
        if clause.subject is own[0]:
            found += [one for one in _opening(sentence) if one.np.end <= node.np.start]
    keys = (registry.of(one) for one in found)
    return frozenset(entity.key for entity in keys if entity is not None)


def _opening(sentence: Sentence) -> list[Node]:
    """Who a participle that opens a sentence tells of besides its subject."""
    first = sentence.clauses[0]
    verb = first.verb
    if verb is None or first.before or (first.subject is not None and not first.inherited):
        return []
    return [one for arg in first.after for node in arg.nodes for one in node.all()]


def told_apart(document: Document, node: Node) -> bool:
    """Whether an adjective that no pack lists says which firm is meant: "la société vaudoise".

    It tells one firm from others, and the text has not said of whom it is true.
    """
    lex, tokens = document.lex, document.tokens
    behind = range(node.np.head + 1, node.np.end) if lex.pack.adjective_after else ()
    return any(tokens[at].kind == "w" and lex.word(tokens[at].lower).blank for at in behind)


def identified(sentence: Sentence, node: Node) -> bool:
    """Whether a relative without a comma or an attribute tells which: "the firm that sold"."""
    return _framed_apart(sentence, node) or any(
        clause.kind == "rel" and clause.start == node.np.end + 1
        and clause.subject is not None and clause.subject.nodes[-1:] == (node,)
        for clause in sentence.clauses
    )  # fmt: skip


def _framed_apart(sentence: Sentence, node: Node) -> bool:
    """Whether a long attribute says which is meant: "det i Lowick baserade företaget".

    The text has not said of whom it is true.
    """
    args = [arg for clause in sentence.clauses for arg in clause.all_args()]
    framed = [arg for arg in args if "attribute" in arg.preps and arg.nodes]
    return any(arg.nodes[-1].np.end == node.np.start for arg in framed)
