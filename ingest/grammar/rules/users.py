"""Customers and users by their noun, as a predicate: "gehört zu den Kunden von X"."""

from collections.abc import Iterator
from dataclasses import replace

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref, named
from ingest.grammar.rules.customers import on_roster, wished
from ingest.grammar.rules.make import product_ref
from ingest.grammar.rules.trade import weighed
from ingest.grammar.rules.use import used

_MEMBER = frozenset({"SUBORDINATE", "INCLUDE"})


def users(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """Who is said to be a user, or one of the customers, of a product or of a firm."""
    verb = clause.verb
    yield from _called_customer(ctx, clause)
    if verb is None or verb.negated or clause.subject is None:
        return
    member = verb.copula or bool(_MEMBER & set(verb.frames))
    if not member and verb.frames:
        return
    for said, other in _sides(ctx, clause):
        if not (member or on_roster(ctx, clause, said)):
            continue
        for taker in ctx.takers(other):
            if ctx.is_body(taker) and (taker.located or not taker.described):
                yield from _of(ctx, clause, said, taker)


def _called_customer(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "der X-Kunde Kenia": a body is called a customer by the name of who sells."""
    if not ctx.document.lex.pack.noun_caps:
        return
    for node in (node for arg in clause.all_args() for node in arg.nodes):
        np = node.np
        if np.relation != "customer" or np.first is None or np.name is None:
            continue
        between = np.first[1] <= np.relation_at < np.name[0]
        first = ctx.registry.named(np.first) if between else None
        taker = ctx.organisation(node) if first is not None else None
        if first is None or taker is None or first.sort != "vendor":
            continue
        told = replace(node, np=replace(np, head=np.first[0]))
        if ctx.is_body(taker) and not doubted(ctx, told):
            rule = weighed(ctx, clause, taker, "customer")
            seller = named(first, np.first)
            yield propose(ctx, clause, LinkKind.SUPPLIED_TO, seller, taker, rule, np.relation_at)


def _sides(ctx: Context, clause: Clause) -> Iterator[tuple[Node, Arg]]:
    """The noun of customers or users, and the argument that says who is one of them.

    Also where these are what it includes: "The users of X include A".
    """
    subject = clause.subject
    for arg in clause.args():
        for node in map(one_of, arg.nodes):
            if _plain(node) and subject is not None and not wished(ctx, node):
                yield node, subject
    inverted = subject.nodes if subject is not None else ()
    bare = [arg for arg in clause.args() if arg.bare and arg.nodes]
    verb, names = clause.verb, ctx.document.lex.pack.phrases.get("comprises", ())
    told = verb is not None and (verb.copula or verb.lemma in names)
    one = inverted[0] if len(inverted) == 1 and told and bare else None
    if one is not None and _plain(one) and not doubted(ctx, one):
        yield one, bare[0]


def doubted(ctx: Context, node: Node) -> bool:
    """Whether an adjective says that they may be none: "potential users", "rejected suppliers".

    Only of adjectives that a pack knows, and of nations, is it known that they do not.
    """
    lex, tokens = ctx.document.lex, ctx.document.tokens
    nations = {at for _, at in node.np.demonyms}
    plain = lex.pack.phrases.get("ranking", ())
    for at in range(node.np.start, node.np.head):
        word = lex.word(tokens[at].lower)
        known = word.closed - {"verb"} or word.country or at in nations or tokens[at].lower in plain
        if word.status or not known:
            return True
    return False


def one_of(node: Node) -> Node:
    """The group in "one of the customers of X", which then are X's."""
    if node.np.name or node.np.sort or node.np.relation or not node.of:
        return node
    group = node.of[0]
    return group if group.of else replace(group, of=node.of[1:])


def _plain(node: Node) -> bool:
    return node.np.relation == "customer" and (not node.np.name or _joins(node))


def _joins(node: Node) -> bool:
    """Whether a hyphen joins the noun to the name of whose customers they are: "X-Kunden"."""
    np = node.np
    return np.name is not None and np.relation_at == np.name[1] + 1 and np.relation_at == np.end - 1


def _of(ctx: Context, clause: Clause, said: Node, taker: Ref) -> Iterator[Candidate]:
    at = said.np.head
    # "Users of rivals of X" are none of X.
    for part in (said,) if _joins(said) else said.whose()[:1]:
        product = product_ref(ctx, part)
        if product is not None:
            rule = weighed(ctx, clause, taker, "use.noun")
            yield propose(ctx, clause, LinkKind.USED_BY, product, taker, rule, at)
            return
        thing = ctx.thing(part) if part.np.sort in THINGS and not part.np.name else None
        if thing is not None and thing.vendor is not None and part.possessor is not None:
            # "A user of X's cameras"
            yield from used(ctx, clause, "use.noun", thing, taker)
            return
        seller = ctx.organisation(part)
        if seller is not None and ctx.is_seller(seller) and seller.sort in {"vendor", ""}:
            rule = weighed(ctx, clause, taker, "customer")
            yield propose(ctx, clause, LinkKind.SUPPLIED_TO, seller, taker, rule, at)
            return
