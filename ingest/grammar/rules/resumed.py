"""Deals told in two sentences: "Y bought drones. The supplier was X", "They were supplied by X"."""

from collections.abc import Iterator
from dataclasses import replace

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import agent, bare, it, passive, with_prep
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref, named
from ingest.grammar.rules.bridging import bridges
from ingest.grammar.rules.trade import weighed

_GETS = frozenset({"BUY", "USE", "DEPLOY", "HAVE"})
_GIVES = frozenset({"SUPPLY", "EQUIP", "DEPLOY"})
_SOURCES = frozenset({"supplier", "maker"})
_OFFERS = frozenset({"MAKE", "SUPPLY"})


def resumed(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """The seller that a sentence adds to the deal of a body in the sentence before."""
    verb, before = clause.verb, ctx.previous()
    if verb is None or before is None or clause.subject is None or clause.kind != "main":
        return
    sellers = [ref for ref in _sellers(ctx, clause) if ref.sort == "vendor" and ref.via == "name"]
    if len(sellers) != 1:
        return
    for told in before.sentence.clauses[:1]:
        if (taker := _body(before, told)) is None or not _same_deal(before, clause, told):
            continue
        yield _sale(ctx, clause, sellers[0], taker, before)


def used_again(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X makes scanners. They are used by Y": whose goods the pronoun means."""
    before, goods_of = ctx.previous(), _done_to(clause)
    if before is None or goods_of is None or not goods_of.pronoun:
        return
    told = before.sentence.clauses[0] if before.sentence.clauses else None
    if told is None or told.verb is None or not _plural(ctx, goods_of) or not _settled(told):
        return
    makers = [ref for ref in before.sellers(told.subject) if ref.sort == "vendor" and ref.entity]
    goods = [node for arg in bare(told) for node in arg.nodes if node.np.sort in THINGS]
    if len(makers) != 1 or len(goods) != 1 or not _OFFERS & set(told.verb.frames):
        return
    yield from _gone_to(ctx, clause, makers[0], goods[0])


def _done_to(clause: Clause) -> Arg | None:
    """What something is done to: the subject of a passive, or "them" behind somebody's verb."""
    if passive(clause) or clause.subject is None:
        return clause.subject
    return None if clause.subject.pronoun else next(iter(it(clause)), None)


def _gone_to(ctx: Context, clause: Clause, maker: Ref, goods: Node) -> Iterator[Candidate]:
    frames = set(clause.verb.frames) if clause.verb else set()
    if not goods.np.plural or goods.np.name or maker.entity is None:
        return
    at = clause.verb.start if clause.verb else clause.start
    used = bool(frames & {"USE", "DEPLOY", "OPERATE"})
    doer = agent(clause) if passive(clause) else clause.subject
    takers = ctx.takers(doer) if used or "BUY" in frames else []
    if frames & {"SUPPLY", "EQUIP"} and passive(clause) and agent(clause) is None:
        takers = [ref for arg in with_prep(clause, "recipient") for ref in ctx.takers(arg)]
    link = LinkKind.USED_BY if used else LinkKind.SUPPLIED_TO
    seller = named(maker.entity, (clause.start, clause.start + 1), "pronoun")
    for taker in takers:
        if ctx.is_body(taker):
            rule = weighed(ctx, clause, taker, "use" if used else "supply.resumed")
            yield propose(ctx, clause, link, seller, taker, rule, at)


def _sale(ctx: Context, clause: Clause, seller: Ref, taker: Ref, before: Context) -> Candidate:
    rule = weighed(ctx, clause, taker, "supply.resumed")
    at = clause.verb.start if clause.verb else clause.start
    made = propose(ctx, clause, LinkKind.SUPPLIED_TO, seller, taker, rule, at)
    return replace(made, start=before.sentence.start)


def _sellers(ctx: Context, clause: Clause) -> list[Ref]:
    """Who is told to be the supplier, to have won the contract, or to have supplied."""
    verb, subject = clause.verb, clause.subject
    if verb is None or subject is None:
        return []
    node = subject.nodes[0] if subject.nodes else None
    if verb.copula and node is not None and _source(ctx, node):
        return ctx.sellers(clause.after[0]) if clause.after and clause.after[0].bare else []
    if "AWARD" in verb.frames and verb.passive and node is not None and _contract(node):
        return [ref for arg in with_prep(clause, "recipient") for ref in ctx.sellers(arg)]
    won = [one for arg in bare(clause) for one in arg.nodes if _contract(one)]
    if "WIN" in verb.frames and not passive(clause) and won:
        return [] if with_prep(clause, "with", "source", "for") else ctx.sellers(subject)
    if _GIVES & set(verb.frames) and verb.passive and not with_prep(clause, "recipient", "for"):
        return ctx.sellers(agent(clause))
    # "Lo suministró X", of what the sentence before says that Y uses.
    given = bool(_GIVES & set(verb.frames) and it(clause)) and not passive(clause)
    return ctx.sellers(subject) if given and not with_prep(clause, "recipient", "for") else []


def _same_deal(before: Context, clause: Clause, told: Clause) -> bool:
    """Whether what the sentence says is about what the one before did."""
    verb, subject = told.verb, clause.subject
    if verb is None or subject is None or clause.verb is None:
        return False
    nodes = [node for arg in told.args() for node in arg.nodes]
    if {"AWARD", "WIN"} & set(clause.verb.frames):
        return any(node.np.nominal in {"CONTRACT", "BUY"} for node in nodes)
    got = [n for arg in bare(told) for n in arg.nodes if n.np.sort in THINGS]
    # "Y bought drones from Z. The maker is X": who sold them stands there already.
    sold = any(before.sellers(arg) for arg in with_prep(told, "source"))
    if sold or not got or not (verb.have or _GETS & set(verb.frames)) or not _settled(told):
        return False
    if clause.verb.copula:
        return True
    if subject.pronoun or it(clause):
        entity = before.registry.of(got[0])
        return len(got) == 1 and (entity is None or entity.sort == "product")
    node = subject.nodes[0]
    return _pointing(node) and any(one.np.lemma == node.np.lemma for one in got)


def _settled(told: Clause) -> bool:
    """Whether a clause says what is so: in no doubt, and no plan."""
    verb = told.verb
    if verb is None or verb.negated or verb.modal or verb.infinitive or verb.gerund:
        return False
    return not (verb.marks or told.marks)


def _body(before: Context, told: Clause) -> Ref | None:
    """The one body that is the subject of the sentence before."""
    verb = told.verb
    if verb is None or passive(told) or verb.negated or told.kind != "main":
        return None
    found = [ref for ref in before.takers(told.subject) if before.is_body(ref)]
    certain = len(found) == 1 and (found[0].entity is not None or found[0].located)
    return found[0] if certain or (len(found) == 1 and found[0].country) else None


def _pointing(node: Node) -> bool:
    """Whether a phrase only points back: "the supplier", "the cameras"."""
    np = node.np
    plain = np.determiner == "determiner" and not (np.name or np.demonyms or np.quantity)
    return plain and not node.whose()


def _source(ctx: Context, node: Node) -> bool:
    """Whether it is a part in the deal and no more: "the supplier", "Lieferant ist X"."""
    np = node.np
    told = np.determiner == "possessive" or np.demonyms or np.quantity
    return np.relation in _SOURCES and not told and bridges(ctx, node)


def _contract(node: Node) -> bool:
    return node.np.nominal == "CONTRACT" and _pointing(node)


def _plural(ctx: Context, subject: Arg) -> bool:
    """Whether a pronoun means several: it points back, and its verb is in the plural."""
    if subject.at < 0:
        return False
    word = ctx.document.lex.word(ctx.document.tokens[subject.at].lower)
    return "anaphor" in word.closed and word.lemma != "it"
