"""A document as the grammar reads it, asked by place: which sentence and mention stand there."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from graph import Span
from ingest.grammar.clauses.tree import Sentence
from ingest.grammar.engine import Reading
from ingest.grammar.reference.context import Context
from ingest.grammar.reference.refs import Ref, technology
from ingest.scorer.mentions import mentions

_MOST_OF = 0.6


@dataclass(frozen=True, slots=True)
class Marked:
    """A mention and the characters of its words here."""

    ref: Ref
    span: Span


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence: its characters, what is mentioned in it, and the context that read it."""

    span: Span
    marked: tuple[Marked, ...]
    ctx: Context


class Marks:
    """Looks up the mentions of one reading; they are found once, sentence by sentence."""

    def __init__(self, found: Reading) -> None:
        self.found = found
        self._tokens = found.document.tokens

    def sentences(self, within: Span) -> range:
        """The numbers of the sentences that a span touches."""
        touched = [n for n, one in enumerate(self._read) if _shared(one.span, within)]
        return range(touched[0], touched[-1] + 1) if touched else range(0)

    def span(self, sentences: range) -> Span:
        """From the first to the last character of some sentences."""
        return Span(self._read[sentences[0]].span.start, self._read[sentences[-1]].span.end)

    def context(self, sentence: int) -> Context:
        """What the grammar reads a sentence with."""
        return self._read[sentence].ctx

    def token(self, at: int, sentence: int) -> int:
        """The token of a sentence that the character `at` belongs to, or the one after it."""
        said = self.found.document.sentences[sentence]
        tokens = range(said.start, said.end)
        return next((n for n in tokens if self._tokens[n].end > at), said.end - 1)

    def worth(self, within: Span) -> bool:
        """Whether two different things are mentioned in a span: without two there is no link."""
        return (
            len({one.ref.key for n in self.sentences(within) for one in self._read[n].marked}) > 1
        )

    def at(self, words: Span, sentences: range) -> dict[tuple[str, str], Ref]:
        """The things that words point at: mentions most of which lie in them, the longest ones.

        The nationality in "the Dutch company X" is a mention too, and not what is pointed at.
        """
        near = [one for n in sentences for one in self._read[n].marked]
        hit = [one for one in near if _shared(one.span, words) >= _MOST_OF * _length(one.span)]
        hit = [one for one in hit if not any(_holds(other, one) for other in hit)]
        if any(not one.ref.country for one in hit):
            hit = [one for one in hit if not one.ref.country]
        if any(one.ref.sort != "technology" for one in hit):
            hit = [one for one in hit if one.ref.sort != "technology"]
        return {one.ref.key: one.ref for one in hit}

    @cached_property
    def _read(self) -> Sequence[Read]:
        found = self.found
        read: list[Read] = []
        previous: Context | None = None
        for sentence in found.document.sentences:
            ctx = Context(found.document, found.registry, found.discourse, sentence, previous)
            ctx.note_makers()
            span = self._chars(sentence.start, sentence.end)
            read.append(Read(span, tuple(self._marked(ctx)), ctx))
            previous = ctx.forget()
        return read

    def _marked(self, ctx: Context) -> list[Marked]:
        refs = [*mentions(ctx), *self._technologies(ctx.sentence)]
        return [Marked(ref, self._chars(*ref.words)) for ref in refs]

    def _technologies(self, sentence: Sentence) -> list[Ref]:
        named = (technology(self.found.document, node) for node in sentence.nodes)
        return [ref for ref in named if ref is not None]

    def _chars(self, start: int, end: int) -> Span:
        return Span(self._tokens[start].start, self._tokens[end - 1].end)


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _length(span: Span) -> int:
    return span.end - span.start


def _holds(other: Marked, one: Marked) -> bool:
    return other.span != one.span and one.span.within(other.span)
