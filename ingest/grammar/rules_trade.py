"""Trade: who supplies what to whom. Seller's and buyer's verbs are mirror images of each other."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.context import BODIES, THINGS, Context, Thing, unique
from ingest.grammar.proposal import propose
from ingest.grammar.refs import Ref, named
from ingest.grammar.tree import Arg, Clause

_TO = frozenset({"recipient", "for"})


def trade(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """The candidates of a clause whose verb is one of trade."""
    verb = clause.verb
    if verb is None:
        return
    for frame in verb.frames:
        if frame in {"SUPPLY", "EQUIP", "SERVE", "RESELL", "AWARD"}:
            yield from _supply(ctx, clause, frame)
        elif frame in {"BUY", "CONTRACT"}:
            yield from _buy(ctx, clause, frame)
        elif frame == "PAY":
            yield from _paid(ctx, clause)
        elif frame == "WIN":
            yield from _win(ctx, clause)
        elif frame == "DEPLOY":
            yield from _deploy(ctx, clause)


def passive(clause: Clause) -> bool:
    """Whether the grammatical subject is what is sold or used."""
    verb = clause.verb
    return verb is not None and (verb.passive or verb.reduced)


def with_prep(clause: Clause, *roles: str) -> list[Arg]:
    """The arguments of a clause behind a preposition of these roles."""
    return [arg for arg in clause.args() if arg.preps & set(roles)]


def bare(clause: Clause) -> list[Arg]:
    """The arguments of a clause without a preposition."""
    return [arg for arg in clause.args() if arg.bare and arg.nodes]


def agent(clause: Clause) -> Arg | None:
    """The "by" argument of a passive clause."""
    found = with_prep(clause, "agent")
    return found[0] if found else None


def _supply(ctx: Context, clause: Clause, frame: str) -> Iterator[Candidate]:
    is_passive = passive(clause)
    at = clause.verb.start if clause.verb else clause.start
    sellers = ctx.sellers(agent(clause)) if is_passive else ctx.sellers(clause.subject)
    objects = bare(clause)
    if is_passive and clause.subject is not None:
        objects = [clause.subject, *objects]
    goods, direct = _split(ctx, objects)
    takers = [ref for arg in with_prep(clause, *_TO) for ref in ctx.takers(arg)]
    if is_passive and frame == "SUPPLY":
        yield from _sold(ctx, clause, takers)
    if frame in {"EQUIP", "SERVE", "AWARD"} or (not takers and goods):
        takers += direct
    if frame in {"EQUIP", "AWARD"}:
        goods += [thing for arg in with_prep(clause, "with") for thing in ctx.things(arg)]
    if frame == "AWARD":
        yield from _award(ctx, clause, is_passive)
        return
    if not sellers:
        sellers = unique(thing.vendor for thing in goods if thing.vendor)
    rule = f"{frame.lower()}.{'passive' if is_passive else 'active'}"
    for taker in takers:
        yield from supplied(ctx, clause, rule, sellers, goods, taker, at)


def _sold(ctx: Context, clause: Clause, takers: list[Ref]) -> Iterator[Candidate]:
    """As in "X was sold to Y": a company that is sold changes its owner."""
    for ref in ctx.organisations(clause.subject):
        for taker in takers:
            if (
                ref.sort == "vendor"
                and taker.entity
                and taker.sort in {"vendor", "organisation", ""}
            ):
                at = clause.verb.start if clause.verb else clause.start
                yield propose(ctx, clause, LinkKind.OWNED_BY, ref, taker, "own.sold", at)


def _split(ctx: Context, objects: list[Arg]) -> tuple[list[Thing], list[Ref]]:
    """Bare objects are what is sold, or, in "sold Y the software", who gets it."""
    goods: list[Thing] = []
    takers: list[Ref] = []
    for arg in objects:
        for node in arg.leaves():
            ref = ctx.organisation(node)
            is_thing = node.np.after in THINGS or (ref is None) or ref.sort == "product"
            if is_thing:
                if (thing := ctx.thing(node)) is not None:
                    goods.append(thing)
            elif ref is not None and ref.sort in BODIES | {"country"}:
                takers.append(ref)
            elif (thing := ctx.thing(node)) is not None:
                goods.append(thing)
    return goods, takers


def supplied(  # noqa: PLR0913, PLR0917 - the parts of one statement
    ctx: Context, clause: Clause, rule: str, sellers: list[Ref], goods: list[Thing],
    taker: Ref, at: int,
) -> Iterator[Candidate]:  # fmt: skip
    """One sale for each seller, or for each product where no seller is known."""
    link = LinkKind.DEPLOYED_IN if taker.sort == "programme" else LinkKind.SUPPLIED_TO
    rule = f"{doubts(clause, taker)}{rule}"
    product = next((t.product for t in goods if t.product), None)
    generic = next((t.generic for t in goods if t.generic), None)
    for seller in sellers:
        if taker.key != seller.key:
            yield propose(ctx, clause, link, seller, taker, rule, at, product=product or generic)
    if not sellers and not any(thing.product for thing in goods) and taker.entity:
        yield from _topical(ctx, clause, link, taker, rule, at)
    if not sellers:
        for thing in goods:
            if thing.product is not None:
                yield propose(ctx, clause, link, thing.product, taker, f"{rule}.product", at)
            elif thing.generic is not None:
                yield propose(ctx, clause, link, thing.generic, taker, f"generic.{rule}", at)


def doubts(clause: Clause, taker: Ref) -> str:
    """What makes a claim less sure, as the family its rule belongs to: a purpose, a group."""
    verb = clause.verb
    if verb is not None and (verb.infinitive or (verb.gerund and clause.inherited)):
        return "purpose."
    if taker.sort in {"vendor", "organisation", "speaker", ""}:
        return "company."
    if taker.described:
        return "located." if taker.located else "group."
    return ""


def _topical(  # noqa: PLR0913, PLR0917 - the parts of one statement
    ctx: Context, clause: Clause, link: LinkKind, taker: Ref, rule: str, at: int
) -> Iterator[Candidate]:
    """A sale whose seller the clause does not name: the vendor named last before it, for review."""
    entity = ctx.discourse.before(clause.start, "vendor", ctx.sentence.block)
    if entity is not None and entity.sort == "vendor":
        seller = named(entity, (entity.start, entity.end), "topic")
        yield propose(ctx, clause, link, seller, taker, f"topic.{rule}", at)


def _award(ctx: Context, clause: Clause, is_passive: bool) -> Iterator[Candidate]:  # noqa: FBT001
    """As in "Y awarded X a contract", "X was awarded a contract by Y"."""
    at = clause.verb.start if clause.verb else clause.start
    if is_passive:
        sellers, takers = ctx.sellers(clause.subject), ctx.takers(agent(clause))
    else:
        takers = ctx.takers(clause.subject)
        sellers = [
            r for a in [*bare(clause), *with_prep(clause, "recipient")] for r in ctx.sellers(a)
        ]
    for seller in sellers:
        for taker in takers:
            yield propose(ctx, clause, LinkKind.SUPPLIED_TO, seller, taker, "award", at)


def _buy(ctx: Context, clause: Clause, frame: str) -> Iterator[Candidate]:
    is_passive = passive(clause)
    at = clause.verb.start if clause.verb else clause.start
    buyers = ctx.takers(agent(clause)) if is_passive else ctx.takers(clause.subject)
    objects = bare(clause)
    if is_passive and clause.subject is not None:
        objects = [clause.subject]
    goods = [thing for arg in objects for thing in ctx.things(arg)]
    goods += [
        t
        for arg in with_prep(clause, "recipient")
        for t in ctx.things(arg)
        if t.vendor or t.product
    ]
    sellers = [ref for arg in with_prep(clause, "source") for ref in ctx.sellers(arg)]
    rule = f"{frame.lower()}.{'passive' if is_passive else 'active'}"
    if frame == "CONTRACT":
        sellers += [r for a in [*objects, *with_prep(clause, "with")] for r in ctx.sellers(a)]
    if not sellers:
        sellers = unique(
            thing.vendor for thing in goods if thing.vendor and (thing.generic or thing.product)
        )
        rule = f"{rule}.owner" if sellers else rule
    for buyer in buyers:
        if buyer.sort in {"vendor", "organisation", "speaker", ""} and not goods:
            continue
        yield from supplied(ctx, clause, rule, sellers, goods, buyer, at)


def _paid(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "Y paid X for cameras"."""
    if passive(clause) or clause.verb is None or not with_prep(clause, "for"):
        return
    sellers = [r for a in bare(clause)[:1] for r in ctx.sellers(a)]
    goods = [thing for arg in with_prep(clause, "for") for thing in ctx.things(arg)]
    for taker in ctx.takers(clause.subject):
        if taker.sort in BODIES | {"country"}:
            yield from supplied(ctx, clause, "pay", sellers, [t for t in goods if t.product], taker,
                                clause.verb.start)  # fmt: skip


def _win(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X won a contract from Y": only with a contract as the object."""
    if passive(clause) or clause.verb is None:
        return
    contracts = [n for a in bare(clause) for n in a.nodes if n.np.nominal in {"CONTRACT", "BUY"}]
    if not contracts:
        return
    subjects = list(ctx.organisations(clause.subject))
    others = [
        r
        for a in with_prep(clause, "with", "source", "for", "recipient")
        for r in ctx.organisations(a)
    ]
    yield from contract_between(ctx, clause, subjects, others, "win", clause.verb.start)


def contract_between(  # noqa: PLR0913, PLR0917 - the parts of one statement
    ctx: Context, clause: Clause, left: list[Ref], right: list[Ref], rule: str, at: int
) -> Iterator[Candidate]:
    """A contract has a seller and a buyer: which is which is told by their kinds."""
    for one in left:
        for other in right:
            for seller, taker in ((one, other), (other, one)):
                is_taker = taker.sort in BODIES | {"country"}
                if ctx.is_seller(seller) and is_taker:
                    yield propose(ctx, clause, LinkKind.SUPPLIED_TO, seller, taker,
                                  f"{doubts(clause, taker)}{rule}", at)  # fmt: skip
                    break
            else:
                if one.entity and other.entity and {one.sort, other.sort} <= {"vendor"}:
                    yield propose(
                        ctx, clause, LinkKind.LINKED_TO, one, other, "partner.contract", at
                    )


def _deploy(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "The system installed by X", "X installed cameras in Y"."""
    is_passive = passive(clause)
    at = clause.verb.start if clause.verb else clause.start
    sellers = ctx.sellers(agent(clause)) if is_passive else ctx.sellers(clause.subject)
    sellers = [ref for ref in sellers if ref.sort != ""]
    places = [ref for arg in with_prep(clause, "in", "for") for ref in ctx.takers(arg)]
    objects = [clause.subject] if is_passive and clause.subject else bare(clause)
    owners = [node.possessor for arg in objects for node in arg.nodes if node.possessor]
    refs = [ref for owner in owners if (ref := ctx.organisation(owner))]
    places += [ref for ref in refs if ref.sort in BODIES | {"country"}]
    goods = [thing for arg in objects for thing in ctx.things(arg)]
    for place in places:
        if place.sort in {"", "organisation", "vendor", "speaker"}:
            continue
        rule = "deploy.passive" if is_passive else "deploy.active"
        products = [thing for thing in goods if thing.product]
        yield from supplied(ctx, clause, rule, sellers, products, place, at)
