"""The name that somebody still had at the time a clause tells of: "toen X nog Y heette"."""

from ingest.grammar.clauses.tree import Clause
from ingest.grammar.reference.context import Context


def still_called(ctx: Context, clause: Clause) -> bool:
    """Whether a name is told that was given up since: in a clause of time, with "still"."""
    words = ctx.document.lex.pack.phrases.get("yet", ())
    inside = ctx.document.tokens[clause.start : clause.end]
    return clause.kind == "sub" and any(token.lower in words for token in inside)
