"""What a body took where other words tell it: "Z, acquired by Y", "equipped its own with Z"."""

from collections.abc import Iterator

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import bare, with_prep
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref
from ingest.grammar.reference.things import Thing, unique
from ingest.grammar.rules.trade import supplied

_NEAR = 6


def taken(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "Z was bought by Y", "the system Z, acquired by Y": a body takes no firm over.

    Whoever else is named behind another "by" bought it too: "by A in 2015, by B in 2017".
    """
    args = clause.all_args()
    for place, arg in enumerate(args):
        if "taken_by" not in arg.preps or not _buys(ctx, arg):
            continue
        goods = _host(ctx, clause, args[:place], arg)
        sellers = [ref for one in with_prep(clause, "source") for ref in ctx.sellers(one)]
        sellers = sellers or unique(one.vendor for one in goods if one.vendor)
        more = [one for one in args[place + 1 :] if one.preps == {"agent"} and _joined(ctx, one)]
        for taker in (ref for one in (arg, *more) for ref in ctx.takers(one)):
            if ctx.is_body(taker) and goods:
                at = taker.words[0]
                yield from supplied(ctx, clause, _rule(sellers, goods), sellers, goods, taker, at)


def equipped(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "The police of Y equipped its officers with cameras from X": it got them some."""
    verb = clause.verb
    if verb is None or "EQUIP" not in verb.frames or verb.passive or clause.subject is None:
        return
    own = [node for arg in bare(clause)[:1] for node in arg.nodes]
    if any(node.np.name or not _its_own(node) for node in own) or not (own or _itself(ctx, clause)):
        return
    goods = [thing for arg in with_prep(clause, "with") for thing in ctx.things(arg)]
    sellers = [ref for arg in with_prep(clause, "source") for ref in ctx.sellers(arg)]
    sellers = sellers or unique(thing.vendor for thing in goods if thing.vendor)
    for taker in ctx.takers(clause.subject) if goods else ():
        if ctx.is_body(taker):
            yield from supplied(
                ctx, clause, _rule(sellers, goods), sellers, goods, taker, verb.start
            )


def _itself(ctx: Context, clause: Clause) -> bool:
    """Whether a reflexive says that the subject got them: "rüstet sich mit Kameras aus"."""
    lex = ctx.document.lex
    words = lex.pack.phrases.get("reflexive", ()) if lex.pack.noun_caps else ()
    return any(ctx.document.tokens[at].lower in words for at in range(clause.start, clause.end))


def _its_own(node: Node) -> bool:
    return node.np.determiner == "possessive" and not (node.possessor or node.of)


def _host(ctx: Context, clause: Clause, before: tuple[Arg, ...], arg: Arg) -> list[Thing]:
    """The goods that the words are said of: those right before them, else the subject's."""
    near = before[-1] if before else None
    if near is not None and near.bare and near.nodes and arg.nodes:
        found = _goods(ctx, near)
        if found and arg.nodes[0].np.start - near.nodes[-1].np.end <= _NEAR:
            return found
    return _goods(ctx, clause.subject)


def _goods(ctx: Context, arg: Arg | None) -> list[Thing]:
    """The things an argument names: no firm alone, and nothing that only hangs on another noun."""
    nodes = [node for node in arg.leaves() if node.np.name or node.np.sort in THINGS] if arg else []
    found = [thing for node in nodes if (thing := ctx.thing(node)) is not None]
    return [thing for thing in found if thing.product or thing.generic]


def _buys(ctx: Context, arg: Arg) -> bool:
    """Whether the words before an argument say that somebody bought: not "taken over by"."""
    at = arg.nodes[0].np.start if arg.nodes else 0
    words = [
        ctx.document.lex.word(token.lower) for token in ctx.document.tokens[max(0, at - 2) : at]
    ]
    return any(word.frame in {"BUY", "ACQUIRE"} and not word.closed for word in words)


def _joined(ctx: Context, arg: Arg) -> bool:
    """Whether a comma or "and" stands before "by": "by A in 2015, by B in 2017"."""
    at = arg.nodes[0].np.start - 2 if arg.nodes else -1
    token = ctx.document.tokens[at] if at >= ctx.sentence.start else None
    if token is None:
        return False
    return token.text == "," or "coordinator" in ctx.document.lex.word(token.lower).closed


def _rule(sellers: list[Ref], goods: list[Thing]) -> str:
    return "buy.owner" if sellers and any(thing.vendor for thing in goods) else "buy"
