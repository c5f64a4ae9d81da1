"""Names that somebody had until a year, in brackets behind the present one: "X (bis 2017: Y)"."""

from collections.abc import Iterator

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Clause, Node
from ingest.grammar.phrases.chunks import THINGS
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import SELLERS, Context


def until(ctx: Context, clause: Clause) -> Iterator[Candidate]:
    """A year and a colon behind "until", and then one name."""
    words = ctx.document.lex.pack.phrases.get("until", ())
    if clause.kind != "paren" or clause.verb is not None or len(clause.before) != 1:
        return
    opens = ctx.document.tokens[clause.start].lower
    year = clause.before[0].nodes[0] if clause.before[0].nodes else None
    if opens not in words or year is None or not year.np.lemma.isdigit():
        return
    host = _host(ctx, clause)
    now = ctx.organisation(host) if host else None
    if len(year.examples) != 1 or now is None or year.examples[0].np.after in THINGS:
        return
    old = ctx.organisation(year.examples[0])
    if old and old.entity and now.entity and {old.sort, now.sort} <= SELLERS | {"product"}:
        at = clause.start
        yield propose(ctx, clause, LinkKind.SUCCEEDED_BY, old, now, "succeeded.alias", at)


def _host(ctx: Context, clause: Clause) -> Node | None:
    """The name right before the bracket."""
    before = [node for node in ctx.sentence.nodes if node.np.end == clause.start - 1]
    return next((node for node in before if node.np.name), None)
