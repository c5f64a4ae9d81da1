"""A third name behind the second: "X, renommée Y puis Z", "X, renombrada Y y luego Z"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Clause, Link
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import SELLERS, Context

_LONGEST = 2


def renamed_again(ctx: Context, whole: Clause, link: Link) -> Iterator[Candidate]:
    """What bore the name that a phrase ties bore another one then."""
    at = link.right.np.end
    starts = {at + length for length in range(1, _LONGEST + 1) if _then(ctx, at, length)}
    if link.kind != "now" or not starts:
        return
    old = ctx.organisation(link.right)
    for node in ctx.sentence.nodes:
        if node.np.start not in starts or node.np.name != (node.np.start, node.np.end):
            continue
        new = ctx.organisation(node)
        if old and new and old.entity and new.entity and {old.sort, new.sort} <= SELLERS:
            kind = LinkKind.SUCCEEDED_BY
            yield propose(ctx, whole, kind, old, new, "succeeded.alias", at, years=False)


def _then(ctx: Context, at: int, length: int) -> bool:
    """Whether the words that begin there say "then"."""
    tokens = ctx.document.tokens[at : at + length]
    said = " ".join(token.lower for token in tokens)
    return said in ctx.document.lex.pack.phrases.get("in_turn", ())
