"""Who signs where a branch does: "einen Vertrag mit der Rüstungssparte von X"."""

from collections.abc import Iterable

from ingest.grammar.clauses.tree import Arg
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref


def signers(ctx: Context, args: Iterable[Arg]) -> list[Ref]:
    """The partners of a contract; of a nameless unit of a firm, the firm."""
    return [ref for arg in args for ref in (*ctx.organisations(arg), *_branches(ctx, arg))]


def _branches(ctx: Context, arg: Arg) -> list[Ref]:
    units = [one for one in arg.nodes if one.np.relation == "unit" and one.np.name is None]
    hung = [part for one in units if len(one.of) == 1 for part in one.of]
    found = [ref for part in hung if (ref := ctx.organisation(part))]
    return [ref for ref in found if ctx.is_seller(ref) and not ctx.is_body(ref)]
