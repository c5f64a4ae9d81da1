"""What a description cannot mean: the other arguments of its verb, and whom no text called so."""

from ingest.grammar.document import Document
from ingest.grammar.registry import Registry
from ingest.grammar.tree import Node, Sentence


def beside(registry: Registry, sentence: Sentence, node: Node) -> frozenset[str]:
    """Who a description cannot mean: the other arguments of its own verb.

    What stands right before it is an apposition that was read as an argument.
    """
    found: set[str] = set()
    for clause in sentence.clauses:
        args = clause.all_args()
        own = [arg for arg in args if any(one.np.start == node.np.start for one in arg.nodes)]
        if clause.verb is None or clause.verb.copula or not own:
            continue
        others = [one for arg in args if arg is not own[0] for one in arg.nodes]
        apart = [one for one in others if not 0 <= node.np.start - one.np.end <= 1]
        found |= {entity.key for one in apart if (entity := registry.of(one)) is not None}
    return frozenset(found)


def told_apart(document: Document, node: Node) -> bool:
    """Whether an adjective that no pack lists says which firm is meant: "la société vaudoise".

    It tells one firm from others, and the text has not said of whom it is true.
    """
    lex, tokens = document.lex, document.tokens
    behind = range(node.np.head + 1, node.np.end) if lex.pack.adjective_after else ()
    return any(tokens[at].kind == "w" and lex.word(tokens[at].lower).blank for at in behind)
