"""A glossary's row: a name, and what goods it is and whose: "| X | Spyware of Y, infects Z |"."""

from collections.abc import Iterator
from dataclasses import replace

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.apposed import likened
from ingest.grammar.clauses.roles import agent, passive
from ingest.grammar.clauses.tree import Clause, Node
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref, named
from ingest.grammar.rules.make import makes

# What a word may seem to be that the definition says is a product: "90 X victims".
_OPEN = frozenset({"", "product", "group", "thing"})


def entry(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """Who makes what a row defines: its owner, or who a participle says made it."""
    if ctx.document.blocks[ctx.sentence.block].kind != "row" or len(ctx.sentence.nodes) < 2:  # noqa: PLR2004
        return
    term, told = ctx.sentence.nodes[:2]
    subject = clause.subject.nodes[0] if clause.subject and clause.subject.nodes else None
    said = [subject, *(node for arg in clause.args() for node in arg.nodes)]
    if told not in said or not _row_of(ctx, term, told):
        return
    product = _term(ctx, term)
    maker, stated = _maker(ctx, clause, told) if product is not None else (None, False)
    if product is not None and maker is not None and maker.sort == "vendor":
        yield makes(ctx, clause, maker, product, "make.entry", told.np.start, stated=stated)


def _row_of(ctx: Context, term: Node, told: Node) -> bool:
    """Whether a row is of two cells, a bare name, and goods without an article or a name."""
    tokens, end = ctx.document.tokens, ctx.sentence.end
    bars = [at for at in range(ctx.sentence.start, end) if tokens[at].text == "|"]
    inner = [at for at in bars if ctx.sentence.start < at < end - 1]
    alone = term.np.name == (term.np.start, term.np.end) and inner == [term.np.end]
    np = told.np
    plain = np.sort == "product" and not (np.name or np.determiner or np.plural or np.quantity)
    return alone and plain and np.start == term.np.end + 1


def _term(ctx: Context, term: Node) -> Ref | None:
    """The product that a row defines; a name that the text has elsewhere too, so no label."""
    entity = ctx.registry.of(term)
    if entity is None or entity.country or entity.sort not in _OPEN or term.np.name is None:
        return None
    if all(ctx.document.lex.known(word) for word in entity.key.split()):
        return None
    named_twice = sum(one.entity.key == entity.key for one in ctx.discourse.seen) > 1
    return named(replace(entity, sort="product"), term.np.name) if named_twice else None


def _maker(ctx: Context, clause: Clause, told: Node) -> tuple[Ref | None, bool]:
    """Who makes it, and whether no verb governs that."""
    verb = clause.verb
    if verb is not None and "MAKE" in verb.frames and passive(clause):
        makers = ctx.sellers(agent(clause))
        return (makers[0] if len(makers) == 1 else None), False
    # "Spyware of a rival of X"
    direct = all(part.np.name for part in told.whose())
    if likened(ctx.document, told) or not direct:
        return None, False
    return ctx.owner(told)[0], True
