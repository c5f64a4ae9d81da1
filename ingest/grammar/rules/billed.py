"""Who billed whom for goods: "X billed the Y police 2 million for cameras"."""

from collections.abc import Iterator

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import agent, bare, passive, with_prep
from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.phrases.chunks import BODIES
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref
from ingest.grammar.rules.trade import supplied


def billed(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """A firm that sends a body the bill for goods may have sold them: a person has to say.

    The goods may never have come, or be those that it only serviced.
    """
    verb, words = clause.verb, ctx.document.lex.pack.phrases.get("bills", ())
    if verb is None or verb.lemma not in words or verb.negated:
        return
    told = bare(clause)
    # "Facturó cámaras a la policía": what is billed is an object, and to whom stands behind it.
    takers = _bodies(ctx, [clause.subject] if passive(clause) and clause.subject else told[:1])
    takers = takers or _bodies(ctx, with_prep(clause, "recipient"))
    sellers = ctx.sellers(agent(clause) if passive(clause) else clause.subject)
    goods = [thing for arg in (*with_prep(clause, "for"), *told) for thing in ctx.things(arg)]
    goods = [one for one in goods if one.product or one.generic]
    for taker in takers if goods else ():
        firms = [ref for ref in sellers if ref.sort == "vendor" and ref.via == "name"]
        yield from supplied(ctx, clause, "paid.billed", firms, goods, taker, verb.start)


def _bodies(ctx: Context, args: list[Arg]) -> list[Ref]:
    return [ref for arg in args[:1] for ref in ctx.takers(arg) if ref.sort in BODIES | {"country"}]
