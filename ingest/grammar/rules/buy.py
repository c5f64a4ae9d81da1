"""Trade from the buyer's side: who buys, orders, pays, awards a contract, and from whom."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import agent, bare, it, passive, with_prep
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.proposal import propose
from ingest.grammar.reference.branches import signers
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.goods_by import made_by
from ingest.grammar.reference.permits import licensed
from ingest.grammar.reference.refs import Ref
from ingest.grammar.reference.whereabouts import located
from ingest.grammar.rules.chosen import chosen
from ingest.grammar.rules.hailing import hails
from ingest.grammar.rules.hung_sellers import hired, of_goods
from ingest.grammar.rules.ordered import goods_ordered
from ingest.grammar.rules.other_side import other_side
from ingest.grammar.rules.owns import named_property
from ingest.grammar.rules.trade import either_way, gives, no_goods, supplied, weighed

# Frames of verbs that also say who signed: "suscribir", "signer".
_SIGNS = frozenset({"HAVE", "MAKE"})


def buying(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """The candidates of a clause whose verb is one of buying."""
    verb = clause.verb
    done = ctx.document.lex.pack.phrases.get("performs", ())
    if verb is not None and not verb.frames and verb.lemma in done and passive(clause):
        # "Contratos realizados por Y con X"
        yield from _win(ctx, clause) if agent(clause) else ()
    for frame in verb.frames if verb else ():
        if gives(ctx, clause, frame) or either_way(ctx, clause, frame):
            continue
        if frame == "BUY" and _received(ctx, clause):
            yield from _win(ctx, clause)
        elif frame == "ACQUIRE" and _of_vendor(ctx, clause):
            continue
        elif frame in {"BUY", "CONTRACT"} or (frame == "ACQUIRE" and _goods_acquired(ctx, clause)):
            yield from _buy(ctx, clause, "BUY" if frame == "ACQUIRE" else frame)
        elif frame == "CHOOSE":
            yield from chosen(ctx, clause)
        elif frame == "AWARD":
            yield from _award(ctx, clause, passive(clause))
        elif frame == "WIN" or (frame in _SIGNS and passive(clause) and agent(clause)):
            yield from _win(ctx, clause)


def _of_vendor(ctx: Context, clause: Clause) -> bool:
    """Whether a vendor is said to own goods, which are its own: it bought none."""
    owners = list(ctx.organisations(clause.subject)) if named_property(ctx, clause) else []
    return any(ref.sort in {"vendor", "organisation"} for ref in owners)


def _received(ctx: Context, clause: Clause) -> bool:
    """Whether a contract is got from a body, which makes who gets it the seller."""
    signed = [n for a in bare(clause) for n in a.nodes if n.np.nominal == "CONTRACT"]
    givers = [r for a in with_prep(clause, "source") for r in ctx.organisations(a)]
    givers += [ref for n in signed for part in n.of if (ref := ctx.organisation(part))]
    givers += _worth_of(ctx, clause)
    givers = givers or _goods_for(ctx, clause) or _delivered_to(ctx, clause)
    told = any(ctx.is_body(ref) for ref in givers) or _receives(ctx, clause)
    return bool(signed) and not passive(clause) and told


def _receives(ctx: Context, clause: Clause) -> bool:
    """Whether the verb is one of getting: who "erhielt den Auftrag für Kameras" bought none."""
    verb = clause.verb
    return verb is not None and verb.lemma in ctx.document.lex.pack.phrases.get("receives", ())


def _worth_of(ctx: Context, clause: Clause) -> list[Ref]:
    """Whose contract it is, behind what it is worth: "einen Auftrag über 5 Millionen von Y"."""
    sums = ctx.document.lex.pack.phrases.get("sums", ())
    nodes = [node for arg in with_prep(clause, "through") for node in arg.nodes if sums]
    hung = [one for node in nodes if node.np.lemma in sums for one in node.of]
    return [ref for one in hung if (ref := ctx.organisation(one)) and ctx.is_body(ref)]


def _delivered_to(ctx: Context, clause: Clause) -> list[Ref]:
    """To whom goods go by a contract for that: "the contract for the delivery of X to Y"."""
    nodes = [node for arg in with_prep(clause, "for") for node in arg.nodes]
    told = any(node.np.nominal == "SUPPLY" for node in nodes)
    args = with_prep(clause, "recipient") if told else []
    return [ref for arg in args for ref in ctx.organisations(arg) if ctx.is_body(ref)]


def _goods_for(ctx: Context, clause: Clause) -> list[Ref]:
    """Whose the goods are that a contract is for: "the contract for the cameras of Y"."""
    nodes = [node for arg in with_prep(clause, "for") for node in arg.nodes]
    hung = [one for node in nodes if node.np.sort in THINGS for one in node.whose()]
    # "Einen Auftrag für eine Y-Drohne"
    hung += [node for node in nodes if node.np.name and node.np.after in THINGS]
    return [ref for one in hung if (ref := ctx.organisation(one)) and ctx.is_body(ref)]


def _bought(clause: Clause) -> list[Arg]:
    """What is bought, in either voice."""
    return [clause.subject] if passive(clause) and clause.subject else bare(clause) or it(clause)


def _goods_acquired(ctx: Context, clause: Clause) -> bool:
    """Whether goods are acquired, "acquired the scanners", rather than a company."""
    bought = _bought(clause)
    nodes = [node for arg in bought for node in arg.nodes]
    if not passive(clause) and any(arg.pronoun and ctx.things(arg) for arg in bought):
        return True
    known = [entity.sort for node in nodes if (entity := ctx.registry.of(node))]
    if "product" in known or any(node.np.sort in THINGS for node in nodes):
        return True
    some = ctx.document.lex.pack.phrases.get("instances", ())
    if any(node.np.lemma in some and _of_goods(ctx, node) for node in nodes):
        return True
    # "The police acquired Y from X": forces take over no firm, as states do.
    takers = [ref for ref in ctx.takers(clause.subject) if ref.sort == "security"]
    named = any(node.np.name for node in nodes)
    plain = named and not {"vendor", "organisation"} & set(known)
    return plain and bool(takers) and bool(with_prep(clause, "source"))


def _of_goods(ctx: Context, node: Node) -> bool:
    """Whether it is one of some goods: "a version of the Y spyware"."""
    return any(ref.sort in THINGS for part in node.of if (ref := ctx.organisation(part)))


def _award(ctx: Context, clause: Clause, is_passive: bool) -> Iterator[Candidate]:  # noqa: FBT001
    """As in "Y awarded X a contract", "X was awarded one by Y", "one was awarded to X by Y"."""
    at = clause.verb.start if clause.verb else clause.start
    if no_goods(bare(clause)) or licensed(ctx, clause):
        return
    signed = clause.subject.nodes if is_passive and clause.subject else ()
    if any(node.np.nominal in {"CONTRACT", "SUPPLY"} for node in signed):
        sellers = [r for a in with_prep(clause, "recipient") for r in ctx.sellers(a)]
        takers = ctx.takers(agent(clause)) or _contract_of(ctx, signed) or _supply_to(ctx, clause)
        takers = takers or _goods_for(ctx, clause)
    elif is_passive:
        sellers, takers = ctx.sellers(clause.subject), ctx.takers(agent(clause))
        takers = takers or _sites(ctx, clause) or other_side(ctx, clause)
    else:
        takers = ctx.takers(clause.subject)
        # What is handed to somebody is named: words are only told, "confided to X that".
        to = with_prep(clause, "recipient") if bare(clause) else []
        sellers = [r for a in [*bare(clause), *to] for r in ctx.sellers(a)]
    for seller in sellers:
        for taker in takers:
            rule = weighed(ctx, clause, taker, "contract")
            yield propose(ctx, clause, LinkKind.SUPPLIED_TO, seller, taker, rule, at)


def _supply_to(ctx: Context, clause: Clause) -> list[Ref]:
    """As in "La fornitura di droni alla polizia è stata affidata a X"."""
    told = [arg for arg in clause.before if "recipient" in arg.preps]
    return [ref for arg in told for ref in ctx.takers(arg) if ctx.is_body(ref)]


def _contract_of(ctx: Context, signed: tuple[Node, ...]) -> list[Ref]:
    """Whose contract was awarded: "the ministry's contract", "the contract of the city of Y"."""
    whose = [one for node in signed for one in node.whose()]
    return [ref for one in whose if (ref := ctx.organisation(one)) and ctx.is_body(ref)]


def _buy(ctx: Context, clause: Clause, frame: str) -> Iterator[Candidate]:
    is_passive = passive(clause)
    at = clause.verb.start if clause.verb else clause.start
    buyers = ctx.takers(agent(clause)) if is_passive else ctx.takers(clause.subject)
    objects = _bought(clause)
    if no_goods(objects):
        return
    goods = [thing for arg in objects for thing in ctx.things(arg)] + goods_ordered(ctx, objects)
    # "Loué un entrepôt à X": what is no goods may have gone the other way.
    plain = bool(goods) or not objects
    if any(node.np.sort == "thing" for arg in objects for node in arg.nodes):
        # "Bought access to X", but not "bought an alternative to X".
        handed = [t for arg in with_prep(clause, "recipient") for t in ctx.things(arg)]
        goods += [thing for thing in handed if thing.vendor or thing.product]
    if not objects and not is_passive:
        # "Subscribes to X": without an object, what stands behind "to" is the goods.
        handed = [t for arg in with_prep(clause, "recipient") for t in ctx.things(arg)]
        goods += [thing for thing in handed if thing.product]
    some = ctx.document.lex.pack.phrases.get("instances", ())
    bought = [node.np for arg in objects for node in arg.nodes]
    if any(np.nominal == "CONTRACT" or np.lemma in some for np in bought):
        licensed = [t for arg in with_prep(clause, "for") for t in ctx.things(arg)]
        goods += [thing for thing in licensed if thing.vendor or thing.product]
    sources = _sources(ctx, clause) if plain else _sources(ctx, clause, "recipient")
    sources += [] if is_passive else made_by(clause)
    sellers = [ref for arg in sources for ref in ctx.sellers(arg)]
    rule = frame.lower()
    if frame == "CONTRACT":
        sellers += hired(ctx, clause, objects)
    if not sellers and plain and (sellers := dative(ctx, clause)):
        rule = f"{rule}.dative"
    if not sellers:
        sellers = of_goods(ctx, clause, objects, goods, sources)
        rule = f"{rule}.owner" if sellers else rule
    for givers, buyer in ctx.pairs(sellers, buyers):
        if buyer.sort in {"vendor", "organisation", "speaker", ""} and not goods:
            continue
        yield from supplied(ctx, clause, rule, givers, goods, buyer, at)


def _sources(ctx: Context, clause: Clause, *but: str) -> list[Arg]:
    """Who stands behind a preposition of whence, but for places and where `but` may be meant."""
    told = [arg for arg in with_prep(clause, "source") if not arg.preps & set(but)]
    return [a for a in told if not (located(ctx.document, clause, a) or hails(ctx, clause, a))]


def dative(ctx: Context, clause: Clause) -> list[Ref]:
    """A seller behind the preposition of recipients, where a verb of buying takes it so."""
    told = [arg for arg in with_prep(clause, "recipient") if not located(ctx.document, clause, arg)]
    found = [ref for arg in told for ref in ctx.sellers(arg)]
    return [ref for ref in found if ref.sort == "vendor" or (ref.sort == "" and ref.via == "name")]


def _win(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X won a contract from Y": only with a contract as the object."""
    if clause.verb is None:
        return
    if passive(clause):
        signed = clause.subject.nodes if clause.subject else ()
        if any(node.np.nominal == "CONTRACT" for node in signed):
            subjects, rule = list(ctx.organisations(agent(clause))), "contract"
            if not subjects:
                subjects = list(ctx.organisations(ctx.sentence.clauses[0].subject))
                rule = "topic.contract"
            others = [r for a in with_prep(clause, "with") for r in ctx.organisations(a)]
            if not others and len(subjects) == 2:  # noqa: PLR2004 - "signed by X and Y"
                subjects, others = subjects[:1], subjects[1:]
            others = others or (_contract_of(ctx, signed) if rule == "contract" else [])
            yield from contract_between(ctx, clause, subjects, others, rule, clause.verb.start)
        return
    contracts = [n for a in bare(clause) for n in a.nodes if n.np.nominal in {"CONTRACT", "BUY"}]
    if not contracts and not _signs(ctx, clause):
        return
    subjects = list(ctx.organisations(clause.subject))
    others = signers(ctx, with_prep(clause, "with", "source", "for", "recipient"))
    others += _worth_of(ctx, clause)
    for contract in contracts[:1]:
        if not others:
            whose = [ctx.organisation(node) for node in contract.whose()]
            others = [ref for ref in whose if ref is not None]
        if not any(ctx.is_body(ref) for ref in (*subjects, *others)):
            others = _goods_for(ctx, clause) or _called_by(ctx, contract) or others
    others = others or _sites(ctx, clause)
    yield from contract_between(ctx, clause, subjects, others, "contract", clause.verb.start)


def _signs(ctx: Context, clause: Clause) -> bool:
    """As in "Y vient de signer avec X": a contract, where nothing else is signed."""
    verb, words = clause.verb, ctx.document.lex.pack.phrases.get("signs", ())
    signs = verb is not None and verb.lemma in words and not bare(clause)
    return signs and bool(clause.after) and "with" in clause.after[0].preps


def _sites(ctx: Context, clause: Clause) -> list[Ref]:
    """Where the goods of a contract are to stand, if that is who buys: "at Y Airport"."""
    signed = [n for arg in bare(clause) for n in arg.nodes if n.np.nominal == "CONTRACT"]
    goods = [n for arg in with_prep(clause, "for") for n in arg.nodes if n.np.sort in THINGS]
    places = with_prep(clause, "in")[:1] if signed and goods else []
    # "At the Y Airport conference" is somewhere else.
    sites = [n for arg in places for n in arg.nodes if n.np.name and n.np.name[1] == n.np.end]
    refs = [ref for node in sites if (ref := ctx.organisation(node)) is not None]
    return [ref for ref in refs if ref.sort == "buyer" and ref.entity and ref.via == "name"]


def _called_by(ctx: Context, contract: Node) -> list[Ref]:
    """Who called for tenders: "a remporté l'appel d'offres lancé par la ville de Y"."""
    calls = [
        agent(one)
        for one in ctx.sentence.clauses
        if one.verb and one.verb.reduced and one.subject and one.subject.nodes
        if one.subject.nodes[-1].np.start == contract.np.start
    ]
    return [ref for arg in calls if arg for ref in ctx.takers(arg) if ctx.is_body(ref)]


def contract_between(  # noqa: PLR0913, PLR0917 - the parts of one statement
    ctx: Context, clause: Clause, left: list[Ref], right: list[Ref], rule: str, at: int
) -> Iterator[Candidate]:
    """A contract has a seller and a buyer: which is which is told by their kinds."""
    for one in left:
        for other in right:
            for seller, taker in ((one, other), (other, one)):
                sells = ctx.is_seller(seller) or seller.sort == "product"
                if sells and seller.entity and ctx.is_body(taker) and not ctx.is_body(seller):
                    # With who is no public body, a person signs contracts too.
                    unsure = taker.sort == "buyer" and seller.sort != "vendor"
                    name = "company.contract" if unsure else weighed(ctx, clause, taker, rule)
                    yield propose(ctx, clause, LinkKind.SUPPLIED_TO, seller, taker, name, at)
                    break
            else:
                if one.entity and other.entity and {one.sort, other.sort} <= {"vendor"}:
                    yield propose(
                        ctx, clause, LinkKind.LINKED_TO, one, other, f"partner.{rule}", at
                    )
