"""Lists and tables below a heading that says "Customers": who stands there buys from the topic."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph import LinkKind
from ingest.grammar.candidate import Candidate
from ingest.grammar.context import BODIES, SELLERS, Context
from ingest.grammar.proposal import propose
from ingest.grammar.refs import Ref, named
from ingest.grammar.registry import Entity
from ingest.grammar.tree import Clause

_LISTED = frozenset({"row", "item"})
_TITLE = 6


@dataclass(slots=True)
class Below:
    """Reads a document's lines in order; a heading counts until the next one."""

    about: Ref | None = None

    def read(self, ctx: Context) -> Iterator[Candidate]:
        """Whom a row or an item below a heading of customers names first."""
        if ctx.sentence.heading:
            self.about = _topic(ctx) if _customers(ctx) else None
            return
        kind = ctx.document.blocks[ctx.sentence.block].kind
        first = ctx.sentence.nodes[0] if ctx.sentence.nodes else None
        if self.about is None or first is None or kind not in _LISTED:
            return
        taker = ctx.organisation(first)
        if taker is None or taker.key == self.about.key or not _buys(taker):
            return
        whole = Clause(kind="record", start=ctx.sentence.start, end=ctx.sentence.end, verb=None)
        yield propose(ctx, whole, LinkKind.SUPPLIED_TO, self.about, taker, "below.customer",
                      taker.words[0])  # fmt: skip


def _buys(ref: Ref) -> bool:
    return bool(ref.country) or (ref.sort in BODIES and not ref.described)


def _customers(ctx: Context) -> bool:
    """Whether a heading says "customers", and as a fact."""
    tokens = ctx.document.tokens[ctx.sentence.start : ctx.sentence.end]
    words = [ctx.document.lex.word(token.lower) for token in tokens]
    told = any(word.relation == "customer" for word in words)
    return told and len(words) <= _TITLE and not any(word.status for word in words)


def _topic(ctx: Context) -> Ref | None:
    """Whose customers they are: a seller or product in the heading, else what the text is about."""
    named_here = [e for node in ctx.sentence.nodes if (e := ctx.registry.of(node)) is not None]
    entity = next(filter(_sells, named_here), None) or ctx.discourse.topic
    if entity is None or not _sells(entity):
        return None
    return named(entity, (entity.start, entity.end), "topic")


def _sells(entity: Entity) -> bool:
    return not entity.country and entity.sort in SELLERS | {"product"}
