"""Firms that a purchase is made through: "Y bought cameras through the company X"."""

from collections.abc import Iterator

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import agent, bare, passive, with_prep
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.reference.context import Context
from ingest.grammar.rules.trade import supplied

_LONGEST = 4


def by_way_of(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """Who is called a firm and stands between a body and its goods sold them, whoever made them."""
    verb, listed = clause.verb, ctx.document.lex.pack.phrases.get("by_way", ())
    if verb is None or not listed or "BUY" not in verb.frames:
        return
    args = [arg for arg in with_prep(clause, "through") if _between(ctx, arg, listed)]
    if not args:
        return
    bought = [clause.subject] if passive(clause) and clause.subject else bare(clause)
    goods = [thing for arg in bought for thing in ctx.things(arg)]
    buyers = ctx.takers(agent(clause) if passive(clause) else clause.subject) if goods else []
    firms = [ref for arg in args for node in arg.nodes if (ref := ctx.organisation(node))]
    for buyer in buyers:
        if ctx.is_body(buyer):
            yield from supplied(ctx, clause, "buy", firms, goods, buyer, verb.start)


def _between(ctx: Context, arg: Arg, listed: tuple[str, ...]) -> bool:
    """Whether the preposition is of the list, and its noun or their names tell firms behind it."""
    rest = [ctx.organisation(node) for node in arg.nodes[1:]]
    firms = all(ref is not None and ref.sort == "vendor" and ref.via == "name" for ref in rest)
    if not arg.nodes or not (_called_firm(arg.nodes[0]) and firms):
        return False
    start = arg.nodes[0].np.start
    tokens = ctx.document.tokens[max(start - _LONGEST, 0) : start]
    before = " ".join(token.lower for token in tokens)
    return any(f" {before}".endswith(f" {said}") for said in listed)


def _called_firm(node: Node) -> bool:
    """Whether a noun that ties it to nobody says that a name is a firm's: "the company X"."""
    np = node.np
    told = np.name is not None and np.before == "vendor" and not np.relation
    return told and np.determiner != "possessive" and node.possessor is None
