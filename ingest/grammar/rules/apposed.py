"""Goods of a firm and their name between commas: "la technologie de X, Y, a été utilisée"."""

from collections.abc import Iterator

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.apposed import answers, likened, subject_of_its_own
from ingest.grammar.clauses.tree import Clause, Node
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref
from ingest.grammar.rules.make import makes, product_ref

# "of" and an article between the goods and whose they are.
_NEAR = 2


def apposed(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """Whose the goods are makes what they are called."""
    nodes = ctx.sentence.nodes
    if clause is not ctx.sentence.clauses[0]:
        return
    for place in range(1, len(nodes)):
        node = nodes[place]
        if node.np.name != (node.np.start, node.np.end) or not _between_commas(ctx, node):
            continue
        product = product_ref(ctx, node)
        if product is None or product.via != "name" or subject_of_its_own(ctx.sentence, node):
            continue
        if (owner := _owner(ctx, nodes[max(place - 2, 0) : place], node)) is not None:
            yield makes(ctx, clause, owner, product, "make.apposed", node.np.start, stated=True)


def _between_commas(ctx: Context, node: Node) -> bool:
    """Whether a comma stands before and behind, and what follows goes on with no list."""
    tokens, end = ctx.document.tokens, node.np.end
    if end + 1 >= ctx.sentence.end or tokens[node.np.start - 1].text != ",":
        return False
    after = ctx.document.lex.word(tokens[end + 1].lower)
    more = "coordinator" in after.closed or tokens[end + 1].capital
    # A comma further up may be that of a list.
    more |= any(token.text == "," for token in tokens[ctx.sentence.start : node.np.start - 1])
    return tokens[end].text == "," and not more


def _owner(ctx: Context, before: tuple[Node, ...], node: Node) -> Ref | None:
    """The firm whose goods end right before the comma."""
    last, goods = before[-1], before[0] if len(before) > 1 else None
    if last.np.end != node.np.start - 1:
        return None
    if last.possessor is not None and _goods(ctx, last):
        return _firm(ctx, last.possessor)
    if goods is None or not _goods(ctx, goods) or last.np.name is None:
        return None
    gap = ctx.document.tokens[goods.np.end : last.np.start]
    of = bool(gap) and "of" in ctx.document.lex.word(gap[0].lower).prep
    return _firm(ctx, last) if of and len(gap) <= _NEAR else None


def _goods(ctx: Context, node: Node) -> bool:
    """Whether a phrase is of goods without a name that are one's own, and no rival's."""
    if answers(ctx.document, node):
        return False
    plain = node.np.sort in THINGS and not (node.np.name or node.np.plural or node.np.quantity)
    own = node.np.determiner == "determiner" or node.possessor is not None
    return plain and own and not likened(ctx.document, node)


def _firm(ctx: Context, node: Node) -> Ref | None:
    ref = ctx.organisation(node)
    sells = ref is not None and ref.sort in {"vendor", "organisation"}
    return ref if ref is not None and sells and ctx.is_seller(ref) else None
