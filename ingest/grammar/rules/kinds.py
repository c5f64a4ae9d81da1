"""What a product is, who runs a programme, who resells, where a body is: kinds beside the trade."""

from collections.abc import Iterator
from itertools import pairwise

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.roles import agent, bare, hails, passive, with_prep
from ingest.grammar.clauses.tree import Clause, Node
from ingest.grammar.phrases.chunks import BODIES, THINGS
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref, technology
from ingest.grammar.rules.make import product_ref

_NEAR = 1
_RUNS = frozenset({"OPERATE", "OVERSEE"})


def technologies(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "the X face recognition software", "X, a face recognition tool": X is that."""
    for arg in clause.all_args():
        for node in arg.nodes:
            yield from _is_a(ctx, clause, product_ref(ctx, node), node, "is_a.compound")
    verb = clause.verb
    if verb is None or not verb.copula or verb.negated or clause.subject is None:
        return
    for node in clause.after[0].nodes[:1] if clause.after and clause.after[0].bare else ():
        if node.np.name is None and clause.subject.nodes:
            product = product_ref(ctx, clause.subject.nodes[-1])
            yield from _is_a(ctx, clause, product, node, "is_a.predicate")


def _is_a(
    ctx: Context, clause: Clause, product: Ref | None, node: Node, rule: str
) -> Iterator[Candidate]:
    told = technology(ctx.document, node) if product and product.via == "name" else None
    if product is not None and told is not None:
        at = told.words[0]
        yield propose(ctx, clause, LinkKind.IS_A, product, told, rule, at, years=False)


def programmes(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "the ministry runs X", "X is run by the ministry", "the ministry's project X"."""
    verb = clause.verb
    for arg in clause.all_args():
        for node in arg.nodes:
            owner = ctx.organisation(node.possessor) if node.possessor else None
            yield from _run(ctx, clause, [node], [owner] if owner else [], "run.owner")
    if verb is None or verb.negated or verb.infinitive:
        return
    if set(verb.frames) & _RUNS:
        runners = list(ctx.organisations(agent(clause) if passive(clause) else clause.subject))
        objects = [clause.subject] if passive(clause) else bare(clause)[:1]
        nodes = [node for arg in objects if arg for node in arg.nodes]
        yield from _run(ctx, clause, nodes, runners, "run.verb")
    if verb.copula and clause.subject is not None:
        runners = [r for arg in with_prep(clause, "part_of") for r in ctx.organisations(arg)]
        yield from _run(ctx, clause, list(clause.subject.nodes), runners, "run.verb")


def _run(
    ctx: Context, clause: Clause, nodes: list[Node], runners: list[Ref], rule: str
) -> Iterator[Candidate]:
    for node in nodes:
        ref = ctx.organisation(node)
        if ref is None or ref.entity is None or ref.sort != "programme":
            continue
        for runner in runners:
            if runner.sort in BODIES and not runner.described:
                yield propose(ctx, clause, LinkKind.RUN_BY, ref, runner, rule, node.np.start)


def parts(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X's cameras are part of the Y project": deployed there."""
    verb = clause.verb
    if verb is None or not verb.copula or verb.negated or clause.subject is None:
        return
    for arg in with_prep(clause, "part_of"):
        for scheme in ctx.organisations(arg):
            for thing in ctx.things(clause.subject) if scheme.sort == "programme" else ():
                # A company that is part of something has joined it, and supplies nothing by that.
                ref = thing.product or (thing.vendor if thing.generic else None)
                if ref is not None and scheme.entity is not None and ref.sort != "programme":
                    yield propose(
                        ctx, clause, LinkKind.DEPLOYED_IN, ref, scheme, "deploy.part", verb.start
                    )


def resellers(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X resells Y's cameras", "X distributes the Z system": whose goods pass through X."""
    verb = clause.verb
    if verb is None or passive(clause) or verb.negated:
        return
    if (
        "SUPPLY" in verb.frames
        and with_prep(clause, "source")
        and not with_prep(clause, "recipient")
    ):
        yield from _passed_on(ctx, clause)
    if "RESELL" not in verb.frames:
        return
    for seller in ctx.sellers(clause.subject):
        goods = [thing for arg in bare(clause) for thing in ctx.things(arg)]
        makers = [ref for arg in with_prep(clause, "source") for ref in ctx.sellers(arg)]
        makers += [thing.vendor for thing in goods if thing.vendor and not thing.own]
        products = [thing.product for thing in goods if thing.product and not thing.own]
        for target in [ref for ref in makers if ref.sort == "vendor"] or products:
            yield propose(ctx, clause, LinkKind.RESELLS, seller, target, "resell", verb.start)


def _passed_on(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X sells products from Y": Y supplies X, which resells. "X from Y sells" is none.

    Nor is what stands before the verb, where that is not the last: "X, diretta da Y, vende".
    """
    goods = [node for arg in bare(clause) for node in arg.nodes if node.np.sort in THINGS]
    at = clause.verb.start if clause.verb else clause.start
    for seller in ctx.sellers(clause.subject) if goods else ():
        for arg in with_prep(clause, "source"):
            ahead = arg in clause.before and not ctx.document.lex.pack.verb_last
            if hails(clause.subject, arg) or ahead:
                continue
            for maker in ctx.sellers(arg):
                yield propose(ctx, clause, LinkKind.RESELLS, seller, maker, "resell", at)
                yield propose(
                    ctx, clause, LinkKind.SUPPLIED_TO, maker, seller, "company.resell", at
                )


def places(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "the X Police Department in Oman": a named body and the country right behind it."""
    for left, right in pairwise(clause.all_args()):
        if "in" not in right.preps or not left.nodes or not right.nodes:
            continue
        gap = right.nodes[0].np.start - left.nodes[-1].np.end
        body, place = ctx.organisation(left.nodes[-1]), ctx.organisation(right.nodes[0])
        if gap > _NEAR or body is None or place is None or not place.country:
            continue
        if body.entity is not None and body.sort in BODIES and body.via == "name":
            at = place.words[0]
            yield propose(
                ctx, clause, LinkKind.LOCATED_IN, body, place, "located_in", at, years=False
            )
