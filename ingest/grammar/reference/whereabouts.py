"""What only says where something was, though its preposition could mark who gets it."""

from ingest.grammar.clauses.document import Document
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.reference.context import Context

# A comma and a preposition.
_NEAR = 2


def located(document: Document, clause: Clause, arg: Arg) -> bool:
    """Whether an argument says where its neighbour is: "lors d'un salon à Y", "basée à Y, à Z"."""
    return locates(clause, arg) or _town(document, clause, arg)


def where(ctx: Context, clause: Clause, arg: Arg) -> bool:
    """Whether it says where the clause takes place, or who does it has a seat.

    So does a bare name before the verb where adjectives follow: "A Roma la X vende droni", and
    a country where another gets it: "Au Kenya, X a vendu des drones à la police".
    """
    if located(ctx.document, clause, arg):
        return True
    before = any(one is arg for one in clause.before) and ctx.document.lex.pack.adjective_after
    if not before or len(arg.nodes) != 1 or clause.verb is None:
        return False
    np = arg.nodes[0].np
    if np.country and "in" in arg.preps:
        return any("recipient" in one.preps and ctx.takers(one) for one in clause.after)
    entity = ctx.registry.of(arg.nodes[0])
    return np.name == (np.start, np.end) and entity is not None and entity.sort == ""


def locates(clause: Clause, arg: Arg) -> bool:
    """Whether an argument says where the town of a seat is: "basée à Lisbonne, au Portugal"."""
    args = clause.args()
    place = next((n for n, one in enumerate(args) if one is arg), 0)
    seat = args[place - 1] if place and arg.nodes and arg.nodes[0].np.country else None
    if seat is None or "based" not in seat.preps or not seat.nodes:
        return False
    return arg.nodes[0].np.start - seat.nodes[-1].np.end <= _NEAR


def _town(document: Document, clause: Clause, arg: Arg) -> bool:
    """Whether a bare name stands right behind an occasion, or behind who gets it.

    So does a state before the verb: "Lors d'un salon au Kenya, X a vendu".
    """
    node = arg.nodes[0] if len(arg.nodes) == 1 else None
    romance = document.lex.pack.adjective_after
    if node is None or not romance or "recipient" not in arg.preps:
        return False
    if not (_bare_name(node) or (node.np.country and any(arg is one for one in clause.before))):
        return False
    for other in clause.args():
        last = other.nodes[-1] if other.nodes and other is not arg else None
        ends = (one.np.end for one in last.all()) if last is not None else ()
        if last is None or other.bare or node.np.start - 1 not in ends:
            continue
        # "Durante una fiera a Y": of what marks nothing, and where "à" may say where.
        occasion = last.np.name is None and not last.np.quantity
        placed = "in" in arg.preps or not other.preps
        return placed and (occasion or "recipient" in other.preps)
    return False


def _bare_name(node: Node) -> bool:
    np = node.np
    plain = np.name == (np.start, np.end) and not (np.country or np.sort)
    return plain and not node.of
