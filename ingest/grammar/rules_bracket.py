"""Members of a group that a bracket names: "sold to several states (A, B and C)"."""

from collections.abc import Iterator
from dataclasses import replace

from ingest.grammar.candidate import Candidate
from ingest.grammar.context import Context
from ingest.grammar.rules_trade import trade
from ingest.grammar.rules_use import use
from ingest.grammar.tree import Arg, Clause, Node

_GROUPS = frozenset({"agency", "security", "buyer", "government"})


def bracketed(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """What a clause says of a group, said of each member that its bracket names."""
    host = clause.subject.nodes[-1] if clause.subject and clause.subject.nodes else None
    if clause.kind != "paren" or host is None or host.np.name or host.examples:
        return
    if host.np.sort not in _GROUPS or not (host.np.plural or host.np.quantity):
        return
    members = [node for arg in clause.after if arg.bare for node in arg.nodes]
    if not members or not all(node.np.name for node in members):
        return
    for other in ctx.sentence.clauses:
        if other is not clause and (told := _opened(other, host, tuple(members))) is not None:
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
