"""Members of a group that a bracket or examples name: "sold to several states (A, B and C)"."""

from collections.abc import Iterator
from dataclasses import replace

from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.placed import ends, placed
from ingest.grammar.rules.trade import trade
from ingest.grammar.rules.use import use

_GROUPS = frozenset({"agency", "security", "buyer", "government"})


def bracketed(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """What a clause says of a group, said of each member that its bracket names."""
    host = clause.subject.nodes[-1] if clause.subject and clause.subject.nodes else None
    if clause.kind != "paren" or host is None or host.np.name or host.examples:
        return
    if host.np.sort not in _GROUPS or not (host.np.plural or host.np.quantity):
        return
    bare = [arg for arg in clause.after if arg.bare]
    members = [node for arg in bare for node in arg.nodes]
    if members and all(node.np.name for node in members) and ends(ctx.document, bare):
        yield from _of_members(ctx, clause, host, members)


def exampled(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """As in "used by police forces (notably in A and B)", "by police forces, notably in A"."""
    host, places = placed(ctx.document, ctx.sentence, clause)
    if host is not None and places:
        aside = clause if clause.kind == "paren" else None
        yield from _of_members(ctx, aside, host, places)


def _of_members(
    ctx: Context, aside: Clause | None, host: Node, members: list[Node]
) -> Iterator[Candidate]:
    for other in ctx.sentence.clauses:
        if other is not aside and (told := _opened(other, host, tuple(members))) is not None:
            yield from trade(ctx, told)
            yield from use(ctx, told)


def _opened(clause: Clause, host: Node, members: tuple[Node, ...]) -> Clause | None:
    """The clause with the members in place of the group; None where it does not speak of it."""
    grown = replace(host, examples=members)

    def with_members(arg: Arg) -> Arg:
        if not any(node.np.start == host.np.start for node in arg.nodes):
            return arg
        nodes = (grown if node.np.start == host.np.start else node for node in arg.nodes)
        return replace(arg, nodes=tuple(nodes))

    subject = with_members(clause.subject) if clause.subject else None
    before = tuple(with_members(arg) for arg in clause.before)
    after = tuple(with_members(arg) for arg in clause.after)
    if (subject, before, after) == (clause.subject, clause.before, clause.after):
        return None
    return replace(clause, subject=subject, before=before, after=after)
