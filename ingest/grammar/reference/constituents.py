"""States within a state, which govern, buy and use as a country does: "Texas", "Bayern"."""

from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref


def governs(ctx: Context, ref: Ref) -> bool:
    """Whether an end is a body, a country or a state within one, by its name."""
    states = ctx.document.lex.pack.phrases.get("constituents", ())
    return ctx.is_body(ref) or (ref.entity is not None and ref.name.lower() in states)
