"""Labelled pairs: every pair of mentions in a text, with what the gold says of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from graph import LinkKind
from ingest.evaluation.gold import GoldDocument
from ingest.grammar.engine import reading
from ingest.scorer.numbers import Book, Numbers
from ingest.scorer.pairs import pairs_of
from ingest.scorer.training.labels import Labels, gold_labels, offsets, passage_labels
from ingest.scorer.training.passages import Passage

# What a pair of an invented passage counts for, and of a whole invented text: at full weight either
# hurt where nobody had looked.
_INVENTED = 0.3
_WRITTEN = 0.6


@dataclass(frozen=True, slots=True)
class Row:
    """A pair of a text: its features, the links that may hold, do, and are open, and its weight."""

    text: str
    features: tuple[str, ...]
    links: tuple[LinkKind, ...]
    stated: frozenset[LinkKind]
    unsaid: frozenset[LinkKind]
    weight: float = 1.0


def gold_rows(documents: Iterable[GoldDocument]) -> Iterator[Row]:
    """The pairs of gold documents."""
    for document in documents:
        text = document.file.read_text("utf-8")
        yield from _rows(document.id, text, document.lang, gold_labels(document, text))


def text_rows(documents: Iterable[GoldDocument]) -> Iterator[Row]:
    """The pairs of texts that were written for this: learned from, and never measured."""
    for row in gold_rows(documents):
        yield replace(row, weight=_WRITTEN)


def passage_rows(passages: Sequence[Passage]) -> Iterator[Row]:
    """The pairs of passages."""
    for one in passages:
        for row in _rows(one.id, one.text, one.lang, passage_labels(one)):
            yield replace(row, weight=_INVENTED)


def _rows(name: str, text: str, lang: str, labels: Labels) -> Iterator[Row]:
    found = reading(text, lang)
    book = Book()
    for example in pairs_of(found, Numbers(book.number)) if found else ():
        place = offsets(example.ctx.document, example.window.sentence)
        for pair in example.pairs:
            source, target = (example.window.places[n].ref for n in (pair.source, pair.target))
            label = labels.label(source, target, *place)
            features = book.names(pair.features)
            yield Row(name, features, pair.links, label.stated, label.unsaid)
