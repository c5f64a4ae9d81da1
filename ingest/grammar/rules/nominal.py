"""Nouns of trade: "the delivery of X to Y", "Y's use of X", "a contract between X and Y"."""

from collections.abc import Iterator
from dataclasses import replace

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Arg, Clause, Node, VerbGroup
from ingest.grammar.phrases.chunks import BODIES, THINGS
from ingest.grammar.proposal import propose
from ingest.grammar.reference.branches import signers
from ingest.grammar.reference.context import SELLERS, Context
from ingest.grammar.reference.contract_sides import alliance, of_another, only_about
from ingest.grammar.reference.doers import another, doers, whose_contract
from ingest.grammar.reference.permits import permit
from ingest.grammar.reference.refs import Ref, named
from ingest.grammar.reference.things import Thing, unique
from ingest.grammar.rules.buy import contract_between
from ingest.grammar.rules.customers import customers
from ingest.grammar.rules.line import resumes
from ingest.grammar.rules.performed import bought_of, buyer_by_verb
from ingest.grammar.rules.stakes import acquired, marked, stake
from ingest.grammar.rules.trade import supplied
from ingest.grammar.rules.use import used

# A preposition and an article.
_NEAR = 2


def nominals(ctx: Context, clause: Clause) -> Iterator[Candidate]:  # noqa: C901 - a table of cases
    """The candidates around the nouns of a clause that mean an act of trade or use."""
    args = clause.all_args()
    for position, arg in enumerate(args):
        for node in arg.nodes:
            rest = args[position + 1 :]
            if node.np.nominal == "SUPPLY":
                yield from _supply(ctx, clause, node, rest)
            elif node.np.nominal == "BUY":
                yield from _buy(ctx, clause, node, rest)
            elif node.np.nominal == "USE":
                yield from _use(ctx, clause, node, rest)
            elif node.np.nominal == "CONTRACT" and not _striven(clause, arg):
                yield from _contract(ctx, clause, node, rest)
            elif node.np.nominal == "PARTNER":
                yield from _partners(ctx, clause, node, rest)
            elif node.np.nominal == "INVEST":
                yield from stake(ctx, clause, node, rest)
            elif node.np.nominal == "ACQUIRE":
                yield from acquired(ctx, clause, node, rest)
            if node.np.nominal == "BUY" and not _by_body(ctx, rest):
                yield from acquired(ctx, clause, node, rest)
            if node.np.relation in {"customer", "investor", "partner"}:
                yield from customers(ctx, clause, node, args)


def _by_body(ctx: Context, rest: tuple[Arg, ...]) -> bool:
    """Whether a body bought: of a firm it has then what it sells, and not itself."""
    return any(ctx.is_body(ref) for arg in marked(rest, "agent") for ref in ctx.organisations(arg))


def _striven(clause: Clause, arg: Arg) -> bool:
    """Whether a contract is what somebody strives for: "X competed for a contract with Y"."""
    verb = clause.verb
    return "for" in arg.preps and verb is not None and not verb.passive


def _goods(ctx: Context, node: Node) -> list[Thing]:
    return [thing for part in node.of for leaf in part.leaves() if (thing := ctx.thing(leaf))]


def _supply(ctx: Context, clause: Clause, node: Node, rest: tuple[Arg, ...]) -> Iterator[Candidate]:
    goods = _goods(ctx, node)
    takers = [ref for arg in marked(rest, "recipient") for ref in ctx.takers(arg)]
    own = doers(ctx.document, clause, node, rest)
    sellers = [ref for arg in own for ref in ctx.sellers(arg)]
    owner, _ = ctx.owner(node) if node.possessor else (None, False)
    if owner is not None:
        sellers.append(owner)
    elif not sellers and not any(thing.product for thing in goods):
        sellers = [ref for part in node.of for ref in [ctx.organisation(part)] if ref]
        sellers = [ref for ref in sellers if ref.sort == "vendor" and ctx.is_seller(ref)]
    sellers = sellers or _behind(ctx, clause, node)
    rule = "supply.noun"
    if not sellers and (found := _seller_before(ctx, clause)) is not None:
        sellers, rule = [found], "supply.resumed"
    for taker in takers:
        if ctx.is_body(taker) or taker.sort == "programme":
            yield from supplied(ctx, clause, rule, sellers, goods, taker, node.np.head)


def _behind(ctx: Context, clause: Clause, node: Node) -> list[Ref]:
    """Who is told to be behind a sale: "X is behind the sale of Y to Z"."""
    verb = clause.verb
    hung = any(node in arg.nodes and "behind" in arg.preps for arg in clause.args())
    stands = ctx.document.lex.pack.phrases.get("stands", ())
    plain = verb is not None and not verb.negated and (verb.copula or verb.lemma in stands)
    return ctx.sellers(clause.subject) if hung and plain else []


def _seller_before(ctx: Context, clause: Clause) -> Ref | None:
    """The seller of the sentence before, when this one only says what that sale included."""
    verb = clause.verb
    if verb is None or "INCLUDE" not in verb.frames or not resumes(ctx, clause):
        return None
    previous = ctx.previous()
    if previous is None:
        return None
    for other in previous.sentence.clauses:
        if other.verb and set(other.verb.frames) & {"SUPPLY", "EQUIP"} and not other.verb.negated:
            sellers = previous.sellers(other.subject)
            if len(sellers) == 1 and sellers[0].entity is not None:
                return named(sellers[0].entity, sellers[0].words, "previous")
    return None


def _buy(ctx: Context, clause: Clause, node: Node, rest: tuple[Arg, ...]) -> Iterator[Candidate]:
    goods = _goods(ctx, node)
    sellers = [ref for arg in marked(rest, "source") for ref in ctx.sellers(arg)]
    sellers += [thing.vendor for thing in goods if thing.vendor]
    sellers = sellers or (bought_of(ctx, rest) if goods else [])
    own = buyer_by_verb(ctx, clause, node) or doers(ctx.document, clause, node, rest)
    buyers = [ref for arg in own for ref in ctx.takers(arg)]
    if node.possessor and (owner := ctx.organisation(node.possessor)):
        buyers.append(owner)
    for buyer in buyers:
        if ctx.is_body(buyer):
            yield from supplied(ctx, clause, "buy.noun", sellers, goods, buyer, node.np.head)


def _use(ctx: Context, clause: Clause, node: Node, rest: tuple[Arg, ...]) -> Iterator[Candidate]:
    own = doers(ctx.document, clause, node, rest)
    goods = _goods(ctx, node)
    if not goods and (behind := [thing for arg in own for thing in _behind_doer(ctx, arg)]):
        goods, own = (
            behind,
            [replace(one, nodes=tuple(replace(n, of=()) for n in one.nodes)) for one in own],
        )
    users = [ref for arg in own for ref in ctx.takers(arg)]
    if not own and ctx.document.lex.pack.noun_caps:
        # "Der Einsatz der Software X bei der Polizei Y"
        users = [ref for arg in rest[:1] if _at(clause, node, arg) for ref in ctx.takers(arg)]
    regions: list[Ref] = []
    its = node.np.determiner == "possessive" and not another(ctx, clause, node)
    if its and clause.subject is not None:
        users += ctx.takers(clause.subject) or _possessor(ctx, node)
        users += [r for a in clause.before if a.preps & {"for"} for r in ctx.takers(a)]
        # "Its use of" leaves no doubt who uses it, if only a region's name does.
        regions = [ref for ref in users if ref.entity and ref.sort == ""]
    users += [ref for one in (node.possessor,) if one and (ref := ctx.organisation(one))]
    head = node.np.head
    for user in users:
        if ctx.is_body(user) or user in regions:
            for thing in goods:
                told = used(ctx, clause, "use.noun", thing, user)
                yield from (_aside(clause, node, replace(one, trigger=head)) for one in told)


def _behind_doer(ctx: Context, arg: Arg) -> list[Thing]:
    """As in "het gebruik door Y van de software van X": what is used hangs on who uses it."""
    parts = [part for node in arg.nodes for part in node.of]
    if not parts or parts[0].np.sort not in THINGS:
        return []
    found = ctx.thing(replace(parts[0], of=(*parts[0].of, *parts[1:])))
    return [found] if found else []


def _at(clause: Clause, node: Node, arg: Arg) -> bool:
    """Whether an argument right behind says with whom a use is, no aim as in "für den Einsatz"."""
    end = max(part.np.end for part in node.all())
    near = arg.preps == {"source"} and bool(arg.nodes) and arg.nodes[0].np.start - end <= _NEAR
    host = next((one for one in clause.all_args() if node in one.nodes), arg)
    return near and (host.bare or bool(host.preps - {"for"}))


def _aside(clause: Clause, node: Node, told: Candidate) -> Candidate:
    """What "with its use of" tells, of which a copula denies nothing: "is not alone with"."""
    behind = any(node in arg.nodes and "with" in arg.preps for arg in clause.args())
    if not (behind and clause.verb and clause.verb.copula and node.np.determiner == "possessive"):
        return told
    return replace(told, negated=False, marks=told.marks - {"denied"})


def _possessor(ctx: Context, node: Node) -> list[Ref]:
    """Whose "its use" is, where it is no argument of the clause: the last subject, if a body."""
    entity = ctx.discourse.pronoun(node.np.start, ctx.sentence.block)
    if entity is None or not (entity.sort in BODIES or entity.initialism):
        return []
    return [named(entity, (node.np.start, node.np.start + 1), "possessive")]


def _contract(
    ctx: Context, clause: Clause, node: Node, rest: tuple[Arg, ...]
) -> Iterator[Candidate]:
    """As in "a contract between X and Y", "X's contract with Y", "X has a contract with Y"."""
    sides = [arg for arg in marked(rest, "between") if not alliance(rest, arg)]
    between = [ref for arg in sides for ref in ctx.organisations(arg)]
    if between:
        others = [ref for arg in rest if arg.bare for ref in ctx.organisations(arg)]
        pairs = _told(ctx, unique([*between, *others]))
        sellers = [ref for ref in pairs if ctx.is_seller(ref) and ref.sort == "vendor"] or [
            ref for ref in pairs if ctx.is_seller(ref)
        ]
        bodies = [ref for ref in pairs if ctx.is_body(ref) and not ref.described]
        yield from contract_between(ctx, clause, sellers[:1], bodies[:1], "contract", node.np.head)
        return
    partners = _partner(ctx, clause, node, rest)
    if not partners and (both := _both(ctx, clause, node)):
        yield from contract_between(ctx, clause, both[:1], both[1:], "contract", node.np.head)
        return
    holders: list[Ref] = whose_contract(ctx, clause, node)
    if node.possessor and (owner := ctx.organisation(node.possessor)):
        holders.append(owner)
    elif (
        clause.verb is not None
        and not clause.verb.passive
        and not set(clause.verb.frames) & {"SAY", "WIN"}
    ):
        blamed = node.np.determiner == "possessive" and another(ctx, clause, node)
        apart = blamed or only_about(clause, node)
        holders = [] if apart else list(ctx.organisations(clause.subject))
    elif clause.verb is not None and not clause.verb.passive and "SAY" in clause.verb.frames:
        # "X announced a contract with Y": of its own contracts a vendor tells.
        subjects = [one.subject for one in ctx.sentence.clauses if one.subject]
        told = any(node in arg.nodes for arg in clause.after[:1] if arg.bare)
        told = told and not any(node in arg.nodes for arg in subjects)
        holders = _tells_own(ctx, clause, node) if told else []
    yield from contract_between(ctx, clause, holders, partners, "contract", node.np.head)


def _tells_own(ctx: Context, clause: Clause, node: Node) -> list[Ref]:
    """Who says that there is a contract and has it: a vendor, or a body that announces one."""
    verb, names = clause.verb, ctx.document.lex.pack.phrases.get("announces", ())
    found = [ref for ref in ctx.sellers(clause.subject) if ref.sort == "vendor"]
    if found or verb is None or verb.lemma not in names or node.np.determiner != "indefinite":
        return found
    return [ref for ref in ctx.takers(clause.subject) if ctx.is_body(ref)]


def _partner(ctx: Context, clause: Clause, node: Node, rest: tuple[Arg, ...]) -> list[Ref]:
    """Whom a contract is with: "a contract with X", "hat mit X einen Vertrag geschlossen"."""
    # "Under a licence from Y" it sold to others.
    roles = ("with",) if permit(ctx, node) else ("with", "source")
    ours = [arg for arg in marked(rest, *roles) if not of_another(clause, node, arg)]
    partners: list[Ref] = signers(ctx, ours)
    if not partners and clause.verb and (clause.verb.have or "HAVE" in clause.verb.frames):
        partners = signers(ctx, marked([*clause.before, *clause.after], "with"))
    return partners


def _told(ctx: Context, sides: list[Ref]) -> list[Ref]:
    """The two sides without what is said of the first: "between X, the agency of Z, and Y"."""
    if len(sides) != 3 or sides[1].entity is not None or not ctx.is_body(sides[1]):  # noqa: PLR2004
        return sides
    one, told, other = sides
    return [replace(one, sort=told.sort) if one.sort in {"", told.sort} else told, other]


def _both(ctx: Context, clause: Clause, node: Node) -> list[Ref]:
    """The two sides, where they are one subject: "X and the Y police signed a contract"."""
    verb = clause.verb
    signed = verb is not None and not verb.passive and _signs(ctx, verb)
    objects = clause.args() if ctx.document.lex.pack.verb_last else clause.after
    signed = signed and any(node in arg.nodes for arg in objects if arg.bare)
    sides = list(ctx.organisations(clause.subject)) if signed else []
    return sides if len(sides) == 2 and sum(map(ctx.is_body, sides)) == 1 else []  # noqa: PLR2004


def _signs(ctx: Context, verb: VerbGroup) -> bool:
    """Whether both sides of a contract do it, as against one that wins it from another."""
    document = ctx.document
    words = {one.split()[0] for one in document.lex.pack.phrases.get("mutual", ())}
    said = (
        document.lex.word(token.lower).lemma for token in document.tokens[verb.start : verb.end]
    )
    return "HAVE" in verb.frames or ("WIN" in verb.frames and not words.isdisjoint(said))


def _partners(
    ctx: Context, clause: Clause, node: Node, rest: tuple[Arg, ...]
) -> Iterator[Candidate]:
    """As in "X has a partnership with Y", "X's partnership with Y"."""
    holders: list[Ref] = []
    if node.possessor and (owner := ctx.organisation(node.possessor)):
        holders.append(owner)
    elif clause.verb is not None and not clause.verb.passive:
        holders = list(ctx.organisations(clause.subject))
    # "X and Y confirmed the link" tells of no link between them.
    pair = len(holders) == 2 and node.np.determiner != "determiner"  # noqa: PLR2004
    if pair and not marked(rest, "with"):
        one, other = holders
        if one.entity and other.entity and {one.sort, other.sort} <= SELLERS:
            yield propose(ctx, clause, LinkKind.LINKED_TO, one, other, "partner.noun", node.np.head)
    for holder in holders:
        for arg in marked(rest, "with"):
            for other in ctx.organisations(arg):
                if holder.entity and holder.sort in SELLERS and (other.entity or other.country):
                    yield propose(
                        ctx, clause, LinkKind.LINKED_TO, holder, other, "partner.noun", node.np.head
                    )
