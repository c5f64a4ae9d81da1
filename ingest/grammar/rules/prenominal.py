"""Goods whose taker stands before their participle: "de door Y gebruikte software van X"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Clause, Node
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref
from ingest.grammar.rules.trade import weighed

_LINKS = {
    "USE": (LinkKind.USED_BY, "use.attribute"),
    "BUY": (LinkKind.SUPPLIED_TO, "buy.attribute"),
}
TAKEN = frozenset(_LINKS)


def taken_goods(
    ctx: Context, clause: Clause, node: Node, taker: Ref | None, frame: str
) -> Iterator[Candidate]:
    """What a body took, by the product's name or else by whose it is.

    The article takes the goods for known, whatever the verb says that they are the subject of.
    """
    thing = ctx.thing(node) if node.np.sort in THINGS and _certain(ctx, clause, taker) else None
    goods = (thing.product or thing.vendor) if thing is not None else None
    if goods is None or taker is None or not ctx.is_body(taker) or goods.key == taker.key:
        return
    link, rule = _LINKS[frame]
    known = clause.subject is not None and node in clause.subject.nodes
    told = weighed(ctx, clause, taker, rule)
    yield propose(ctx, clause, link, goods, taker, told, node.np.start, stated=known)


def _certain(ctx: Context, clause: Clause, taker: Ref | None) -> bool:
    """Whether what stands behind the goods is theirs: in a main clause, whose verb is not last.

    "Vraagt of de door Y gebruikte software X heet" opens with a coordinator.
    """
    lex, tokens = ctx.document.lex, ctx.document.tokens
    at = taker.words[0] if taker is not None else ctx.sentence.start
    while at > ctx.sentence.start and "agent" not in lex.word(tokens[at].lower).prep:
        at -= 1
    before = lex.word(tokens[max(at - 2, ctx.sentence.start)].lower).closed
    return clause.kind == "main" and "coordinator" not in before
