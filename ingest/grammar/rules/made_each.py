"""Goods in a list of which each has an owner: "X's A and Y's B, made by Z", which made B alone."""

from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.reference.context import Context


def of_others(ctx: Context, clause: Clause, objects: list[Arg]) -> set[int]:
    """Where the goods begin that a list tells the owners of, but for the last of it.

    Of a whole list a finite verb says it. A body owns what others make: "the police's A and B".
    """
    found: set[int] = set()
    verb, lex = clause.verb, ctx.document.lex
    alone = verb is not None and verb.end == verb.start + 1
    hung = alone and verb is not None and lex.participle(ctx.document.tokens[verb.start].lower)
    for arg in objects if hung else ():
        for node in arg.nodes[:-1]:
            owner = ctx.organisation(node.possessor) if node.possessor else None
            firm = owner is not None and owner.via == "name" and not owner.country
            if firm and owner is not None and not ctx.is_body(owner) and owner.sort != "person":
                found.add(node.np.start)
    return found
