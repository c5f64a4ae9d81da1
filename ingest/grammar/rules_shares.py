"""Shares and stakes: "X, of which Y is a subsidiary", "Z holds 40 percent of X"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.context import SELLERS, Context
from ingest.grammar.proposal import propose
from ingest.grammar.refs import Ref
from ingest.grammar.rules_trade import agent, bare, passive, with_prep
from ingest.grammar.tree import Clause, Node, VerbGroup

_HALF = 50


def shares(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """Who owns or holds a part of whom."""
    verb = clause.verb
    if verb is None or clause.subject is None or verb.negated:
        return
    if clause.kind == "rel" and verb.copula:
        yield from _of_which(ctx, clause)
    elif "LEAD" in verb.frames:
        yield from _led(ctx, clause)
    elif _holds(ctx, verb) and not passive(clause):
        yield from _held(ctx, clause)
    elif "INVEST" in verb.frames and passive(clause):
        yield from _takes_part(ctx, clause)


def _holds(ctx: Context, verb: VerbGroup) -> bool:
    """Whether the verb is one of having, or one that means it of shares alone: "hält"."""
    listed = verb.lemma in ctx.document.lex.pack.phrases.get("holds", ())
    return bool(set(verb.frames) & {"ACQUIRE", "BUY", "HAVE"}) or listed


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
    behind = with_prep(clause, "recipient") if ctx.document.lex.pack.noun_caps else []
    others = [firm for arg in behind for firm in ctx.organisations(arg)]
    for arg in bare(clause):
        for node in arg.nodes:
            if (part := percent(ctx, node)) is not None:
                for one in _firms(ctx, node) or others:
                    yield from share(ctx, clause, holders, one, part)
    if clause.kind == "rel" and any(
        n.np.nominal == "INVEST" for a in bare(clause) for n in a.nodes
    ):
        hosts = [n for a in clause.after for n in a.nodes if n.np.start < clause.start]
        for one in (ref for host in hosts[:1] if (ref := ctx.organisation(host))):
            yield from share(ctx, clause, holders, one, 0)


def _led(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X raised money in a round led by Z", "Z led a funding round in X"."""
    verb = clause.verb
    rounds = [clause.subject] if passive(clause) and clause.subject else bare(clause)
    money = [node for arg in rounds for node in arg.nodes if node.np.nominal == "INVEST"]
    if verb is None or verb.infinitive or not money:
        return
    if passive(clause):
        leaders, firms = ctx.sellers(agent(clause)), _raisers(ctx, money[0])
    else:
        leaders = ctx.sellers(clause.subject)
        firms = [ref for arg in with_prep(clause, "in", "for") for ref in ctx.sellers(arg)]
    whose = [
        one for node in money for one in (*node.of, *([node.possessor] if node.possessor else []))
    ]
    firms = [ref for one in whose if (ref := ctx.organisation(one)) and ctx.is_seller(ref)] or firms
    at = clause.verb.start if clause.verb else clause.start
    for leader in leaders:
        for firm in firms[:1]:
            yield propose(ctx, clause, LinkKind.INVESTED_IN, leader, firm, "invest.led", at)


def _firms(ctx: Context, node: Node) -> list[Ref]:
    whole = [one for one in node.of if len(node.of) == 1 and not (one.of or one.possessor)]
    return [ref for one in whole if (ref := ctx.organisation(one))]


def _takes_part(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "Z ist mit 40 Prozent an X beteiligt": a state in the form of a passive."""
    if not ctx.document.lex.pack.noun_caps or with_prep(clause, "agent"):
        return
    parts = [percent(ctx, node) for arg in with_prep(clause, "with") for node in arg.nodes]
    holders = [ref for ref in ctx.organisations(clause.subject) if ref.entity]
    for arg in with_prep(clause, "recipient"):
        for firm in ctx.organisations(arg):
            part = next((part for part in parts if part is not None), 0)
            yield from share(ctx, clause, holders, firm, part)


def _raisers(ctx: Context, money: Node) -> list[Ref]:
    """Whose round it is: who raised it in the clause that the noun stands in."""
    for other in ctx.sentence.clauses:
        verb = other.verb
        inside = any(n.np.start == money.np.start for arg in other.args() for n in arg.nodes)
        if verb is None or not inside or verb.negated or verb.infinitive:
            continue
        if "RAISE" in verb.frames or not (verb.frames or verb.copula):
            return [ref for ref in ctx.sellers(other.subject) if ref.sort == "vendor"]
    return []


def percent(ctx: Context, node: Node) -> int | None:
    """How much of something a phrase says, in percent; None where it says nothing of the kind."""
    tokens = ctx.document.tokens[node.np.start : node.np.end]
    numbers = [token.text for token in tokens if token.kind == "n"]
    words = ctx.document.lex.pack.phrases.get("percent", ())
    if not numbers or not any(token.lower in words for token in tokens):
        return None
    whole = numbers[0].replace(",", ".").partition(".")[0]
    return int(whole) if whole.isdigit() and len(whole) <= len("100") else None


def share(
    ctx: Context, clause: Clause, holders: list[Ref], firm: Ref, part: int
) -> Iterator[Candidate]:
    """More than half of a firm makes an owner, less an investor."""
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
