"""Names that somebody had until a year: "X (bis 2017: Y)", "X was called Y until 2017"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Clause, Link, Node
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import SELLERS, Context

# A year with its name behind a colon, or the two by themselves.
_ARGS = frozenset({1, 2})


def until(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """A year behind "until", maybe a colon, and then one name."""
    if clause.kind != "paren" or clause.verb is not None or len(clause.before) not in _ARGS:
        return
    nodes = [node for arg in clause.before for node in arg.nodes]
    if not nodes or not _till(ctx, clause.start) or not nodes[0].np.lemma.isdigit():
        return
    year, *more = nodes
    if any(not arg.bare for arg in clause.before[1:]):  # "until 2017 owned by Y"
        return
    named, host = [*year.examples, *more], _host(ctx, clause)
    if more and not _opens(ctx, host):
        return
    if len(named) == 1 and host is not None and named[0].np.name is not None:
        yield from _renamed(ctx, clause, named[0], host, clause.start)


def called_until(ctx: Context, whole: Clause, link: Link) -> Iterator[Candidate]:
    """As in "X was called Y until 2017": the name behind the verb is the old one."""
    behind = link.right.np.end
    if link.kind != "named" or not (link.left.np.name and _till(ctx, behind)):
        return
    tokens, end = ctx.document.tokens, ctx.sentence.end
    said = [ctx.document.lex.word(t.lower) for t in tokens[link.left.np.end : link.right.np.start]]
    past = bool(said) and "be" in said[0].closed and not link.right.np.determiner
    if past and behind + 1 < end and tokens[behind + 1].kind == "n":
        yield from _renamed(ctx, whole, link.right, link.left, link.start)


def _opens(ctx: Context, host: Node | None) -> bool:
    """Whether a name opens its line: "the owner is X (until 2016 Y)" tells of a role."""
    return host is not None and host.np.start == ctx.sentence.start


def _till(ctx: Context, at: int) -> bool:
    words = ctx.document.lex.pack.phrases.get("until", ())
    return at < ctx.sentence.end and ctx.document.tokens[at].lower in words


def _renamed(ctx: Context, clause: Clause, old: Node, new: Node, at: int) -> Iterator[Candidate]:
    one, other = ctx.organisation(old), ctx.organisation(new)
    if one is None or other is None or old.np.after in THINGS:
        return
    if one.entity and other.entity and {one.sort, other.sort} <= SELLERS | {"product"}:
        yield propose(ctx, clause, LinkKind.SUCCEEDED_BY, one, other, "succeeded.alias", at)


def _host(ctx: Context, clause: Clause) -> Node | None:
    """The name right before the bracket."""
    before = [node for node in ctx.sentence.nodes if node.np.end == clause.start - 1]
    return next((node for node in before if node.np.name), None)
