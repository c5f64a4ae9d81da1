"""Whose owner or subsidiary is joined to a firm by "and": "X and parent company Y"."""

from ingest.grammar.clauses.tree import Arg, Node
from ingest.grammar.reference.context import SELLERS, Context
from ingest.grammar.reference.refs import Ref

_FIRMS = frozenset({"vendor", "organisation"})
_PAIR = 2


def conjoined_owner(ctx: Context, arg: Arg, node: Node) -> Ref | None:
    """The firm before a noun of relation that has no article, no adjective and no other owner.

    Of more than two nobody can tell whose it is.
    """
    np, first = node.np, arg.nodes[0]
    if len(arg.nodes) != _PAIR or node is not arg.nodes[1] or not np.name:
        return None
    opens = ctx.document.lex.word(ctx.document.tokens[np.start].lower).relation
    if np.determiner or np.quantity or np.plural or node.of or node.possessor or not opens:
        return None
    other = ctx.organisation(first) if first.np.name and not first.np.relation else None
    own = ctx.organisation(node)
    if other is None or own is None or other.entity is None or other.sort not in SELLERS:
        return None
    return other if _FIRMS & {other.sort, own.sort} else None
