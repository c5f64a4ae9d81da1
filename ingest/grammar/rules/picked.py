"""Goods that a body chooses: "Y chose the cameras of X", "Y opted for X"."""

from collections.abc import Iterator

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import bare, passive, with_prep
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.preferred import unsettled
from ingest.grammar.rules.trade import supplied


def picked(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "The Y police selected X's cameras": by name, or by whose they are."""
    verb, lex = clause.verb, ctx.document.lex
    if verb is None or "CHOOSE" not in verb.frames or passive(clause) or lex.pack.verb_last:
        return
    if verb.lemma in lex.pack.phrases.get("picks_to", ()):
        # "Tapped X's phones"
        return
    opts = verb.lemma in lex.pack.phrases.get("opts", ())
    objects: list[Arg] = with_prep(clause, "for")[:1] if opts else bare(clause)[:1]
    nodes = [node for arg in objects for node in arg.leaves() if _meant(node)]
    if not opts and not any(_behind_verb(ctx, node) for node in nodes):
        # "Picked apart X's software", "chose not X's software but Y's"
        return
    goods = [t for node in nodes if (t := ctx.thing(node)) and (t.vendor or t.product)]
    sellers = [thing.vendor for thing in goods if thing.vendor and (thing.generic or opts)]
    if any(ctx.thing(node) for node in nodes):
        # "Chose cameras from X"
        sources = [arg for arg in with_prep(clause, "source")[:1] if bare(clause) or opts]
        sellers += [ref for arg in sources for ref in ctx.sellers(arg) if ref.sort == "vendor"]
    goods = [one for one in goods if one.product and one.product.sort == "product"]
    if unsettled(ctx, clause) or not (goods or sellers):
        return
    for taker in ctx.takers(clause.subject):
        if ctx.is_body(taker):
            yield from supplied(ctx, clause, "contract.picked", sellers, goods, taker, verb.start)


def _meant(node: Node) -> bool:
    """Whether goods or a name are meant: not "a rival of X"."""
    return node.np.name is not None or node.np.sort in THINGS


def _behind_verb(ctx: Context, node: Node) -> bool:
    """Whether goods stand right behind the verb itself, and no particle between."""
    first = node.possessor.np if node.possessor else node.np
    particle = (
        node.possessor and not first.determiner and first.name and first.name[0] > first.start
    )
    before = ctx.document.tokens[first.start - 1].lower
    # "Picked up scanners of X at the scene"
    ups = ctx.document.lex.pack.phrases.get("particles", ())
    up = ctx.document.tokens[first.start].lower in ups
    return not (particle or up) and ctx.document.lex.word(before).frame == "CHOOSE"
