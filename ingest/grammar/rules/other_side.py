"""The other side of a contract that a firm was awarded: "X was awarded a contract with Y"."""

from ingest.grammar.clauses.roles import bare, with_prep
from ingest.grammar.clauses.tree import Clause
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref


def other_side(ctx: Context, clause: Clause) -> list[Ref]:
    """The bodies behind "with", where what was awarded is a contract."""
    signed = any(node.np.nominal == "CONTRACT" for arg in bare(clause) for node in arg.nodes)
    sides = with_prep(clause, "with") if signed else []
    return [ref for arg in sides for ref in ctx.takers(arg) if ctx.is_body(ref)]
