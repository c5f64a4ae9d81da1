"""Firms that another founds, and that bear another's name: "X set up a subsidiary called Y"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.apposed import told_by
from ingest.grammar.clauses.roles import bare, passive
from ingest.grammar.clauses.tree import Clause, Node
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import SELLERS, Context

_FOUNDS = frozenset({"FOUND", "MAKE", "DEPLOY", "HAVE"})


def founding(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X set up a subsidiary called Y", "X and Z founded a joint venture, Y"."""
    verb = clause.verb
    if verb is None or passive(clause) or not (verb.have or _FOUNDS & set(verb.frames)):
        return
    yield from _called_subsidiary(ctx, clause)
    for node in (node for arg in bare(clause)[:1] for node in arg.nodes):
        if node.np.relation != "subsidiary" or node.np.name or node.of or node.possessor:
            continue
        for child in told_by(ctx.document, ctx.sentence, node):
            ref = ctx.organisation(child)
            for owner in ctx.sellers(clause.subject):
                if ref and ref.entity and ref.sort in SELLERS and owner.sort != "speaker":
                    yield propose(
                        ctx, clause, LinkKind.OWNED_BY, ref, owner, "noun.subsidiary", node.np.head
                    )


def _called_subsidiary(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X established Y, a subsidiary for drones": who founds it owns it."""
    founded = clause.verb is not None and "FOUND" in clause.verb.frames
    nodes = bare(clause)[0].nodes if founded and bare(clause) else ()
    node = nodes[0] if len(nodes) == 1 and nodes[0].np.name else None
    if node is None or not _subsidiary(ctx, node):
        return
    ref, at = ctx.organisation(node), node.np.head
    for owner in ctx.sellers(clause.subject):
        if ref and ref.entity and ref.sort in SELLERS and owner.sort != "speaker":
            yield propose(ctx, clause, LinkKind.OWNED_BY, ref, owner, "noun.subsidiary", at)


def _subsidiary(ctx: Context, node: Node) -> bool:
    """Whether an apposition calls a name a subsidiary, and of nobody else."""
    for link in ctx.sentence.links:
        right = link.right
        if link.kind == "same" and link.left.np.start == node.np.start and not right.np.name:
            alone = right.np.relation == "subsidiary" and not right.whose()
            return alone and right.np.determiner == "indefinite"
    return False


def renaming(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X is the new name of Y", "X was the former name of Y"."""
    verb = clause.verb
    if verb is None or not verb.copula or verb.negated or clause.subject is None:
        return
    said = clause.after[0].nodes[:1] if clause.after and clause.after[0].bare else ()
    for node in said:
        fresh = _named(ctx, node)
        whose = [ref for part in node.whose() if (ref := ctx.organisation(part))]
        if fresh is None or len(node.whose()) != 1 or len(clause.subject.nodes) != 1 or not whose:
            continue
        for ref in ctx.sellers(clause.subject):
            old, new = (whose[0], ref) if fresh else (ref, whose[0])
            if old.entity and new.entity and {old.sort, new.sort} <= SELLERS:
                # "Following its purchase in 2021" dates the purchase.
                yield propose(
                    ctx, clause, LinkKind.SUCCEEDED_BY, old, new, "succeeded.noun", node.np.head,
                    years=False,
                )  # fmt: skip


def _named(ctx: Context, node: Node) -> bool | None:
    """Whether a noun phrase is a new name, or an old one; None where it is neither."""
    phrases, head = ctx.document.lex.pack.phrases, node.np.head
    words = " ".join(token.lower for token in ctx.document.tokens[max(0, head - 1) : head + 1])
    if words in phrases.get("new_name", ()):
        return True
    return False if words in phrases.get("old_name", ()) else None
