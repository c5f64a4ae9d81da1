"""A claim as the bare values of its line: each of its type but for those of a name.

Most lines are told from these alone. Of one that is to be refused a `Claim` is made, to say why.
"""

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from graph.claim import Claim, KindEvidence, Mention

# How an end names its entity: name, kinds, described, country, aliases. Whether these are texts is
# asked once, when somebody is named so for the first time.
Naming: TypeAlias = tuple[str, tuple[str, ...], bool, str | None, tuple[str, ...]]


class PlainEnd(NamedTuple):
    """One end: how it is named, where that name stands, and where the words used here do."""

    naming: Naming
    start: int
    end: int
    words_start: int
    words_end: int
    because: tuple[KindEvidence, ...] = ()


class Plain(NamedTuple):
    """`said` are link and status, `valid` start, end and precision, `found` are language,
    extractor, rule, pack and to whom the words are attributed.
    """

    report: str
    said: tuple[str, str]
    subject: PlainEnd
    object: PlainEnd
    product: PlainEnd | None
    quote: str
    start: int
    end: int
    page: int
    confidence: float
    held: bool
    valid: tuple[str | None, str | None, str | None]
    found: tuple[str, str, str, str, str | None]


Take: TypeAlias = Callable[[int, Plain], bool]
"""Whether the claim of a line, whose number comes first, could be told from its bare values."""


def plain_of(claim: Claim) -> Plain:
    """The bare values of a claim."""
    valid, origin = claim.valid, claim.origin
    return Plain(
        report=claim.report,
        said=(claim.link.value, claim.status.value),
        subject=_end(claim.subject),
        object=_end(claim.object),
        product=_end(claim.product) if claim.product else None,
        quote=claim.quote,
        start=claim.span.start,
        end=claim.span.end,
        page=claim.page,
        confidence=claim.confidence,
        held=claim.held,
        valid=(valid.start, valid.end, valid.precision and valid.precision.value),
        found=(claim.lang, origin.extractor, origin.rule, origin.pack, claim.attributed_to),
    )


def naming_of(mention: Mention) -> Naming:
    """How a mention names its entity."""
    kinds = tuple([kind.value for kind in mention.kinds])
    return mention.name, kinds, mention.described, mention.country, mention.aliases


def _end(mention: Mention) -> PlainEnd:
    span, words = mention.span, mention.words
    where = (span.start, span.end, words.start, words.end)
    return PlainEnd(naming_of(mention), *where, mention.because)
