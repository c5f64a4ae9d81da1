"""Ordinary nouns by themselves, which name nobody, no goods, no money and no share of a firm."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Node
from ingest.grammar.holding.strange import one_of
from ingest.grammar.phrases.chunks import ORGANISED, THINGS

_SOMEBODY = ORGANISED | THINGS | {"vendor", "programme", "country"}
# Lists of the pack by which a noun is a firm's money, or a part of a firm.
_MONEY = ("money", "sums", "funds", "stakes", "revenue")


def common(node: Node, document: Document) -> bool:
    """Whether the dictionary knows a noun that tells neither whom nor what a firm has or gives."""
    np, lex = node.np, document.lex
    head = document.tokens[np.head]
    if np.name is not None or np.sort in _SOMEBODY or np.relation:
        return False
    # "3 million", "the following month"
    counted = any(token.kind == "n" for token in document.tokens[np.start : np.end])
    if counted or (np.when and np.end - np.start > 1):
        return False
    word = lex.word(head.lower)
    if (
        word.closed - {"verb"}
        or word.prep
        or word.nominal in {"INVEST", "ACQUIRE"}
        or head.kind != "w"
    ):
        return False
    phrases = lex.pack.phrases
    money = any(one_of(head.lower, phrases.get(name, ()), lex) for name in _MONEY)
    return not money and (lex.known(head.lower) or bool(word.heads))


def on_common(at: int, nodes: tuple[Node, ...], document: Document) -> Node | None:
    """The ordinary noun that ends right before a token, if any."""
    found = (node for node in nodes if node.np.end == at)
    return next((node for node in found if common(node, document)), None)
