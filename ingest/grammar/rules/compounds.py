"""Contracts told by a compound or by what they are for: "won a Y Police contract"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import bare, passive
from ingest.grammar.clauses.tree import Clause, Node
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref, country
from ingest.grammar.reference.things import unique
from ingest.grammar.rules.trade import no_goods, supplied, weighed

_GETS = frozenset({"WIN", "BUY", "HAVE"})
# "Kenyan", "government", "contract"
_GOVERNED = 3


def compounds(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X won a Y Police contract", "X was awarded a Kenyan government contract"."""
    words, verb = ctx.document.lex.pack.phrases.get("contracts", ()), clause.verb
    if not words or verb is None or no_goods(bare(clause)):
        return
    given = passive(clause) and "AWARD" in verb.frames
    got = not passive(clause) and (verb.have or bool(_GETS & set(verb.frames)))
    if not (given or got):
        return
    for node in (node for arg in bare(clause)[:1] for node in arg.nodes[:1]):
        taker = _taker(ctx, node) if node.np.lemma in words or _head(ctx, node) in words else None
        for seller in ctx.sellers(clause.subject) if taker else ():
            # Who else "obtained a Y Police contract" may have a paper.
            told = seller.sort == "vendor" or (not seller.sort and (given or "WIN" in verb.frames))
            if taker and told and not ctx.is_body(seller):
                rule = weighed(ctx, clause, taker, "contract")
                at = verb.start
                yield propose(ctx, clause, LinkKind.SUPPLIED_TO, seller, taker, rule, at)


def _head(ctx: Context, node: Node) -> str:
    """The last word of a phrase, in the singular: "a Y Police contract"."""
    return ctx.document.lex.word(ctx.document.tokens[node.np.end - 1].lower).lemma


def _taker(ctx: Context, node: Node) -> Ref | None:
    """Whose contract a compound says it is: a body by its name, or a state by its government."""
    np = node.np
    if node.possessor or node.of:
        return None
    if np.name is not None and np.name[1] == np.end - 1:
        ref = ctx.organisation(node)
        return ref if ref and ref.entity and ctx.is_body(ref) and ref.via == "name" else None
    governs = ctx.document.lex.pack.phrases.get("governs", ())
    before = ctx.document.lex.word(ctx.document.tokens[np.end - 2].lower)
    nation = next(((code, at) for code, at in np.demonyms if at == np.end - _GOVERNED), None)
    if nation is None or np.name is not None or before.lemma not in governs:
        return None
    return country(ctx.document, nation[0], (nation[1], nation[1] + 1))


def licensed(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "The police of Y had a licence for X's software": a body has what it pays for."""
    words, verb = ctx.document.lex.pack.phrases.get("licences", ()), clause.verb
    if not words or verb is None or not (verb.have or "HAVE" in verb.frames) or verb.passive:
        return
    args = clause.args() if ctx.document.lex.pack.verb_last else clause.after
    for place, arg in enumerate(args[:-1]):
        held = arg.bare and len(arg.nodes) == 1 and arg.nodes[0].np.lemma in words
        behind = args[place + 1]
        if not held or not behind.preps & {"for", "recipient"} or arg.nodes[0].of:
            continue
        goods = [t for t in ctx.things(behind) if t.product or (t.vendor and t.generic)]
        sellers = unique(thing.vendor for thing in goods if thing.vendor)
        for taker in ctx.takers(clause.subject) if goods else ():
            if ctx.is_body(taker):
                yield from supplied(ctx, clause, "contract", sellers, goods, taker, verb.start)
