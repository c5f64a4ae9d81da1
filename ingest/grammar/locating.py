"""Arguments that look like who gets something and only say where it was, or who does it sits."""

from ingest.grammar.context import Context
from ingest.grammar.tree import Arg, Clause
from ingest.grammar.whereabouts import located


def where(ctx: Context, clause: Clause, arg: Arg) -> bool:
    """Whether it says where the clause takes place, or who does it has a seat.

    So does a bare name before the verb where adjectives follow: "A Roma la X vende droni".
    """
    if located(ctx.document, clause, arg):
        return True
    before = any(one is arg for one in clause.before) and ctx.document.lex.pack.adjective_after
    if not before or len(arg.nodes) != 1 or clause.verb is None:
        return False
    np = arg.nodes[0].np
    entity = ctx.registry.of(arg.nodes[0])
    return np.name == (np.start, np.end) and entity is not None and entity.sort == ""
