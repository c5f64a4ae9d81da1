"""Where a company has its seat: by adjective, apposition, phrase or bracket."""

from collections.abc import Iterator
from itertools import pairwise

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.context import BODIES, SELLERS, Context
from ingest.grammar.proposal import propose
from ingest.grammar.refs import country
from ingest.grammar.rules_trade import with_prep
from ingest.grammar.tree import Arg, Clause, Node

# Tokens between a name and what is said of it.
_NEAR = 6


def seats(ctx: Context, clause: Clause) -> Iterator[Candidate]:  # noqa: C901 - a table of cases
    """As in "X is based in Sweden", "X from Sweden"."""
    args = [*((clause.subject,) if clause.subject else ()), *clause.args()]
    for left, right in pairwise(args):
        if right.preps & {"source", "based"} and left.nodes and right.nodes:
            gap = right.nodes[0].np.start - left.nodes[-1].np.end
            if 0 <= gap <= _NEAR or "based" in right.preps:
                yield from _seated(
                    ctx,
                    clause,
                    left.nodes[-1],
                    right,
                    "seat.from" if "source" in right.preps else "seat.based",
                )
    if clause.subject is not None and clause.subject.pronoun:
        for arg in with_prep(clause, "based"):
            for ref in ctx.organisations(clause.subject):
                for place in ctx.organisations(arg):
                    if place.country and ref.sort in SELLERS:
                        yield propose(ctx, clause, LinkKind.BASED_IN, ref, place, "seat.based",
                                      place.words[0], years=False)  # fmt: skip
    if clause.subject is not None and clause.subject.nodes:
        for arg in with_prep(clause, "based"):
            yield from _seated(
                ctx,
                clause,
                clause.subject.nodes[-1] if clause.subject.nodes else None,
                arg,
                "seat.based",
            )


def adjectives(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "the Swedish company X" wherever it stands in the sentence."""
    for node in ctx.sentence.nodes:
        yield from _adjective(ctx, clause, node)


def _adjective(ctx: Context, clause: Clause, node: Node) -> Iterator[Candidate]:
    np = node.np
    if node.possessor is not None and node.possessor.np.country:
        yield from _genitive(ctx, clause, node)
    if not np.demonyms or node.possessor:
        return
    ref = ctx.organisation(node)
    if ref is None or ref.entity is None or ref.sort not in SELLERS:
        return
    if np.sort != "vendor" and np.before != "vendor" and ref.sort != "vendor":
        return
    if np.after and np.after != "vendor":
        return
    for code, at in np.demonyms:
        place = country(ctx.document, code, (at, at + 1))
        rule = "seat.adjective.anaphor" if ref.via == "anaphor" else "seat.adjective"
        yield propose(ctx, clause, LinkKind.BASED_IN, ref, place, rule, at, years=False)


def _genitive(ctx: Context, clause: Clause, node: Node) -> Iterator[Candidate]:
    """As in "Sweden's X", of a vendor that the text knows as one."""
    np = node.np
    place = ctx.organisation(node.possessor) if node.possessor else None
    if place is None or np.name is None or np.after not in {"", "vendor"} or np.start != np.name[0]:
        return
    ref = ctx.organisation(node)
    if ref is not None and ref.entity is not None and ref.sort == "vendor":
        at = place.words[0]
        yield propose(ctx, clause, LinkKind.BASED_IN, ref, place, "seat.genitive", at, years=False)


def _seated(
    ctx: Context, clause: Clause, node: Node | None, arg: Arg, rule: str
) -> Iterator[Candidate]:
    if node is None or (ref := ctx.organisation(node)) is None or ref.entity is None:
        return
    if ref.sort not in SELLERS or (rule == "seat.from" and ref.sort != "vendor"):
        return
    for place in ctx.organisations(arg):
        if place.country:
            yield propose(
                ctx, clause, LinkKind.BASED_IN, ref, place, rule, place.words[0], years=False
            )


def brackets(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "Company (Country)", and "a body under a ministry"."""
    host = clause.subject.nodes if clause.subject else ()
    if clause.kind == "paren" and host and clause.after and clause.after[0].nodes:
        place = ctx.organisation(clause.after[0].nodes[0])
        ref = ctx.organisation(host[-1])
        if place and place.country and ref and ref.entity and ref.sort == "vendor":
            yield propose(
                ctx,
                clause,
                LinkKind.BASED_IN,
                ref,
                place,
                "seat.bracket",
                place.words[0],
                years=False,
            )
    args = [*((clause.subject,) if clause.subject else ()), *clause.args()]
    for left, right in pairwise(args):
        if "under" in right.preps and left.nodes and right.nodes:
            low, top = ctx.organisation(left.nodes[-1]), ctx.organisation(right.nodes[0])
            near = right.nodes[0].np.start - left.nodes[-1].np.end <= _NEAR
            if low and top and near and low.entity and {low.sort, top.sort} <= BODIES:
                yield propose(ctx, clause, LinkKind.PART_OF, low, top, "part.under", top.words[0])
