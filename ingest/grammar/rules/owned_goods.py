"""Products of whom a phrase says that they are: "the software Y, owned by the firm X"."""

from collections.abc import Iterator

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref
from ingest.grammar.rules.make import makes, product_ref

_NEAR = 6


def owned_goods(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """A product that a vendor owns is its own; a body may own a copy of it."""
    args = clause.all_args()
    for place, arg in enumerate(args):
        if "owned_by" not in arg.preps or place == 0 or not arg.nodes:
            continue
        if not _property(ctx, args[place - 1], arg):
            continue
        owner = ctx.organisation(arg.nodes[0])
        if owner is None or owner.sort != "vendor" or ctx.is_body(owner):
            continue
        product = _product(ctx, clause, args[place - 1], arg)
        if product is not None and product.key != owner.key:
            yield makes(ctx, clause, owner, product, "make.noun", arg.nodes[0].np.start)


def _property(ctx: Context, near: Arg, arg: Arg) -> bool:
    """Whether the words between say property: who controls goods does not make them."""
    nouns = ctx.document.lex.pack.phrases.get("property", ())
    start = near.nodes[-1].np.end if near.nodes else arg.nodes[0].np.start
    words = ctx.document.tokens[start : arg.nodes[0].np.start]
    return any(token.lower in nouns for token in words)


def _product(ctx: Context, clause: Clause, near: Arg, arg: Arg) -> Ref | None:
    """The one product right before the phrase, or what is said to be goods before it."""
    node = near.nodes[-1] if near.nodes else None
    if node is None or arg.nodes[0].np.start - node.np.end > _NEAR or node.np.plural:
        return None
    verb, subject = clause.verb, clause.subject
    between = verb is not None and node.np.end <= verb.start < arg.nodes[0].np.start
    if between and verb is not None and not verb.copula:
        return None
    told = verb is not None and verb.copula and not verb.negated and near is not subject
    if told and subject is not None and len(subject.nodes) == 1 and node.np.sort in THINGS:
        return product_ref(ctx, subject.nodes[0])
    return product_ref(ctx, node) if node.np.name and near.nodes == (node,) else None
