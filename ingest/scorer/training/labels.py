"""What a gold document or a passage says about the pairs of a window: linked, not, or unsaid."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from graph import LinkKind
from ingest.evaluation.claimed import ClaimedEnd
from ingest.evaluation.gold import Form, GoldDocument, GoldEntity, GoldLink
from ingest.evaluation.resolve import Resolver
from ingest.grammar.clauses.document import Document
from ingest.grammar.reference.refs import Ref
from ingest.grammar.words.places import country_names
from ingest.scorer.classes import realms
from ingest.scorer.training.passages import Passage

_TYPES = {
    LinkKind.MAKES: ("vendor", "product"),
    LinkKind.SUPPLIED_TO: ("vendor", "state_agency"),
    LinkKind.USED_BY: ("product", "state_agency"),
    LinkKind.DEPLOYED_IN: ("product", "programme"),
    LinkKind.BASED_IN: ("vendor", "country"),
}


@dataclass(frozen=True, slots=True)
class Said:
    """A link that a document states, and where."""

    forms: tuple[Form, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Label:
    """The links from one mention to another that the sentence states, and those left open."""

    stated: frozenset[LinkKind]
    unsaid: frozenset[LinkKind]


class Labels:
    """Labels the pairs of one document."""

    def __init__(self, document: GoldDocument, said: Sequence[Said]) -> None:
        self._resolver = Resolver(document)
        self._said: dict[tuple[str, str], list[tuple[LinkKind, Said]]] = {}
        for one in said:
            for kind, source, target in one.forms:
                if kind in LinkKind.__members__:
                    self._said.setdefault((source, target), []).append((LinkKind(kind), one))
        self._open: dict[tuple[str, str], set[LinkKind]] = {}
        for mark in document.optional:
            kind, source, target = mark.form
            if kind in LinkKind.__members__:
                self._open.setdefault((source, target), set()).add(LinkKind(kind))

    def label(self, source: Ref, target: Ref, start: int, end: int) -> Label:
        """What is said of a pair by the text between two offsets."""
        stated: set[LinkKind] = set()
        unsaid: set[LinkKind] = set()
        for left in self._names(source):
            for right in self._names(target):
                for kind, said in self._said.get((left, right), ()):
                    (stated if said.start < end and start < said.end else unsaid).add(kind)
                unsaid |= self._open.get((left, right), set())
        return Label(frozenset(stated), frozenset(unsaid - stated))

    def _names(self, ref: Ref) -> frozenset[str]:
        aliases = ref.entity.aliases if ref.entity else ()
        realm = next(iter(realms(ref))) if len(realms(ref)) == 1 else None
        return self._resolver.resolve(
            ClaimedEnd(name=ref.name, others=aliases, realm=realm, country=ref.country or None)
        )


def gold_labels(document: GoldDocument, text: str) -> Labels:
    """The labels of a gold document; a quotation that is not found verbatim covers the text."""
    said = []
    for link in document.links:
        at = text.find(link.quote)
        start, end = (at, at + len(link.quote)) if at >= 0 else (0, len(text))
        said.append(Said(link.forms, start, end))
    return Labels(document, said)


def passage_labels(passage: Passage) -> Labels:
    """The labels of a passage."""
    document = as_gold(passage)
    said = [
        Said(link.forms, fact.start, fact.end)
        for link, fact in zip(document.links, passage.facts, strict=True)
    ]
    return Labels(document, said)


def as_gold(passage: Passage) -> GoldDocument:
    """A passage as a gold document, its entities typed by the links they stand in."""
    types: dict[str, str] = {}
    countries = {" ".join(words) for lang in {passage.lang, "en"} for words in country_names(lang)}
    for fact in passage.facts:
        source, target = _TYPES.get(fact.link, ("vendor", "vendor"))
        for name, kind in ((fact.source, source), (fact.target, target), (fact.product, "product")):
            if name:
                types.setdefault(name, "country" if name.lower() in countries else kind)
    links = tuple(
        GoldLink(
            forms=((fact.link.value, fact.source, fact.target),
                   *([(fact.link.value, fact.product, fact.target)] if fact.product else [])),
            quote=passage.text[fact.start : fact.end], status=fact.status,
            statuses=frozenset({fact.status}), years=fact.years,
        )
        for fact in passage.facts
    )  # fmt: skip
    entities = tuple(GoldEntity(name=name, type=kind) for name, kind in types.items())
    return GoldDocument(
        id=passage.id, lang=passage.lang, genre=passage.genre, hard_negative=not links,
        file=Path(passage.id), entities=entities, links=links,
    )  # fmt: skip


def offsets(document: Document, sentence: int) -> tuple[int, int]:
    """Where a sentence stands in the text."""
    parsed = document.sentences[sentence]
    return document.tokens[parsed.start].start, document.tokens[parsed.end - 1].end
