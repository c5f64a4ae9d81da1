"""Shares and stakes: "X, of which Y is a subsidiary", "Z holds 40 percent of X"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.context import SELLERS, Context
from ingest.grammar.proposal import propose
from ingest.grammar.refs import Ref
from ingest.grammar.rules_trade import bare, passive
from ingest.grammar.tree import Clause, Node

_HALF = 50


def shares(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """Who owns or holds a part of whom."""
    verb = clause.verb
    if verb is None or clause.subject is None or verb.negated:
        return
    if clause.kind == "rel" and verb.copula:
        yield from _of_which(ctx, clause)
    elif set(verb.frames) & {"ACQUIRE", "BUY", "HAVE"} and not passive(clause):
        yield from _held(ctx, clause)


def _of_which(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X, of which Y is a subsidiary": the antecedent stands behind the verb."""
    if len(clause.after) < 2 or not clause.after[0].nodes:  # noqa: PLR2004 - antecedent and noun
        return
    host, told = clause.after[0].nodes[0], clause.after[1]
    if host.np.start >= clause.start or not told.nodes:
        return
    if told.nodes[0].np.relation == "subsidiary":
        yield from _owned(ctx, clause, list(ctx.organisations(clause.subject)), host, "own.which")


def _held(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "Z owns 51 percent of X"; in a relative clause "in which Z holds a stake"."""
    holders = [ref for ref in ctx.organisations(clause.subject) if ref.entity]
    for arg in bare(clause):
        for node in arg.nodes:
            if (part := _percent(ctx, node)) is not None:
                for firm in (ref for one in node.of if (ref := ctx.organisation(one))):
                    yield from _share(ctx, clause, holders, firm, part)
    if clause.kind == "rel" and any(
        n.np.nominal == "INVEST" for a in bare(clause) for n in a.nodes
    ):
        host = next((n for a in clause.after for n in a.nodes if n.np.start < clause.start), None)
        firm = ctx.organisation(host) if host else None
        if firm is not None:
            yield from _share(ctx, clause, holders, firm, 0)


def _percent(ctx: Context, node: Node) -> int | None:
    """How much of something a phrase says, in percent; None where it says nothing of the kind."""
    tokens = ctx.document.tokens[node.np.start : node.np.end]
    numbers = [token.text for token in tokens if token.kind == "n"]
    words = ctx.document.lex.pack.phrases.get("percent", ())
    if not numbers or not any(token.lower in words for token in tokens):
        return None
    whole = numbers[0].replace(",", ".").partition(".")[0]
    return int(whole) if whole.isdigit() and len(whole) <= len("100") else None


def _share(
    ctx: Context, clause: Clause, holders: list[Ref], firm: Ref, part: int
) -> Iterator[Candidate]:
    at = clause.verb.start if clause.verb else clause.start
    for holder in holders:
        if not firm.entity or {holder.sort, firm.sort} - SELLERS:
            continue
        if part > _HALF:
            yield propose(ctx, clause, LinkKind.OWNED_BY, firm, holder, "own.share", at)
        else:
            yield propose(ctx, clause, LinkKind.INVESTED_IN, holder, firm, "invest.share", at)


def _owned(
    ctx: Context, clause: Clause, children: list[Ref], host: Node, rule: str
) -> Iterator[Candidate]:
    owner = ctx.organisation(host)
    at = clause.verb.start if clause.verb else clause.start
    for child in children:
        if owner and owner.entity and child.entity and {child.sort, owner.sort} <= SELLERS:
            yield propose(ctx, clause, LinkKind.OWNED_BY, child, owner, rule, at)
