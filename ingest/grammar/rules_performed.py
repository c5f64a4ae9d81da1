"""A purchase behind a verb that only says who did it: "la compra realizada por Y de X"."""

from collections.abc import Iterator

from ingest.grammar.candidate import Candidate
from ingest.grammar.context import Context
from ingest.grammar.rules_trade import agent, passive, supplied
from ingest.grammar.things import Thing, unique
from ingest.grammar.tree import Clause, Node


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
