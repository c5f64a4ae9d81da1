"""Makers behind a name that a phrase gives: "a tool, called X and made by Y"."""

from collections.abc import Iterator
from dataclasses import replace

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import agent, passive
from ingest.grammar.clauses.tree import Clause
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import named
from ingest.grammar.rules.make import makes


def named_and_made(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """Whoever "and" says made goods that are named right before it makes what they are called."""
    verb = clause.verb
    if verb is None or "MAKE" not in verb.frames or not passive(clause) or verb.negated:
        return
    tokens, lex = ctx.document.tokens, ctx.document.lex
    joined = verb.reduced and clause.start and tokens[clause.start - 1].lower in lex.joins
    makers = list(ctx.organisations(agent(clause))) if joined else []
    for link in ctx.sentence.links if len(makers) == 1 else ():
        name, entity = link.right.np.name, ctx.registry.of(link.right)
        told = link.kind == "named" and link.left.np.sort in THINGS and link.left.np.name is None
        if not told or name is None or entity is None or name[1] != clause.start - 1:
            continue
        goods = named(replace(entity, sort="product"), name)
        if entity.sort in {"", "product"} and makers[0].sort in {"", "vendor", "organisation"}:
            yield makes(ctx, clause, makers[0], goods, "make.by", verb.start)
