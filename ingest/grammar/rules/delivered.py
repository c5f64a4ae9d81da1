"""Sales behind a verb that only says how far they are: "X completed the delivery of Y to Z"."""

from collections.abc import Iterator

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import bare, passive, with_prep
from ingest.grammar.clauses.tree import Clause
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.reference.context import Context
from ingest.grammar.rules.trade import supplied


def delivered(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """Whoever begins or completes a delivery of goods without a name delivers them.

    Whose delivery it is must be open: not "completed its partner's delivery", "another delivery".
    """
    verb, lists = clause.verb, ctx.document.lex.pack.phrases
    if verb is None or passive(clause) or verb.negated or clause.subject is None:
        return
    if verb.lemma not in {*lists.get("performs", ()), *lists.get("phases", ())}:
        return
    nodes = [node for arg in bare(clause)[:1] for node in arg.nodes]
    node = nodes[0] if len(nodes) == 1 else None
    if node is None or node.np.nominal != "SUPPLY" or node.np.name or node.possessor:
        return
    goods = [t for part in node.of if part.np.sort in THINGS and (t := ctx.thing(part))]
    sellers = [ref for ref in ctx.sellers(clause.subject) if ref.sort == "vendor"]
    takers = [ref for arg in with_prep(clause, "recipient") for ref in ctx.takers(arg)]
    for taker in takers if goods and sellers else ():
        if ctx.is_body(taker):
            yield from supplied(ctx, clause, "supply.noun", sellers, goods, taker, verb.start)
