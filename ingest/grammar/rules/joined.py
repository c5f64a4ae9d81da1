"""Names tied to a participle by a hyphen: "the X-owned company Y", "the X-made system Z"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Clause, Node
from ingest.grammar.phrases.piece_kinds import OPENERS
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import SELLERS, Context
from ingest.grammar.reference.refs import Ref, named
from ingest.grammar.rules.make import makes, product_ref

_QUALIFIES = frozenset({"adverb", "subordinator", "negation"})
_LINKS = {"ACQUIRE": LinkKind.OWNED_BY, "INVEST": LinkKind.INVESTED_IN}


def joined(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """Who owns, backs or makes what the phrase is about, said by its adjective."""
    for arg in clause.all_args():
        for node in arg.nodes:
            # "The X-owned Y's cameras"
            for one in (node, *([node.possessor] if node.possessor else [])):
                doer = _doer(ctx, one)
                if doer is not None:
                    yield from _said(ctx, clause, one, doer)


def _doer(ctx: Context, node: Node) -> Ref | None:
    """The bearer of the name before the participle."""
    if node.np.joined < 0 or node.np.first is None or not _plainly(ctx, node):
        return None
    entity = ctx.registry.named(node.np.first)
    return named(entity, node.np.first) if entity and not entity.country else None


def _plainly(ctx: Context, node: Node) -> bool:
    """Whether nothing but an article stands before the name: not "the once X-owned firm"."""
    first = node.np.first[0] if node.np.first else node.np.start
    lex, tokens = ctx.document.lex, ctx.document.tokens
    plain = all(lex.word(token.lower).closed & OPENERS for token in tokens[node.np.start : first])
    early = tokens[node.np.start - 1] if node.np.start > ctx.sentence.start else None
    return plain and not (early and lex.word(early.lower).closed & _QUALIFIES)


def _said(ctx: Context, clause: Clause, node: Node, doer: Ref) -> Iterator[Candidate]:
    at = node.np.joined
    frame = ctx.document.lex.word(ctx.document.tokens[at].lower).frame
    if frame == "MAKE":
        product = product_ref(ctx, node) if node.np.name else None
        if product is not None and doer.sort in SELLERS:
            yield makes(ctx, clause, doer, product, "make.by.joined", at, stated=True)
        return
    link, firm = _LINKS.get(frame), ctx.organisation(node)
    if link is None or firm is None or firm.entity is None or {firm.sort, doer.sort} - SELLERS:
        return
    one, other = (firm, doer) if link is LinkKind.OWNED_BY else (doer, firm)
    rule = "own.joined" if link is LinkKind.OWNED_BY else "invest.joined"
    yield propose(ctx, clause, link, one, other, rule, at, stated=True)
