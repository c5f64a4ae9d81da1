"""Who works together, by a noun: "a partnership between X and Y", "a joint venture with Y"."""

from collections.abc import Iterator
from itertools import combinations, product

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.apposed import told_by
from ingest.grammar.clauses.roles import bare, with_prep
from ingest.grammar.clauses.tree import Clause, Node
from ingest.grammar.phrases.chunks import BODIES
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import SELLERS, Context
from ingest.grammar.reference.refs import Ref
from ingest.grammar.words.tokens import DASHES

_SIDES = SELLERS | BODIES
_FOUNDS = frozenset({"MAKE", "FOUND", "HAVE"})
# What stands between the noun and "between" at most: an adjective behind it.
_NEAR = 2


def between(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "a collaboration between X and the Y police": each firm works with each of the rest."""
    args = clause.all_args()
    for place, arg in enumerate(args[1:], 1):
        if "between" not in arg.preps or not arg.nodes or not args[place - 1].nodes:
            continue
        noun = args[place - 1].nodes[-1]
        near = 0 < arg.nodes[0].np.start - noun.np.end <= _NEAR
        if near and noun.np.nominal == "PARTNER" and not noun.np.name:
            sides = [ref for one in arg.nodes if (ref := ctx.organisation(one))]
            yield from _tied(ctx, clause, combinations(sides, 2), noun)


def ventures(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X created a joint venture with Y called Z": both work together, and Z is theirs."""
    verb = clause.verb
    if verb is None or verb.passive or not _FOUNDS & set(verb.frames):
        return
    for node in (one for arg in bare(clause)[:1] for one in arg.nodes[:1]):
        if not is_venture(ctx, node):
            continue
        ours = list(ctx.organisations(clause.subject))
        theirs = [ref for arg in with_prep(clause, "with") for ref in ctx.organisations(arg)]
        yield from _tied(
            ctx, clause, product(ours, theirs) if theirs else combinations(ours, 2), node
        )
        yield from _owned(ctx, clause, node, [*ours, *theirs])


def is_venture(ctx: Context, node: Node) -> bool:
    """Whether a noun is of one firm that two have: "une coentreprise", "a joint venture"."""
    words = ctx.document.lex.pack.phrases.get("ventures", ())
    told = ctx.document.tokens[node.np.start : node.np.end]
    said = " ".join(token.lower for token in told if token.text not in DASHES)
    return not (node.np.name or node.np.plural) and any(said.endswith(word) for word in words)


def _owned(ctx: Context, clause: Clause, node: Node, sides: list[Ref]) -> Iterator[Candidate]:
    for one in told_by(ctx.document, ctx.sentence, node):
        child = ctx.organisation(one)
        for side in sides if child is not None and child.entity else ():
            if child is not None and side.entity and {child.sort, side.sort} <= SELLERS:
                at = node.np.head
                yield propose(ctx, clause, LinkKind.OWNED_BY, child, side, "noun.subsidiary", at)


def _tied(
    ctx: Context, clause: Clause, pairs: Iterator[tuple[Ref, Ref]], noun: Node
) -> Iterator[Candidate]:
    for one, other in pairs:
        firm, partner = (one, other) if one.sort in SELLERS else (other, one)
        known = partner.entity or partner.located
        told = firm.entity and known and firm.sort in SELLERS and partner.sort in _SIDES
        # Of two names alone nothing may tell that they are firms.
        if told and ("vendor" in {firm.sort, partner.sort} or firm.sort == partner.sort == ""):
            at = noun.np.head
            yield propose(ctx, clause, LinkKind.LINKED_TO, firm, partner, "partner.noun", at)
