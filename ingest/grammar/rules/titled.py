"""Who makes a product by its title, or by being behind it: "sells software called Y"."""

from collections.abc import Iterator

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import bare, passive, with_prep
from ingest.grammar.clauses.tree import Clause, Node
from ingest.grammar.reference.context import Context
from ingest.grammar.rules.make import TELLS, itself, makes, product_ref


def titled(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X sells software called Y", "X is behind Y"."""
    verb = clause.verb
    if verb is None or passive(clause) or verb.negated:
        return
    makers = ctx.sellers(clause.subject)
    if len(makers) != 1:
        return
    if set(verb.frames) & {"SUPPLY", "EQUIP", "MAKE"}:
        goods = {node.np.start for arg in bare(clause) for node in arg.nodes}
        for link in ctx.sentence.links:
            product = product_ref(ctx, link.right)
            if link.kind == "named" and link.left.np.start in goods and product is not None:
                yield makes(ctx, clause, makers[0], product, "make.noun", link.start)
    if verb.copula or not set(verb.frames) & TELLS:
        for arg in with_prep(clause, "behind"):
            for node in arg.leaves():
                product = product_ref(ctx, node) if _making(ctx, node) else None
                if product is not None:
                    yield makes(ctx, clause, makers[0], product, "make.noun", verb.start)


def _making(ctx: Context, node: Node) -> bool:
    """Whether who is behind it made a thing: not "behind the sale of Y", "the attack by Y"."""
    return itself(ctx, node) or node.np.nominal == "MAKE"
