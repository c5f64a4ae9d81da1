"""Trade from the seller's side: who sells, supplies or installs what, for whom."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.certainty.above import attends, undertaken
from ingest.grammar.certainty.coming import set_out
from ingest.grammar.clauses.roles import agent, bare, passive, with_prep
from ingest.grammar.clauses.tree import Arg, Clause
from ingest.grammar.phrases.chunks import BODIES, THINGS
from ingest.grammar.proposal import propose
from ingest.grammar.reference.constituents import governs
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.goods_in import dative, own_goods
from ingest.grammar.reference.refs import Ref, named
from ingest.grammar.reference.things import Thing, unique
from ingest.grammar.reference.vague import vague
from ingest.grammar.reference.whereabouts import where
from ingest.grammar.rules.hung_sellers import supplied_by

# "Hackers", "smugglers"
_SOME = frozenset({"person", "group"})
_NO_GOODS = frozenset({"SAY", "ASK", "REPLY", "INVEST"})


def trade(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """The candidates of a clause whose verb is one of selling or installing."""
    verb = clause.verb
    for frame in verb.frames if verb else ():
        if frame in {"SUPPLY", "EQUIP", "SERVE", "RESELL"} or gives(ctx, clause, frame):
            yield from _supply(ctx, clause, frame)
        elif frame == "DEPLOY":
            yield from _deploy(ctx, clause)


def gives(ctx: Context, clause: Clause, frame: str) -> bool:
    """Whether a verb of both directions hands over: a vendor "rents the system to Y"."""
    return _lets(ctx, clause, frame) and bool(with_prep(clause, "recipient"))


def either_way(ctx: Context, clause: Clause, frame: str) -> bool:
    """Whether nobody can tell who got the goods: "droni noleggiati da X", who may be either."""
    told = passive(clause) and not with_prep(clause, "recipient")
    return told and _lets(ctx, clause, frame)


def _lets(ctx: Context, clause: Clause, frame: str) -> bool:
    """Whether a vendor does what a verb of both directions says."""
    both = ctx.document.lex.pack.phrases.get("lets", ())
    if frame != "BUY" or clause.verb is None or clause.verb.lemma not in both:
        return False
    doer = agent(clause) if passive(clause) else clause.subject
    return any(ref.sort == "vendor" for ref in ctx.sellers(doer))


def _supply(ctx: Context, clause: Clause, frame: str) -> Iterator[Candidate]:
    is_passive = passive(clause)
    at = clause.verb.start if clause.verb else clause.start
    sellers = ctx.sellers(agent(clause)) if is_passive else ctx.sellers(clause.subject)
    objects = bare(clause)
    if is_passive and clause.subject is not None:
        objects = [clause.subject, *objects]
    of = ctx.document.lex.pack.adjective_after and frame == "EQUIP"
    given = with_prep(clause, "with", *(("of",) if of else ()))
    if no_goods([*objects, *given]) or _papers(ctx, given) or _money(ctx, objects):
        return
    firms = [] if is_passive or frame != "SUPPLY" else dative(ctx, objects)
    goods, direct = _split(ctx, objects[1:] if firms else objects)
    direct += firms
    told = [arg for arg in with_prep(clause, "recipient") if not where(ctx, clause, arg)]
    told = told or [arg for arg in with_prep(clause, "for") if not _licensed(ctx, clause, arg)]
    takers = [ref for arg in told for ref in ctx.takers(arg)]
    if is_passive and sellers and not takers:
        takers = _whose(ctx, objects)
    if is_passive and frame == "SUPPLY":
        yield from _sold(ctx, clause, takers)
        if any(n.np.sort == "vendor" for n in (clause.subject.nodes if clause.subject else ())):
            return
    handed = [thing for arg in given for thing in ctx.things(arg)]
    if frame in {"EQUIP", "SERVE"} or (not takers and (goods or handed)):
        takers += direct
        goods += handed
    elif not (takers or is_passive):
        takers = _whom(ctx, sellers, direct, objects)
    # "Hackers sold cameras made by X": who made them did not sell them.
    people = not is_passive and clause.subject is not None and _people(clause.subject)
    if not (sellers or people):
        sent = _sent(ctx, clause) if is_passive else frozenset()
        sellers = unique(t.vendor for t in goods if t.vendor and t.vendor.key not in sent)
    sellers = sellers or supplied_by(ctx, clause)
    rule = "serve" if frame == "SERVE" else "supply"
    own = own_goods(ctx, with_prep(clause, "recipient"))
    for some, taker in ctx.pairs(sellers, takers):
        yield from supplied(ctx, clause, rule, some, own.get(taker.key, goods), taker, at)


def _licensed(ctx: Context, clause: Clause, arg: Arg) -> bool:
    """Whether it is what a licence or a version is for, and nobody: "a licence for Y"."""
    some = ctx.document.lex.pack.phrases.get("instances", ())
    nodes = (node for one in clause.args() for node in one.nodes)
    behind = any(node.np.end == arg.at - 1 and node.np.lemma in some for node in nodes)
    return behind and not any(ref.sort in BODIES or ref.country for ref in ctx.takers(arg))


def _people(subject: Arg) -> bool:
    """Whether several are told of that have no name and are no firm: "hackers sold"."""
    nps = [node.np for node in subject.nodes]
    return bool(nps) and all(np.plural and not np.name and np.sort in _SOME for np in nps)


def _whom(ctx: Context, sellers: list[Ref], direct: list[Ref], objects: list[Arg]) -> list[Ref]:
    """Whom a vendor has supplied, with nothing said of goods: nobody sells the police.

    Where verbs stand last, "leverde de politie Y" lacks them, or has them in what looks like Y.
    """
    if ctx.document.lex.pack.verb_last and len(objects) == 1:
        return []
    sells = bool(sellers) and all(ref.sort == "vendor" for ref in sellers)
    return [ref for ref in direct if sells and (ref.sort == "security" or _body(ref))]


def _body(ref: Ref) -> bool:
    return ref.entity is not None and ref.sort in BODIES


def _whose(ctx: Context, objects: list[Arg]) -> list[Ref]:
    """The bodies whose goods were supplied: "the system of Y was supplied by X"."""
    nodes = [node for arg in objects for node in arg.nodes if node.np.sort in THINGS]
    hung = [one for node in nodes for one in node.whose()]
    refs = [ref for one in hung if (ref := ctx.organisation(one)) is not None]
    return [ref for ref in refs if ref.sort in BODIES | {"country"}]


def no_goods(objects: list[Arg]) -> bool:
    """Whether words or shares are handed over: "gave Y a quote", "sold Y its stake"."""
    return any(node.np.nominal in _NO_GOODS for arg in objects for node in arg.leaves())


def _money(ctx: Context, objects: list[Arg]) -> bool:
    """Whether what is handed over is a sum: "gave the ministry 5 million euros"."""
    sums = ctx.document.lex.pack.phrases.get("sums", ())
    nodes = [node for arg in objects for node in arg.nodes]
    goods = any(node.np.sort in THINGS for node in nodes)
    told = any(node.np.lemma in sums and not (node.np.name or node.of) for node in nodes)
    return told and not goods


def _papers(ctx: Context, args: list[Arg]) -> bool:
    """Whether somebody got what asserts nothing: "served Y with a lawsuit"."""
    lex = ctx.document.lex
    nodes = [node for arg in args for node in arg.nodes]
    return bool(nodes) and all(lex.word(node.np.lemma).status for node in nodes)


def _sent(ctx: Context, clause: Clause) -> frozenset[tuple[str, str]]:
    """Who is sold or sent and so sells nothing: "X was sent to Y", where X is known as a seller."""
    found = set()
    for node in clause.subject.nodes if clause.subject else ():
        ref = ctx.organisation(node) if node.np.name and node.np.after not in THINGS else None
        if ref is not None and ref.sort == "vendor":
            found.add(ref.key)
    return frozenset(found)


def _sold(ctx: Context, clause: Clause, takers: list[Ref]) -> Iterator[Candidate]:
    """As in "X was sold to Y": a company that is sold changes its owner."""
    for ref in ctx.organisations(clause.subject):
        for taker in takers:
            firm = taker.entity and taker.sort in {"vendor", "organisation", ""}
            if firm and ref.sort == "vendor" and not governs(ctx, taker):
                at = clause.verb.start if clause.verb else clause.start
                yield propose(ctx, clause, LinkKind.OWNED_BY, ref, taker, "own.sold", at)


def _split(ctx: Context, objects: list[Arg]) -> tuple[list[Thing], list[Ref]]:
    """Bare objects are what is sold, or, in "sold Y the software", who gets it."""
    goods: list[Thing] = []
    takers: list[Ref] = []
    for arg in objects:
        goods += ctx.things(arg) if arg.pronoun else []
        for node in arg.leaves():
            ref = ctx.organisation(node)
            is_thing = node.np.after in THINGS or (ref is None) or ref.sort == "product"
            if is_thing:
                if (thing := ctx.thing(node)) is not None:
                    goods.append(thing)
            elif ref is not None and ref.sort in BODIES | {"country"}:
                if not (ref.country and ctx.document.tokens[node.np.start - 1].text == ","):
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
    # "Helped, giving data to Y"
    vague_deed = rule == "supply" and not goods and clause.verb is not None and clause.verb.gerund
    rule = weighed(ctx, clause, taker, rule)
    rule = f"purpose.{rule}" if vague_deed and rule == "supply" else rule
    own = {seller.key for seller in sellers}
    product = next((t.product for t in goods if t.product and t.product.key not in own), None)
    called = (t.generic for t in goods if t.generic)
    generic = next((one for one in called if not vague(ctx.document, one)), None)
    for seller in sellers:
        if taker.key != seller.key:
            told = _between_firms(rule, seller, taker, goods)
            yield propose(ctx, clause, link, seller, taker, told, at, product=product or generic)
    if not sellers and not any(thing.product for thing in goods) and taker.entity:
        yield from _topical(ctx, clause, link, taker, rule, at)
    if not sellers:
        for thing in goods:
            if thing.product is not None:
                kind = "goods" if _told(thing.product) else "product"
                yield propose(ctx, clause, link, thing.product, taker, f"{rule}.{kind}", at)
            elif thing.generic is not None and sure(rule):
                yield propose(ctx, clause, link, thing.generic, taker, f"generic.{rule}", at)


def _between_firms(rule: str, seller: Ref, taker: Ref, goods: list[Thing]) -> str:
    """A vendor's sale of goods to a firm by name leaves nothing open: "X sold scanners to Y"."""
    named = taker.entity is not None and taker.via == "name" and seller.sort == "vendor"
    return "supply.firm" if rule == "company.supply" and named and goods else rule


def _told(product: Ref) -> bool:
    """Whether the words themselves say that this is a product, and name it or point back at one."""
    return product.sort == "product" and product.entity is not None


def weighed(ctx: Context, clause: Clause, taker: Ref, rule: str) -> str:
    """The rule's name behind the family of what makes its claim less sure: a purpose, a group.

    What somebody won or signed a contract to do is no mere purpose; nor is a perfect infinitive,
    nor what attends a deed, nor what somebody "is to" do.
    """
    verb = clause.verb
    loose = verb is not None and (verb.infinitive or verb.gerund)
    if verb is not None and loose and not verb.perfect:
        if undertaken(ctx.document.lex.pack, ctx.sentence, clause):
            rule = "contract"
        elif not (set_out(verb, ctx.document) or attends(ctx.document, ctx.sentence, clause)):
            return f"purpose.{rule}"
    if taker.sort in {"vendor", "organisation", "speaker", ""} and not governs(ctx, taker):
        return f"company.{rule}"
    return f"group.{rule}" if taker.described and not taker.located else rule


def sure(rule: str) -> bool:
    """Whether a rule's claims are about a body by name or place: worth a look without a product."""
    return not rule.startswith(("purpose.", "company.", "group."))


def _topical(  # noqa: PLR0913, PLR0917 - the parts of one statement
    ctx: Context, clause: Clause, link: LinkKind, taker: Ref, rule: str, at: int
) -> Iterator[Candidate]:
    """A sale whose seller the clause does not name: the vendor named last before it, for review."""
    entity = ctx.discourse.before(clause.start, "vendor", ctx.sentence.block)
    if entity is not None and entity.sort == "vendor":
        seller = named(entity, (entity.start, entity.end), "topic")
        yield propose(ctx, clause, link, seller, taker, f"topic.{rule}", at)


def _deploy(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "The system installed by X", "X installed cameras in Y"."""
    is_passive = passive(clause)
    at = clause.verb.start if clause.verb else clause.start
    sellers = ctx.sellers(agent(clause)) if is_passive else ctx.sellers(clause.subject)
    served = is_passive and bool(with_prep(clause, "for"))
    sellers = [ref for ref in sellers if ref.sort != "" or served]
    places = [ref for arg in with_prep(clause, "in", "for") for ref in ctx.takers(arg)]
    schemes = [ref for arg in with_prep(clause, "under", "part_of") for ref in ctx.takers(arg)]
    places += [ref for ref in schemes if ref.sort == "programme" and ref.entity]
    objects = [clause.subject] if is_passive and clause.subject else bare(clause)
    owners = [node.possessor for arg in objects for node in arg.nodes if node.possessor]
    refs = [ref for owner in owners if (ref := ctx.organisation(owner))]
    places += [ref for ref in refs if ref.sort in BODIES | {"country"}]
    goods = [thing for arg in objects for thing in ctx.things(arg)]
    if is_passive and not sellers:
        sellers = unique(t.vendor for t in goods if t.vendor and t.vendor.sort)
    for place in places:
        if place.sort in {"", "organisation", "vendor", "speaker"}:
            continue
        products = [thing for thing in goods if thing.product]
        if not sellers and not is_passive:
            continue
        yield from supplied(ctx, clause, "deploy", sellers, products, place, at)
