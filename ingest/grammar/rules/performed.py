"""A purchase behind a verb that only says who did it: "la compra realizada por Y de X"."""

from collections.abc import Iterator, Sequence

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import agent, passive
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref
from ingest.grammar.reference.things import Thing, unique
from ingest.grammar.rules.trade import supplied


def performed(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """What was bought stands behind who bought it, and seems to be a part of that."""
    verb = clause.verb
    if verb is None or verb.lemma not in ctx.document.lex.pack.phrases.get("performs", ()):
        return
    by, bought = agent(clause), clause.subject.nodes if clause.subject else ()
    deal = bool(bought) and _deal(bought[-1], verb.start)
    if by is None or len(by.nodes) != 1 or not (deal and verb.reduced and passive(clause)):
        return
    goods = _bought(ctx, by.nodes[0])
    sellers = unique(thing.vendor for thing in goods if thing.vendor)
    for buyer in ctx.takers(by) if sellers else ():
        # A body of no name of its own is called with all that stands behind it.
        if ctx.is_body(buyer) and buyer.words[1] <= by.nodes[0].np.end:
            yield from supplied(ctx, clause, "buy.noun", sellers, goods, buyer, verb.start)


def _deal(node: Node, verb: int) -> bool:
    """Whether the noun right before the participle is one of buying."""
    return node.np.nominal == "BUY" and node.np.name is None and node.np.end == verb


def _bought(ctx: Context, buyer: Node) -> list[Thing]:
    """Goods and firms behind a buyer; who belongs to a firm itself buys nothing of it."""
    behind = [part for part in buyer.of if part.np.start >= buyer.np.end]
    found = [thing for part in behind if (thing := ctx.thing(part)) is not None]
    return [one for one in found if one.vendor and one.vendor.sort == "vendor"]


def buyer_by_verb(ctx: Context, clause: Clause, node: Node) -> list[Arg]:
    """The subject of a verb that only says that it bought: "formalizó la compra de Y a X"."""
    verb, words = clause.verb, ctx.document.lex.pack.phrases.get("performs", ())
    if verb is None or clause.subject is None or passive(clause) or verb.lemma not in words:
        return []
    told = any(node in arg.nodes for arg in clause.after[:1] if arg.bare)
    return [clause.subject] if told and node.np.determiner != "possessive" else []


def bought_of(ctx: Context, rest: Sequence[Arg]) -> list[Ref]:
    """Firms behind "to" where that is from whom one buys: "la compra de Y a la empresa X"."""
    if not ctx.document.lex.pack.adjective_after:
        return []
    args = [arg for arg in rest if arg.preps & {"recipient"}]
    return [ref for arg in args for ref in ctx.sellers(arg) if ref.sort == "vendor"]
