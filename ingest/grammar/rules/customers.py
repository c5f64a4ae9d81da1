"""Customers, investors and partners by their noun: "its customers include A", "X's partners"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.phrases.chunks import BODIES
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import SELLERS, Context
from ingest.grammar.reference.refs import Ref, named
from ingest.grammar.rules.customers_had import has_as, who_is

_TIES = {
    "investor": (LinkKind.INVESTED_IN, "invest.noun"),
    "partner": (LinkKind.LINKED_TO, "partner.noun"),
}
# Prepositions of what has nothing to do with whose customers they are.
_NOT_AMONG = frozenset({"with", "for", "recipient", "source", "agent"})
_PERSONAL = (frozenset({"recipient"}), frozenset({"with"}))
_TAKERS = BODIES | {"country", "", "organisation", "vendor", "speaker"}


def customers(
    ctx: Context, clause: Clause, node: Node, args: tuple[Arg, ...]
) -> Iterator[Candidate]:
    """As in "Its customers include A and B", "customers such as A": each member is one."""
    owner = _owner(ctx, clause, node, args)
    if owner is None or wished(ctx, node):
        return
    takers = [ref for example in node.examples for ref in [ctx.organisation(example)] if ref]
    had = has_as(ctx, clause, node)
    takers += who_is(ctx, clause, node) if had else _members(ctx, clause, node, args)
    topical = owner.via == "topic" and not _goes_on(ctx, clause, node, owner)
    rule = "topic.customer" if topical else "customer"
    at = node.np.head
    for taker in takers:
        if tie := _TIES.get(node.np.relation):
            if taker.entity and taker.sort in SELLERS and node.np.plural:
                link, rule = tie
                yield propose(ctx, clause, link, taker, owner, rule, at)
        elif taker.sort in _TAKERS:
            group = f"group.{rule}" if taker.described else rule
            yield propose(ctx, clause, LinkKind.SUPPLIED_TO, owner, taker, group, at)


def _goes_on(ctx: Context, clause: Clause, node: Node, owner: Ref) -> bool:
    """As in "X makes cameras. Customers are A and B": of the subject right before, and no other."""
    before, np = ctx.previous(), node.np
    plain = np.plural and np.determiner in {"", "determiner"} and not node.whose() and not np.name
    if before is None or clause.subject is None or node not in clause.subject.nodes or not plain:
        return False
    told = before.sentence.clauses[0] if before.sentence.clauses else None
    sellers = before.sellers(told.subject) if told and clause.kind == "main" else []
    others = [one for node in before.sentence.nodes if (one := before.organisation(node))]
    firms = {one.key for one in others if one.sort in {"vendor", ""} and one.entity}
    return [one.key for one in sellers] == [owner.key] and firms <= {owner.key}


def wished(ctx: Context, node: Node) -> bool:
    """Whether a word says that they are none yet: "target customers", "almost a customer"."""
    phrases = ctx.document.lex.pack.phrases
    words = {*phrases.get("wished", ()), *phrases.get("almost", ())}
    tokens = ctx.document.tokens[node.np.start : node.np.end]
    return any(token.lower in words for token in tokens)


def _owner(ctx: Context, clause: Clause, node: Node, args: tuple[Arg, ...]) -> Ref | None:
    """Whose customers or investors they are."""
    owner, _ = ctx.owner(node)
    if owner is None and node.np.relation == "partner":
        whose = [ref for one in node.whose() if (ref := ctx.organisation(one))]
        owner = next((ref for ref in whose if ctx.is_seller(ref)), None)
    if _counted(clause, node) and node.np.determiner == "possessive" and clause.subject:
        owner = next(iter(ctx.sellers(clause.subject)), None)
    if owner is None and node.np.relation == "investor":
        inside = [arg for arg in args if "in" in arg.preps]
        owner = next((ref for arg in inside for ref in ctx.sellers(arg)), None)
    if owner is None and _named(clause, node):
        owner = next((r for r in ctx.sellers(clause.subject) if r.sort in {"vendor", ""}), None)
    if owner is None and _among(clause, node) and node.np.determiner == "possessive":
        # Only a firm has customers: "Y is one of its customers".
        entity = ctx.discourse.before(node.np.start, "vendor", ctx.sentence.block)
        owner = named(entity, (node.np.start, node.np.start + 1), "possessive") if entity else None
    if owner is None and (_told_as(ctx, clause, node) or has_as(ctx, clause, node)):
        owner = next((r for r in ctx.sellers(clause.subject) if r.sort == "vendor"), None)
    if owner is None and not _label(ctx, node):
        entity = ctx.discourse.before(node.np.start, "vendor", ctx.sentence.block)
        owner = named(entity, (entity.start, entity.end), "topic") if entity else None
    # "Earlier backers" of whom is not said; a fund named last has money in others itself.
    told = owner is None or owner.via != "topic" or owner.sort != "organisation"
    return owner if told or node.np.relation != "investor" else None


def _members(ctx: Context, clause: Clause, node: Node, args: tuple[Arg, ...]) -> list[Ref]:
    """Who the verb says is one of them."""
    verb = clause.verb
    if verb is not None and clause.subject is not None and node in clause.subject.nodes:
        if "INCLUDE" in verb.frames or verb.copula:
            return [ref for arg in args[1:] if arg.bare for ref in ctx.takers(arg)]
        return []
    if _among(clause, node):
        return ctx.takers(clause.subject)
    if _told_as(ctx, clause, node):
        # "Took on Y as a client"
        objects = (arg for arg in clause.args() if arg.nodes and (arg.bare or not arg.preps))
        return ctx.takers(next(objects, None))
    counted = _counted(clause, node)
    if not counted and not _fronted(ctx, clause, node):
        return []
    own = clause.subject if counted else None
    bare = [arg for arg in args if arg.bare and arg is not own and node not in arg.nodes]
    if not counted:
        bare = _behind_verb(clause, bare)
    if counted and not bare and ctx.document.lex.pack.adjective_after:
        # "Tiene entre sus clientes a Y", "cuenta entre sus clientes con Y"
        bare = [arg for arg in args if arg.preps in _PERSONAL and node not in arg.nodes]
    return [ref for arg in bare for ref in ctx.takers(arg)]


def _behind_verb(clause: Clause, bare: list[Arg]) -> list[Arg]:
    """Who stands behind the verb, if anybody: "among the customers of X, Y and Z is A"."""
    at = clause.verb.start if clause.verb else 0
    return [arg for arg in bare if any(node.np.start > at for node in arg.nodes)] or bare


def _among(clause: Clause, node: Node) -> bool:
    """As in "Y is one of X's customers", "Y was among the clients of X"."""
    verb = clause.verb
    if verb is None or not verb.copula or verb.negated or not node.np.plural:
        return False
    place = next((n for n, arg in enumerate(clause.after) if node in arg.nodes), -1)
    if place < 0 or clause.after[place].bare:
        return False
    one = place > 0 and clause.after[place - 1].pronoun and "of" in clause.after[place].preps
    return one or (place == 0 and not clause.after[0].preps)


def _told_as(ctx: Context, clause: Clause, node: Node) -> bool:
    """As in "X named Y as a customer", "X signed Y as a client": whoever says so has it."""
    verb = clause.verb
    if verb is None or verb.passive or verb.negated or node.of or node.possessor:
        return False
    names = bool({"NAME", "INCLUDE", "IDENTIFY", "WIN"} & set(verb.frames))
    gains = ctx.document.lex.pack.phrases.get("gains", ())
    particle = clause.after[0].word if clause.after else ""
    won = bool({verb.lemma, f"{verb.lemma} {particle}"} & set(gains))
    if any(node in arg.nodes for arg in clause.after[:1]):
        return False  # what is won or named itself: "won as a customer of"
    # "Added Y to a list, as a client wished"
    where = clause.args() if names else clause.after[1:2] if won else ()
    return any(node in arg.nodes and "as" in arg.preps for arg in where)


def _counted(clause: Clause, node: Node) -> bool:
    """As in "X counts A among its customers", "X, whose customers include A"."""
    own = node.np.determiner == "possessive"
    verb = clause.verb
    has = verb is not None and own and (verb.have or "HAVE" in verb.frames) and not verb.negated
    if verb is None or not (has or "INCLUDE" in verb.frames):
        return False
    behind = any(
        node in arg.nodes and not (arg.bare or arg.preps & _NOT_AMONG)
        for arg in (clause.args() if own else clause.after)
    )
    return behind or any(node in arg.nodes and arg.bare for arg in clause.before)


def _named(clause: Clause, node: Node) -> bool:
    """As in "X has customers such as A", "X lists clients like A": whoever tells them has them."""
    verb = clause.verb
    if verb is None or verb.passive or verb.negated or not node.examples:
        return False
    plain = verb.have or bool({"INCLUDE", "HAVE"} & set(verb.frames))
    return plain and any(node in arg.nodes and arg.bare for arg in clause.after)


def on_roster(ctx: Context, clause: Clause, node: Node) -> bool:
    """Whether a clause says who is on a list, by a noun in the singular: "auf der Kundenliste"."""
    phrases, verb = ctx.document.lex.pack.phrases, clause.verb
    if verb is None or node.np.lemma not in phrases.get("rosters", ()):
        return False
    stands = verb.copula or verb.lemma in phrases.get("enlisted", ())
    return stands and any(node in arg.nodes and "in" in arg.preps for arg in clause.args())


def _fronted(ctx: Context, clause: Clause, node: Node) -> bool:
    """As in "Among the customers of X are A and B": what the verb then names are such."""
    verb = clause.verb
    if verb is None or verb.negated or not (node.np.plural or on_roster(ctx, clause, node)):
        return False
    plain = verb.copula or not set(verb.frames) - {"INCLUDE", "SUBORDINATE"}
    # "One of X's customers hacked Y": whom one of them strikes is none of them.
    among = (arg for arg in clause.before if not arg.bare and not _part(clause, arg))
    return plain and any(node in arg.nodes for arg in among)


def _part(clause: Clause, arg: Arg) -> bool:
    """Whether an argument tells of what the subject before it is a part: "one of", "many of"."""
    verb = clause.verb
    if verb is None or verb.copula or "INCLUDE" in verb.frames:
        return False
    return "of" in arg.preps


def _label(ctx: Context, node: Node) -> bool:
    """Whether a noun is the label of a line, "Buyer: Y", which is read as a record's."""
    at = node.np.end
    return not node.np.plural and at < ctx.sentence.end and ctx.document.tokens[at].text == ":"
