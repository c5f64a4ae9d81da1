"""Former and later names that a phrase ties: "X (formerly Y)", "X was renamed Y"."""

from collections.abc import Iterator
from dataclasses import replace

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.clauses.tree import Clause, Link
from ingest.grammar.proposal import propose
from ingest.grammar.reference.context import SELLERS, Context

_ENDS = frozenset({"coordinator", "relative"})


def renamed(ctx: Context, whole: Clause, link: Link) -> Iterator[Candidate]:
    """As in "X (formerly Y)", "X, now known as Y", "X was renamed Y", said by an auxiliary or none.

    `whole` is the sentence as a clause without a verb.
    """
    left, right = ctx.organisation(link.left), ctx.organisation(link.right)
    if left is None or right is None or left.entity is None or right.entity is None:
        return
    if {left.sort, right.sort} - (SELLERS | {"product"}) or _goes_on(ctx, link):
        return
    if _of_its_unit(ctx, link) or _another(ctx, link):
        return
    old, new = (right, left) if link.kind == "formerly" else (left, right)
    if link.kind not in {"formerly", "now"}:
        return
    clause = _said_by(ctx, link)
    at = clause.verb.start if clause and clause.verb else link.start
    made = propose(
        ctx, clause or whole, LinkKind.SUCCEEDED_BY, old, new, "succeeded.alias", at, years=False
    )
    yield replace(made, negated=made.negated or _denied(ctx, link))


def _another(ctx: Context, link: Link) -> bool:
    """Whether what was so formerly is another by its noun: "X, the former rival Y"."""
    rivals, np = ctx.document.lex.pack.phrases.get("rivals", ()), link.right.np
    words = ctx.document.tokens[link.start : np.start + 1] if np.name is None else ()
    words = words or ctx.document.tokens[link.start : np.name[0] if np.name else np.end]
    told = any(ctx.document.lex.among(token.lower, rivals) for token in words)
    return link.kind == "formerly" and (told or np.relation not in {"", "unit"})


def _of_its_unit(ctx: Context, link: Link) -> bool:
    """Whether it is said of a unit without a name: "The subsidiary of X, renamed Y, sold"."""
    clause = next((c for c in ctx.sentence.clauses for a in c.args() if link.left in a.nodes), None)
    arg = next((a for a in clause.args() if link.left in a.nodes), None) if clause else None
    comma = ctx.document.tokens[link.left.np.end].text == ","
    if clause is None or arg is None or not (comma and {"owned_by", "part_of"} & arg.preps):
        return False
    named = (node for a in clause.args() if a is not arg for node in a.nodes if node.np.name)
    return not any(node.np.start < link.left.np.start for node in named)


def _said_by(ctx: Context, link: Link) -> Clause | None:
    """The clause whose auxiliary the phrase completes: "was renamed", "to be called"."""
    starts = {node.np.start for node in ctx.sentence.nodes} - {link.right.np.start}
    found = None
    for clause in ctx.sentence.clauses:
        verb = clause.verb
        if verb is None or not verb.copula or not link.left.np.end <= verb.start < link.start:
            continue
        if not any(verb.end <= at < link.start for at in starts):
            found = clause
    return found


def _denied(ctx: Context, link: Link) -> bool:
    """Whether a negation stands before the later of two names: "X, not formerly known as Y"."""
    lex, tokens = ctx.document.lex, ctx.document.tokens
    # "Ist kein Nachfolger von X"
    first = link.left.np.end if link.left.np.name else link.left.np.start
    for at in range(link.right.np.start - 1, first - 1, -1):
        word = lex.word(tokens[at].lower)
        no = "denied" in word.status and "indefinite" in word.closed
        if "negation" in word.closed or no:
            return True
        if tokens[at].kind != "w" or word.closed & _ENDS:
            return False
    return False


def _goes_on(ctx: Context, link: Link) -> bool:
    """Whether "and" stands before it, so that it may be said of a subject further up."""
    between = ctx.document.tokens[link.left.np.end : link.right.np.start]
    return any("coordinator" in ctx.document.lex.word(token.lower).closed for token in between)
