"""Shares and stakes: "X, of which Y is a subsidiary", "Z holds 40 percent of X"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import agent, bare, passive, with_prep
from ingest.grammar.clauses.tree import Clause, Node, VerbGroup
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import SELLERS, Context
from ingest.grammar.reference.refs import Ref

_HALF = 50
_NEAR = 3
_HOLDS = frozenset({"ACQUIRE", "BUY", "HAVE"})


def shares(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """Who owns or holds a part of whom."""
    verb = clause.verb
    if verb is None or clause.subject is None or verb.negated:
        return
    if clause.kind == "rel" and verb.copula:
        yield from _of_which(ctx, clause)
    elif verb.copula:
        yield from _parts_held(ctx, clause)
    elif "LEAD" in verb.frames:
        yield from _led(ctx, clause)
    elif "SUBORDINATE" in verb.frames and not passive(clause):
        yield from _parts_held(ctx, clause)
    elif _holds(ctx, verb):
        yield from _held_by(ctx, clause) if passive(clause) else _held(ctx, clause)
    elif "INVEST" in verb.frames and passive(clause):
        yield from _takes_part(ctx, clause)


def _holds(ctx: Context, verb: VerbGroup) -> bool:
    """Whether the verb is one of having, or one that means it of shares alone: "hält"."""
    listed = verb.lemma in ctx.document.lex.pack.phrases.get("holds", ())
    return bool(set(verb.frames) & _HOLDS) or listed or _plain(verb)


def _plain(verb: VerbGroup) -> bool:
    return verb.have and not (verb.frames or verb.lemma)


def _of_which(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X, of which Y is a subsidiary": the antecedent stands behind the verb."""
    if len(clause.after) < 2 or not clause.after[0].nodes:  # noqa: PLR2004 - antecedent and noun
        return
    host, told = clause.after[0].nodes[0], clause.after[1]
    if host.np.start >= clause.start or not told.nodes:
        return
    if told.nodes[0].np.relation == "subsidiary":
        yield from _owned(ctx, clause, list(ctx.organisations(clause.subject)), host, "own.which")


def _held_by(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X is held to 60 percent by Z", "the capital of X is held by Z"."""
    yield from _parts_held(ctx, clause)
    nodes = [node for arg in clause.args() for node in arg.nodes]
    parts = [part for node in nodes if (part := percent(ctx, node)) is not None]
    holders = [ref for ref in ctx.organisations(agent(clause)) if ref.entity]
    for firm in ctx.organisations(clause.subject) if len(parts) == 1 else ():
        yield from share(ctx, clause, holders, firm, parts[0])


def _parts_held(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "a majority stake in X is held by Z", "all shares in X belong to Z".

    Some shares only make an investor.
    """
    phrases, nodes = ctx.document.lex.pack.phrases, clause.subject.nodes if clause.subject else ()
    node = nodes[0] if len(nodes) == 1 else None
    if node is None or node.np.name or node.np.lemma not in phrases.get("stakes", ()):
        return
    most = mostly(ctx, node)
    whose = [ref for part in node.whose() if (ref := ctx.organisation(part))]
    if not whose and (owner := ctx.owner(node)[0]):
        whose = [owner]
    behind = [arg for arg in clause.before if "in" in arg.preps]
    whose = whose or [ref for arg in behind[:1] for ref in ctx.organisations(arg)]
    by = next(iter(with_prep(clause, "owned_by")), None) or agent(clause)
    if clause.verb and "SUBORDINATE" in clause.verb.frames:  # "all of them belong to"
        by = next(iter(with_prep(clause, "recipient")), None) if most else None
    holders = [ref for ref in ctx.organisations(by) if ref.entity and not ref.country]
    states = [ref for ref in ctx.organisations(by) if ref.country and most]
    at = clause.verb.start if clause.verb else clause.start
    for firm in whose if len(whose) == 1 else ():
        part = _HALF + 1 if most else 0
        yield from share(ctx, clause, holders, firm, part)
        for state in states if firm.entity and firm.sort in SELLERS else ():
            yield propose(ctx, clause, LinkKind.OWNED_BY, firm, state, "own.share", at)


def _held(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "Z owns 51 percent of X"; in a relative clause "in which Z holds a stake"."""
    holders = [ref for ref in ctx.organisations(clause.subject) if ref.entity or ref.country]
    behind = with_prep(clause, "recipient") if ctx.document.lex.pack.noun_caps else []
    others = [firm for arg in behind for firm in ctx.organisations(arg)]
    for arg in (arg for arg in clause.args() if arg.bare):
        for node in arg.nodes:
            if (part := percent(ctx, node)) is None:
                for one in _wholly(ctx, node):
                    yield from share(ctx, clause, holders, one, _HALF + 1)
            else:
                parts = any(one.np.nominal == "INVEST" for one in node.of)
                # "Hat 40 Prozent an X verloren", where no verb of holding is one of losing.
                told = others if parts or (clause.verb and not _plain(clause.verb)) else []
                for one in _firms(ctx, clause, node) or told:
                    yield from share(ctx, clause, holders, one, part)
    held = [node.np.nominal for arg in bare(clause) for node in arg.nodes]
    if clause.kind == "rel" and "INVEST" in held:
        for one in (ref for host in _host(clause) if (ref := ctx.organisation(host))):
            yield from share(ctx, clause, holders, one, 0)


def _wholly(ctx: Context, node: Node) -> list[Ref]:
    """Which firm is held by more than half: "owns the majority of the capital of X"."""
    phrases = ctx.document.lex.pack.phrases
    stakes, whole = phrases.get("stakes", ()), node.np.lemma
    parts = [one for one in node.all() if one is not node]
    part = any(one.np.lemma in stakes and not one.np.name for one in parts)
    told = part and whole in phrases.get("mostly", ()) and whole not in stakes
    named = [one for one in parts if one.np.name]
    plain = told and not node.np.name and len(named) == 1 and not named[0].np.after
    return [ref for one in named if plain and (ref := ctx.organisation(one))]


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
    whose = [one for node in money for one in node.whose()]
    firms = [ref for one in whose if (ref := ctx.organisation(one)) and ctx.is_seller(ref)] or firms
    at = clause.verb.start if clause.verb else clause.start
    for leader in leaders:
        for firm in firms[:1]:
            yield propose(ctx, clause, LinkKind.INVESTED_IN, leader, firm, "invest.led", at)


def _host(clause: Clause) -> tuple[Node, ...]:
    """The antecedent of a relative clause that is not its subject: "X, of which Z holds 30 %"."""
    if clause.kind != "rel":
        return ()
    return tuple(n for a in clause.after for n in a.nodes if n.np.start < clause.start)[:1]


def _behind(ctx: Context, clause: Clause, node: Node) -> tuple[Node, ...]:
    """What the share right before is one of: "40 % of the capital of X", "70 % of X"."""
    for arg in clause.after:
        part = arg.nodes[0] if arg.nodes else node
        if not 0 < part.np.start - node.np.end <= _NEAR:
            continue
        if part.np.lemma in _percents(ctx):
            return part.of
        if "of" in arg.preps:
            return part.of if part.np.nominal == "INVEST" else (part,) if part.np.name else ()
    return ()


def _firms(ctx: Context, clause: Clause, node: Node) -> list[Ref]:
    """Of which firm a share is one: nothing else may hang between, as the debt of a firm does."""
    parts = node.of[1:] if node.of and node.of[0].np.nominal == "INVEST" else node.of
    whole = tuple(one for one in parts if len(parts) == 1 and not (one.of or one.possessor))
    if not node.of:
        whole = _behind(ctx, clause, node) or _host(clause)
    return [ref for one in whole if (ref := ctx.organisation(one))]


def _takes_part(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "Z ist mit 40 Prozent an X beteiligt": a state in the form of a passive."""
    if not ctx.document.lex.pack.noun_caps or with_prep(clause, "agent"):
        return
    parts = [percent(ctx, node) for arg in with_prep(clause, "with") for node in arg.nodes]
    holders = [ref for ref in ctx.organisations(clause.subject) if ref.entity or ref.country]
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
            classes = {"vendor", ""} if "RAISE" in verb.frames else {"vendor"}
            return [ref for ref in ctx.sellers(other.subject) if ref.sort in classes]
    return []


def mostly(ctx: Context, node: Node) -> bool:
    """Whether a stake is more than half of a firm: "a majority stake", "a 60 percent stake"."""
    words = {token.lower for token in ctx.document.tokens[node.np.start : node.np.end]}
    most = words & set(ctx.document.lex.pack.phrases.get("mostly", ()))
    return bool(most) or (percent(ctx, node) or 0) > _HALF


def percent(ctx: Context, node: Node) -> int | None:
    """How much of something a phrase says, in percent; None where it says nothing of the kind."""
    tokens = ctx.document.tokens[node.np.start : node.np.end + 2]
    numbers = [token.text for token in tokens if token.kind == "n"]
    told = any(token.lower in _percents(ctx) for token in tokens)
    if not numbers or not (told or numbers[0].endswith("%")):
        return None
    whole = numbers[0].removesuffix("%").replace(",", ".").partition(".")[0]
    return int(whole) if whole.isdigit() and len(whole) <= len("100") else None


def _percents(ctx: Context) -> tuple[str, ...]:
    return ctx.document.lex.pack.phrases.get("percent", ())


def share(
    ctx: Context, clause: Clause, holders: list[Ref], firm: Ref, part: int
) -> Iterator[Candidate]:
    """More than half of a firm makes an owner, less an investor."""
    at = clause.verb.start if clause.verb else clause.start
    for holder in holders:
        state = bool(holder.country) and part > _HALF
        if not firm.entity or {firm.sort, *([] if state else [holder.sort])} - SELLERS:
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
