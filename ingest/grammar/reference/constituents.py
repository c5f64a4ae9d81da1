"""States within a state, which govern, buy and use as a country does: "Texas", "Bayern"."""

from graph import ACCUSATIONS, LinkKind
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref

_BY_SELLERS = ACCUSATIONS | {LinkKind.MAKES}


def governs(ctx: Context, ref: Ref) -> bool:
    """Whether an end is a body, a country or a state within one, by its name."""
    states = ctx.document.lex.pack.phrases.get("constituents", ())
    return ctx.is_body(ref) or (ref.entity is not None and ref.name.lower() in states)


def only_whence(ctx: Context, link: LinkKind, source: Ref) -> bool:
    """Whether what would sell or make goods is a listed place, which says whence they are.

    As in "die Software aus Bayern"; a product may be called after one.
    """
    if link not in _BY_SELLERS or source.entity is None or source.sort == "product":
        return False
    lex, name = ctx.document.lex, source.name.lower()
    return name in lex.towns or name in lex.pack.phrases.get("constituents", ())
