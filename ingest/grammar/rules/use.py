"""Use: who uses what, in either voice."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import agent, bare, it, passive, with_prep
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.phrases.chunks import BODIES, THINGS
from ingest.grammar.phrases.piece_kinds import OPENERS
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.goods_by import handed_by, made_by
from ingest.grammar.reference.goods_by_name import many_by_name
from ingest.grammar.reference.refs import Ref
from ingest.grammar.reference.things import Thing
from ingest.grammar.rules.trade import sure, weighed
from ingest.grammar.words.tokens import DASHES

_USERS = BODIES | {"country"}
_PEOPLE = frozenset({"person", "group"})
# What is in use "under a law" is in use.
_BY_RIGHT = frozenset({"under", "according"})


def use(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """The candidates of a clause whose verb says that something is used."""
    verb = clause.verb
    if verb is None or not set(verb.frames) & {"USE", "OPERATE", "DEPLOY"}:
        return
    relies = ctx.document.lex.pack.phrases.get("relies", ())
    if any(f"{verb.lemma} {arg.word}" in relies for arg in clause.args()):
        return
    frame = next(name for name in ("USE", "OPERATE", "DEPLOY") if name in verb.frames).lower()
    users = ctx.takers(agent(clause) if passive(clause) else clause.subject)
    users = users or (_used_at(ctx, clause) if passive(clause) else [])
    users = users or _staff(ctx, agent(clause) if passive(clause) else clause.subject)
    goods = _goods(ctx, clause)
    if frame == "operate":
        yield from _operated(ctx, clause)
    if frame == "deploy":
        if _listed(clause):
            return
        goods = [thing for thing in goods if thing.product or thing.vendor]
    yield from _in_programme(ctx, clause, goods, users)
    for user in users:
        company = user.sort in {"", "organisation", "vendor", "speaker"} and frame == "use"
        if ctx.is_body(user) or company:
            for thing in goods:
                yield from used(ctx, clause, frame, thing, user)


def _listed(clause: Clause) -> bool:
    """Whether something is put on a list and nowhere else: "placed X on a blacklist"."""
    args = [arg for arg in clause.args() if not (arg.bare or arg.preps & _BY_RIGHT)]
    return any(node.np.sort == "regulation" for arg in args for node in arg.nodes)


def _staff(ctx: Context, arg: Arg | None) -> list[Ref]:
    """The bodies whose people use something: "officers of the Y police use X"."""
    words = ctx.document.lex.pack.phrases.get("staff", ())
    nodes = [node for node in arg.nodes if node.np.lemma in words and node.np.plural] if arg else []
    hung = [one for node in nodes if _at_large(ctx, node) for one in node.whose()]
    return [ref for one in hung if (ref := ctx.organisation(one)) and ctx.is_body(ref)]


def _opposed(ctx: Context, node: Node) -> bool:
    """Whether a name is the second part of a compound: "an anti-X unit"."""
    start = node.np.name[0] if node.np.name else 0
    dash = ctx.document.tokens[start - 1] if start > node.np.start + 1 else None
    return dash is not None and dash.text in DASHES and dash.glued


def _at_large(ctx: Context, node: Node) -> bool:
    """Whether nothing tells some people from the others: not "retired officers of Y"."""
    np, lex = node.np, ctx.document.lex
    if np.start > ctx.sentence.start and lex.participle(ctx.document.tokens[np.start - 1].lower):
        return False
    return all(
        token.kind == "n" or lex.word(token.lower).closed & OPENERS
        for token in ctx.document.tokens[np.start : np.head]
    )


def equips(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "The Y system equips the police": goods that equip a body are used by it."""
    verb = clause.verb
    if verb is None or "EQUIP" not in verb.frames or passive(clause) or clause.subject is None:
        return
    goods = [one for one in ctx.things(clause.subject) if one.product or one.generic]
    goods = [one for one in goods if (one.vendor if one.generic else one.product)]
    goods = [one for one in goods if one.product is None or one.product.sort == "product"]
    for user in (ref for arg in bare(clause)[:1] for ref in ctx.takers(arg)) if goods else ():
        if ctx.is_body(user):
            for thing in goods:
                yield from used(ctx, clause, "use.equips", thing, user)


def has(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "The police have the system Y", "verfügt über Y": a body has what it uses."""
    verb = clause.verb
    if verb is None or verb.copula or verb.passive:
        return
    owns = verb.have and not verb.frames
    commands = verb.lemma in ctx.document.lex.pack.phrases.get("commands", ())
    if not (owns or commands):
        return
    users = [ref for ref in ctx.takers(clause.subject) if ctx.is_body(ref)]
    objects = bare(clause)[:1]
    if commands and not objects:
        objects = [arg for arg in clause.args() if not arg.bare and _of_things(arg)][:1]
    if owns and any(n.np.nominal == "USE" for arg in with_prep(clause, "in") for n in arg.nodes):
        # "Hat X im Einsatz", "heeft X in gebruik"
        for thing in (one for arg in objects for one in ctx.things(arg)):
            for user in users:
                yield from used(ctx, clause, "use.noun", thing, user)
        return
    told = [node for arg in objects for node in arg.nodes]
    nodes = [node for node in told if _named_alone(ctx, node)]
    nodes += [node for node in told if commands and node.of]
    nodes += [node for node in told if many_by_name(ctx.document, node)]
    for thing in (found for node in nodes if (found := ctx.thing(node)) is not None):
        product = thing.product is not None and thing.product.sort == "product"
        # "Verfügt über Drohnen der Firma X"; what somebody only "has" is used where it has a name.
        commanded = commands and thing.vendor is not None and thing.generic is not None
        for user in users if product or commanded else ():
            yield from used(ctx, clause, "use.have", thing, user)


def _named_alone(ctx: Context, node: Node) -> bool:
    """Whether a name is the head, and no verb follows: not "an X detector", "had X removed"."""
    begun = {clause.verb.start for clause in ctx.sentence.clauses if clause.verb}
    return node.np.name is not None and node.np.end == node.np.name[1] and node.np.end not in begun


def _of_things(arg: Arg) -> bool:
    return any(node.np.sort in THINGS for node in arg.nodes)


def _product(ctx: Context, arg: Arg) -> bool:
    """Whether an argument names what the text knows as a product."""
    goods = (thing.product for thing in ctx.things(arg))
    return any(one is not None and one.sort == "product" for one in goods)


def _used_at(ctx: Context, clause: Clause) -> list[Ref]:
    """As in "wird bei der Polizei Y eingesetzt", "is used at the Y police": with whom."""
    if not ctx.document.lex.pack.verb_last:
        return _used_within(ctx, clause)
    found = [r for arg in clause.args() if arg.preps == {"source"} for r in ctx.takers(arg)]
    return [ref for ref in found if ctx.is_body(ref)]


def _used_within(ctx: Context, clause: Clause) -> list[Ref]:
    """Who uses what is used within it, by name; where somebody is spied on, it may be the one."""
    phrases, frames = ctx.document.lex.pack.phrases, clause.verb.frames if clause.verb else ()
    spied = {one.verb.lemma for one in ctx.sentence.clauses if one.verb}
    if not {"USE", "OPERATE"} & set(frames) or spied & {*phrases.get("spies", ())}:
        return []
    words = phrases.get("used_at", ())
    told = [ref for arg in clause.after if arg.word in words for ref in ctx.takers(arg)]
    return [ref for ref in told if ctx.is_body(ref) and ref.entity and not ref.country]


def _goods(ctx: Context, clause: Clause) -> list[Thing]:
    """What is used; by its seller where nothing else tells whose it is: "cameras from X"."""
    if passive(clause):
        goods = ctx.things(clause.subject)
        by = agent(clause)
        sources = [arg for arg in clause.before if "source" in arg.preps and arg is not by]
    else:
        objects = bare(clause)[:1] or it(clause) or with_prep(clause, "of")
        if not objects and ctx.document.lex.pack.adjective_after:
            # "Recurre al programa Y"
            handed = with_prep(clause, "recipient")
            objects = [arg for arg in handed if _of_things(arg) or _product(ctx, arg)][:1]
        if not objects and ctx.document.lex.pack.verb_last:
            # "greift auf Y zurück"
            objects = [arg for arg in with_prep(clause, "in") if _of_things(arg)]
        if any(node.np.after == "thing" for arg in objects for node in arg.nodes):
            return []
        sources = [*with_prep(clause, "source"), *made_by(clause)]
        nodes = [node for arg in objects for node in arg.nodes]
        sources += handed_by(clause, nodes, ctx.document.tokens, ctx.document.lex)
        staff = ctx.document.lex.pack.phrases.get("staff", ())
        if any(n.np.sort in _PEOPLE or n.np.lemma in staff or _opposed(ctx, n) for n in nodes):
            return []
        goods = [thing for arg in objects for thing in ctx.things(arg)]
        goods = goods or [thing for arg in sources for thing in ctx.things(arg)]
        if not any(thing.vendor or thing.product for thing in goods):
            # "A fait appel à une société allemande, X"
            goods += [Thing(vendor=ref) for arg in objects for ref in _apposed(ctx, arg)]
    if any(thing.vendor or thing.product for thing in goods):
        return goods
    return [Thing(vendor=ref) for arg in sources for ref in ctx.sellers(arg)] + goods


def _apposed(ctx: Context, arg: Arg) -> list[Ref]:
    return [ref for ref in ctx.sellers(arg) if ref.via == "apposition" and ref.sort == "vendor"]


def _in_programme(
    ctx: Context, clause: Clause, goods: list[Thing], users: list[Ref]
) -> Iterator[Candidate]:
    """As in "The project uses X's cameras", "X is used in the project"."""
    schemes = [ref for ref in users if ref.sort == "programme" and ref.entity]
    if passive(clause):
        places = [ref for arg in with_prep(clause, "in") for ref in ctx.takers(arg)]
        schemes += [ref for ref in places if ref.sort == "programme" and ref.entity]
    at = clause.verb.start if clause.verb else clause.start
    for scheme in schemes:
        for one in (thing.product or thing.vendor for thing in goods):
            if one is not None and one.sort != "programme":
                yield propose(ctx, clause, LinkKind.DEPLOYED_IN, one, scheme, "use.programme", at)


def _operated(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X operates the state's system": a vendor that runs it supplies it."""
    verb = clause.verb
    if verb is None or passive(clause):
        return
    for seller in ctx.sellers(clause.subject):
        for arg in bare(clause)[:1]:
            for node in arg.nodes:
                owner = ctx.organisation(node.possessor) if node.possessor else None
                if (
                    owner is not None
                    and owner.sort in _USERS
                    and node.np.sort in {"product", "technology"}
                ):
                    sold = LinkKind.SUPPLIED_TO
                    yield propose(ctx, clause, sold, seller, owner, "operate.vendor", verb.start)


def in_use(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "The software was in use by Y"."""
    for arg in with_prep(clause, "used_by"):
        for user in ctx.takers(arg):
            if ctx.is_body(user):
                for thing in ctx.things(_before(clause, arg) or clause.subject):
                    yield from used(ctx, clause, "use", thing, user)
    yield from _stands_in_use(ctx, clause)


def _before(clause: Clause, arg: Arg) -> Arg | None:
    """The object right before what says who uses it: "found X's cameras in use by Y"."""
    args = clause.args()
    place = next(n for n, one in enumerate(args) if one is arg)
    return args[place - 1] if place and args[place - 1].bare and args[place - 1].nodes else None


def _stands_in_use(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "The software is in use in Y", "kommt bei Y zum Einsatz": a noun says the use."""
    verb = clause.verb
    if (
        verb is None
        or verb.negated
        or clause.subject is None
        or not (verb.copula or _comes(ctx, clause))
    ):
        return
    role = "in" if verb.copula else "recipient"
    # No use of something else: "looked into the use of X".
    at_use = [a for a in with_prep(clause, role)
              if any(n.np.nominal == "USE" and not n.of for n in a.nodes)]  # fmt: skip
    if not at_use:
        return
    places = [a for a in with_prep(clause, "in", "agent", "with") if a is not at_use[0]]
    refs = [ref for arg in places for ref in ctx.takers(arg)] or _used_at(ctx, clause)
    if not refs and ctx.document.lex.pack.verb_last:
        # "War für Y im Einsatz"
        refs = [ref for arg in with_prep(clause, "for") for ref in ctx.takers(arg)]
    for user in refs:
        if ctx.is_body(user) or (user.sort == "" and user.entity):
            for thing in ctx.things(clause.subject):
                yield from used(ctx, clause, "use.noun", thing, user)


def _comes(ctx: Context, clause: Clause) -> bool:
    """Whether a verb of no meaning of its own may say with a noun that something is used."""
    verb = clause.verb
    return (
        verb is not None and not (verb.frames or verb.passive) and ctx.document.lex.pack.verb_last
    )


def used(ctx: Context, clause: Clause, rule: str, thing: Thing, user: Ref) -> Iterator[Candidate]:
    """One use: of the product by name, else of the vendor's, else of what is described."""
    at = clause.verb.start if clause.verb else clause.start
    rule = weighed(ctx, clause, user, rule)
    if user.sort == "programme" or (thing.product and thing.product.sort == "programme"):
        return
    if thing.product is not None:
        yield propose(ctx, clause, LinkKind.USED_BY, thing.product, user, rule, at)
    elif thing.vendor is not None:
        rule = f"{rule}.owner" if thing.vendor.via == "owner" else rule
        yield propose(ctx, clause, LinkKind.USED_BY, thing.vendor, user, rule, at)
    elif thing.generic is not None and sure(rule):
        yield propose(ctx, clause, LinkKind.USED_BY, thing.generic, user, f"generic.{rule}", at)
