"""Who bears another name that stands behind a noun and its complement."""

from collections.abc import Sequence

from ingest.grammar.clauses.tree import Node
from ingest.grammar.phrases.chunks import BODIES, THINGS, Item

# "Now called"; "now" or "renamed" alone may be an adverb or a verb with its object.
_SAID = 2
_PLAIN = frozenset({"", "person", "group", "thing"})


def bearer(node: Node) -> Node:
    """The name at the end of "parts of X", of which then is said what it was called before.

    A firm or body before it may be meant itself: "the unit of X, now called Y".
    """
    last = node.of[-1] if node.of else node
    plain = node.np.name is None and not node.np.relation and node.np.sort in _PLAIN
    return last if plain and last.np.name is not None else node


def called(nodes: Sequence[Node], at: int) -> Node:
    """Which of the phrases before "called Y" at a token bears the name: the last without a name.

    Of "AFR software made by X called Y" it is the software: what stands before that noun says of
    what kind it is. A firm's own noun right before it keeps it: "the Lowick company called Y".
    """
    last = nodes[-1]
    if last.np.end == at and last.np.after == "vendor":
        return last
    hosts = last.np.sort in BODIES or last.np.nominal == "SUPPLY"
    goods = last.of[-1] if last.of and hosts else None
    if goods is not None and goods.np.end == at and goods.np.sort in THINGS and not goods.np.name:
        return goods  # "Voorzag de politie van Y van een systeem genaamd X"
    owned = bool(last.of) and last.of[-1].np.name is not None
    for node in reversed(nodes):
        told = node.np.after in THINGS and (node is not last or owned)
        if told or (node.np.name is None and node.np.sort):
            return node
    return last


def tells(left: Node, tie: Item) -> bool:
    """Whether a firm or goods are told by nothing but a name: "the software known as Y".

    So is a firm by its later name, "the business now known as Y". Behind a comma or a verb one
    named before is meant, which became Y.
    """
    np = left.np
    plain = np.name is None and not (np.plural or left.of or left.possessor)
    later = tie.role == "phrase:now" and np.sort == "vendor"
    known = tie.role == "phrase:alias" and np.sort in {"vendor", *THINGS}
    return plain and (later or known) and tie.end - tie.start >= _SAID and tie.start == np.end
