"""The pairs of mentions that a document might link, window by window, ready to be scored."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph import LinkKind
from ingest.grammar.candidate import Candidate, by_sentence
from ingest.grammar.engine import Reading
from ingest.grammar.reference.context import Context
from ingest.scorer.classes import possible
from ingest.scorer.features import PairFeatures
from ingest.scorer.glosses import Gloss
from ingest.scorer.mentions import Topics, mentions
from ingest.scorer.numbers import Numbers
from ingest.scorer.windows import MOST_MENTIONS, Before, Window, window


@dataclass(frozen=True, slots=True)
class Pair:
    """Two places of a window by their index, the links that may hold, and the numbers of what
    speaks for them.
    """

    source: int
    target: int
    links: tuple[LinkKind, ...]
    features: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A window with its pairs, and the context that read its sentence."""

    window: Window
    pairs: tuple[Pair, ...]
    ctx: Context


def pairs_of(found: Reading, numbers: Numbers) -> Iterator[Example]:
    """The windows of a document that hold a pair, in order; only two contexts live at a time."""
    proposed = by_sentence(found.candidates)
    gloss = Gloss(found.document.lex)
    topics = Topics(found.discourse)
    before: Before | None = None
    for at, sentence in enumerate(found.document.sentences):
        ctx = Context(found.document, found.registry, found.discourse, sentence)
        ctx.note_makers()
        own = mentions(ctx)[:MOST_MENTIONS]
        if own:
            near = before if before and before.ctx.sentence.block == sentence.block else None
            made = window(at, Before(ctx, own), near, tuple(topics.now()), gloss)
            pairs = tuple(_pairs(ctx, made, proposed.get(at, ()), numbers))
            if pairs:
                yield Example(made, pairs, ctx)
        topics.note(ctx, own)
        before = Before(ctx, own)


def _pairs(
    ctx: Context, made: Window, proposed: Sequence[Candidate], numbers: Numbers
) -> Iterator[Pair]:
    if not made.places:  # all mentions of a long sentence stand behind the window's end
        return
    features = PairFeatures(ctx, made, proposed, numbers)
    for a, b in made.pairs():
        links = possible(made.places[a].ref, made.places[b].ref)
        if links:
            yield Pair(a, b, links, features.of(a, b))
