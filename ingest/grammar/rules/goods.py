"""Goods told of: where they go, and who is behind them."""

from collections.abc import Iterator

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import bare, passive, with_prep
from ingest.grammar.clauses.tree import Clause
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.reference.context import Context
from ingest.grammar.rules.make import makes, product_ref, unknown_name
from ingest.grammar.rules.trade import supplied


def went(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "Kameras der Firma X gingen an die Polizei Y": a verb of going, said of goods."""
    verb, goes = clause.verb, ctx.document.lex.pack.phrases.get("goes", ())
    if verb is None or verb.frames or verb.lemma not in goes or clause.subject is None:
        return
    takers = [r for arg in with_prep(clause, "recipient") for r in ctx.takers(arg)]
    for node in clause.subject.nodes:
        thing = ctx.thing(node) if node.np.sort in THINGS else None
        if thing is None or thing.vendor is None:
            continue
        for taker in takers:
            if ctx.is_body(taker):
                yield from supplied(
                    ctx, clause, "supply", [thing.vendor], [thing], taker, verb.start
                )


def offered(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X bietet mit Y ein System an", "X hat mit Y ein System entwickelt": Y is X's own."""
    verb, offers = clause.verb, ctx.document.lex.pack.phrases.get("offers", ())
    if verb is None or passive(clause) or verb.negated or verb.modal or verb.infinitive:
        return
    makers = [ref for ref in ctx.sellers(clause.subject) if ref.sort == "vendor"]
    goods = [node for arg in bare(clause)[:1] for node in arg.nodes]
    told = verb.lemma in offers or "MAKE" in verb.frames
    if not told or len(makers) != 1 or len(goods) != 1 or goods[0].np.sort not in THINGS:
        return
    if goods[0].np.name or goods[0].np.determiner != "indefinite":
        return
    for arg in with_prep(clause, "with"):
        for node in arg.nodes:
            # Who is no product may be a partner: "built with X".
            unknown = unknown_name(ctx, node) if verb.lemma in offers else None
            if (product := product_ref(ctx, node) or unknown) is not None:
                # An offer is no plan to make.
                yield makes(ctx, clause, makers[0], product, "make.noun", verb.start, stated=True)


def stands_behind(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "Derrière Y se trouve la société X": who stands behind goods, put last."""
    verb = clause.verb
    if verb is None or clause.subject is not None or verb.frames or verb.negated:
        return
    behind = [arg for arg in clause.before if "behind" in arg.preps]
    last = [arg for arg in clause.after if arg.bare][:1]
    makers = [ref for arg in last for ref in ctx.sellers(arg) if ref.sort == "vendor"]
    for node in (node for arg in behind for node in arg.nodes):
        if len(makers) == 1 and (product := product_ref(ctx, node)) is not None:
            yield makes(ctx, clause, makers[0], product, "make.noun", verb.start)
