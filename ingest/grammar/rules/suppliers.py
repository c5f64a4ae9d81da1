"""Suppliers by their noun: "The suppliers of the Y police include A", "X is one of them"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import Context
from ingest.grammar.rules.trade import weighed
from ingest.grammar.rules.users import doubted, one_of

# The preposition.
_NEAR = 1


def supplier(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "Lieferant der Drohnen für die Polizei Y ist die Firma X"."""
    verb, subject = clause.verb, clause.subject
    if verb is None or not verb.copula or verb.negated or subject is None or not clause.after:
        return
    first, said = clause.after[0], [arg for arg in clause.after if arg.bare and arg.nodes]
    node = subject.nodes[0] if len(subject.nodes) == 1 else None
    if node is None or node.np.name or node.np.relation != "supplier" or first.bare or not said:
        return
    sellers = [ref for ref in ctx.sellers(said[0]) if ref.via == "name" and ref.sort == "vendor"]
    for taker in ctx.takers(first) if first.preps & {"for", "recipient"} else ():
        if ctx.is_body(taker) and len(sellers) == 1:
            rule = weighed(ctx, clause, taker, "noun.supplier")
            yield propose(ctx, clause, LinkKind.SUPPLIED_TO, sellers[0], taker, rule, node.np.head)


def suppliers(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "The suppliers of the Y police include A and B", "X is one of Y's suppliers"."""
    verb, subject, names = clause.verb, clause.subject, ctx.document.lex.pack.phrases
    if verb is None or verb.negated or verb.passive or subject is None:
        return
    node = subject.nodes[0] if len(subject.nodes) == 1 else None
    told = [arg for arg in clause.after if arg.bare and arg.nodes][:1]
    if node is not None and _supplies(ctx, node) and node.np.plural:
        if verb.copula or verb.lemma in names.get("comprises", ()):
            yield from _supplied_by(ctx, clause, node, told)
    elif verb.copula and clause.after:
        group = _among_them(ctx, clause)
        if group is not None:
            yield from _supplied_by(ctx, clause, group, [subject])


def _among_them(ctx: Context, clause: Clause) -> Node | None:
    """The suppliers that a subject is one of; "a rival of one of them" is none."""
    first, *rest = clause.after
    said = rest[0] if first.pronoun and rest and "of" in rest[0].preps else first
    group = one_of(said.nodes[0]) if len(said.nodes) == 1 else None
    return group if group and group.np.plural and _supplies(ctx, group) else None


def _supplies(ctx: Context, node: Node) -> bool:
    return node.np.relation == "supplier" and not node.np.name and not doubted(ctx, node)


def _right_behind(node: Node, arg: Arg) -> bool:
    """Not "suppliers opposed to Y", "suppliers pitching drones to Y"."""
    return bool(arg.nodes) and 0 <= arg.nodes[0].np.start - node.np.end <= _NEAR


def _supplied_by(ctx: Context, clause: Clause, node: Node, told: list[Arg]) -> Iterator[Candidate]:
    """The vendors that are suppliers of whom the noun hangs on, or of whom "to" says.

    "One of Kenya's largest suppliers" only is there.
    """
    hung = [ref for part in node.whose() if (ref := ctx.organisation(part))]
    behind = [arg for arg in clause.args() if arg.preps == {"recipient"} and arg not in told]
    behind = [arg for arg in behind if _right_behind(node, arg)]
    takers = hung or [ref for arg in behind[:1] for ref in ctx.takers(arg)]
    for seller in (ref for arg in told for ref in ctx.sellers(arg)):
        for taker in takers:
            firm = seller.sort in {"vendor", ""} and seller.via == "name"
            if firm and ctx.is_body(taker) and not taker.country:
                rule = weighed(ctx, clause, taker, "noun.supplier")
                at = node.np.head
                yield propose(ctx, clause, LinkKind.SUPPLIED_TO, seller, taker, rule, at)
