"""Arguments that look like who gets something and only say where: "à Lisbonne, au Portugal"."""

from ingest.grammar.context import Context
from ingest.grammar.tree import Arg, Clause

# A comma and a preposition.
_NEAR = 2


def locates(clause: Clause, arg: Arg) -> bool:
    """Whether an argument says where the town of a seat is: "basée à Lisbonne, au Portugal"."""
    args = clause.args()
    place = next((n for n, one in enumerate(args) if one is arg), 0)
    seat = args[place - 1] if place and arg.nodes and arg.nodes[0].np.country else None
    if seat is None or "based" not in seat.preps or not seat.nodes:
        return False
    return arg.nodes[0].np.start - seat.nodes[-1].np.end <= _NEAR


def where(ctx: Context, clause: Clause, arg: Arg) -> bool:
    """Whether it says where the clause takes place, or who does it has a seat.

    So does a bare name before the verb where adjectives follow: "A Roma la X vende droni".
    """
    if locates(clause, arg):
        return True
    before = any(one is arg for one in clause.before) and ctx.document.lex.pack.adjective_after
    if not before or len(arg.nodes) != 1 or clause.verb is None:
        return False
    np = arg.nodes[0].np
    entity = ctx.registry.of(arg.nodes[0])
    return np.name == (np.start, np.end) and entity is not None and entity.sort == ""
