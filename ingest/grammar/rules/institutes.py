"""Institutes of a university by where they are: "the X Lab at the University of Y"."""

from collections.abc import Iterator
from itertools import pairwise

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Arg, Clause, Node
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import Context

# "At", "the"
_NEAR = 2


def institutes(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """What is called an institute and stands right before "at" a university is a part of it."""
    args = sorted(clause.all_args(), key=_start)
    for before, behind in pairwise(args):
        if not (before.nodes and behind.nodes and _at(ctx, behind)):
            continue
        low, top = (*before.nodes[-1:], *before.nodes[-1].of)[-1], behind.nodes[0]
        if _institute(ctx, low) and 0 < top.np.start - low.np.end < _NEAR:
            part, whole = ctx.organisation(low), ctx.organisation(top)
            if part is None or whole is None or whole.sort != "buyer" or whole.via != "name":
                continue
            yield propose(
                ctx, clause, LinkKind.PART_OF, part, whole, "noun.whose", top.np.start,
                years=False, stated=True,
            )  # fmt: skip


def _start(arg: Arg) -> int:
    return arg.nodes[0].np.start if arg.nodes else arg.at


def _at(ctx: Context, arg: Arg) -> bool:
    return arg.word in ctx.document.lex.pack.phrases.get("used_at", ())


def _institute(ctx: Context, node: Node) -> bool:
    """Whether a name ends in what institutes are called, as firms may be, too."""
    if node.np.name is None:
        return False
    last = ctx.document.tokens[node.np.name[1] - 1].lower
    return last in ctx.document.lex.pack.phrases.get("institutes", ())
