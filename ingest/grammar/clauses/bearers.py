"""Who bears another name that stands behind a noun and its complement."""

from ingest.grammar.clauses.tree import Node

_PLAIN = frozenset({"", "person", "group", "thing"})


def bearer(node: Node) -> Node:
    """The name at the end of "parts of X", of which then is said what it was called before.

    A firm or body before it may be meant itself: "the unit of X, now called Y".
    """
    last = node.of[-1] if node.of else node
    plain = node.np.name is None and not node.np.relation and node.np.sort in _PLAIN
    return last if plain and last.np.name is not None else node
