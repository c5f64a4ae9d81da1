"""Export control: which technology a regulation covers, or does not."""

from collections.abc import Iterator
from dataclasses import replace

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref, described, named, technology

_BEHIND = frozenset({"agent", "under", "recipient", "part_of"})


def controls(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "X is not covered by the export rules", "the export of X is uncontrolled"."""
    verb = clause.verb
    if verb is None or clause.subject is None:
        return
    rules = [ref for arg in clause.args() if arg.preps & _BEHIND for ref in _rules(ctx, arg)]
    rules = rules if verb.copula or set(verb.frames) & {"CONTROL", "SUBORDINATE"} else []
    at = verb.start if rules else _uncontrolled(ctx, clause)
    if at < 0:
        return
    for one in [ref for node in clause.subject.nodes for ref in _goods(ctx, node)]:
        for rule in rules:
            yield propose(ctx, clause, LinkKind.CONTROLLED_BY, one, rule, "control", at)
        if not rules:
            for rule in _rules_near(ctx):
                found = propose(
                    ctx, clause, LinkKind.CONTROLLED_BY, one, rule, "control.lacking", at
                )
                yield replace(found, negated=True)


def _goods(ctx: Context, node: Node) -> Iterator[Ref]:
    """The technology or product that is exported: "X", "the export of X"."""
    parts = node.of if node.np.nominal == "SUPPLY" else (node,)
    for part in parts:
        thing = ctx.thing(part)
        if thing is not None and thing.product is not None:
            yield thing.product
        elif (told := technology(ctx.document, part)) is not None:
            yield told


def _rules(ctx: Context, arg: Arg) -> Iterator[Ref]:
    for node in arg.nodes:
        yield from _rule(ctx, node)


def _rule(ctx: Context, node: Node) -> Iterator[Ref]:
    if node.np.sort != "regulation":
        return
    entity = ctx.registry.of(node)
    if entity is not None and entity.sort == "regulation":
        yield named(entity, node.np.name or (node.np.start, node.np.end))
    elif (ref := described(ctx.document, node, "regulation")) is not None:
        yield replace(ref, described=True)


def _rules_near(ctx: Context) -> Iterator[Ref]:
    """The last rules that this sentence or the one before it names."""
    previous = ctx.previous()
    for sentence in (ctx.sentence, *((previous.sentence,) if previous else ())):
        for node in reversed(sentence.nodes):
            if refs := list(_rule(ctx, node)):
                yield refs[0]
                return


def _uncontrolled(ctx: Context, clause: Clause) -> int:
    words = ctx.document.lex.pack.phrases.get("uncontrolled", ())
    for at in range(clause.start, clause.end):
        if ctx.document.tokens[at].lower in words:
            return at
    return -1
