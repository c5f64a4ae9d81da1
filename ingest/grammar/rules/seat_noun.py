"""Where a company has its seat, by the noun: "Le siège de X se trouve en Z", "a son siège à"."""

from collections.abc import Iterator
from itertools import pairwise

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import SELLERS, Context
from ingest.grammar.reference.refs import Ref

_MEANS = frozenset({"SAY", "BUY", "SUPPLY", "USE", "MAKE", "ACQUIRE"})


def seat_is(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """The country in which a firm's seat is said to be."""
    verb = clause.verb
    if clause.kind == "paren":
        yield from _bracketed(ctx, clause)
    if verb is None or verb.negated or verb.modal or clause.subject is None:
        return
    places = [ref for arg in clause.args() for ref in _country(ctx, arg)]
    if len(places) != 1:
        return
    for firm in _firms(ctx, clause):
        if firm.entity is not None and firm.sort in SELLERS and ctx.is_seller(firm):
            at = places[0].words[0]
            yield propose(
                ctx, clause, LinkKind.BASED_IN, firm, places[0], "seat.based", at, years=False
            )


def _bracketed(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X, based in Tarnfield (Sweden)": the bracket says where the town is."""
    town = clause.subject.nodes[-1] if clause.subject and clause.subject.nodes else None
    places = [ref for arg in clause.after[:1] for ref in _country(ctx, arg)]
    if town is None or len(places) != 1:
        return
    for other in ctx.sentence.clauses:
        for left, right in pairwise(other.all_args()):
            inside = any(node.np.start == town.np.start for node in right.nodes)
            if not ("based" in right.preps and inside and left.nodes):
                continue
            firm = ctx.organisation(left.nodes[-1])
            if firm is not None and firm.entity is not None and ctx.is_seller(firm):
                at = places[0].words[0]
                yield propose(
                    ctx, other, LinkKind.BASED_IN, firm, places[0], "seat.based", at, years=False
                )


def _firms(ctx: Context, clause: Clause) -> Iterator[Ref]:
    """Whose seat it is: of the noun's owner, or of who has it."""
    verb = clause.verb
    if verb is None or clause.subject is None:
        return
    subject = clause.subject.nodes[0] if len(clause.subject.nodes) == 1 else None
    plain = verb.copula or not (set(verb.frames) & _MEANS or verb.passive)
    if subject is not None and _seat(ctx, subject) and plain:
        whose = (*subject.of[:1], *([subject.possessor] if subject.possessor else []))
        yield from (ref for one in whose if (ref := ctx.organisation(one)))
        owner, _ = ctx.owner(subject) if subject.np.determiner == "possessive" else (None, False)
        yield from [owner] if owner is not None else []
    holds = verb.have or "HAVE" in verb.frames
    own = [node for arg in clause.args() if arg.bare for node in arg.nodes]
    if holds and any(_seat(ctx, node) for node in own):
        yield from ctx.organisations(clause.subject)


def _seat(ctx: Context, node: Node) -> bool:
    words = ctx.document.lex.pack.phrases.get("seat", ())
    return node.np.name is None and node.np.lemma in words


def _country(ctx: Context, arg: Arg) -> Iterator[Ref]:
    """A country behind a preposition of place, or behind its town and a comma."""
    if not ({"in", "based"} & arg.preps or arg.bare):
        return
    for node in arg.nodes:
        ref = ctx.organisation(node) if node.np.country else None
        if ref is not None and ref.country:
            yield ref
