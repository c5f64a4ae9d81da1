"""A line of the contract as bare values, without a `Claim`: a bulk load reads most lines so.

Only types are looked at, and by the parser itself. A line with a value that could be read
otherwise, or not at all, gives nothing here, and `ingest.contract` says what it is.
"""

from typing import Any

from msgspec import MsgspecError, Struct
from msgspec.json import Decoder

from graph import BadClaim
from graph.keeping import Plain, PlainEnd
from ingest.contract import LARGEST, because_in

# A key that is not named here is not read, so a line that has one is looked at by the contract.


class _Words(Struct, forbid_unknown_fields=True, gc=False):
    start: int
    end: int
    text: Any = None


class _End(Struct, forbid_unknown_fields=True, gc=False):
    name: str
    kinds: tuple[str, ...]
    start: int
    end: int
    words: _Words | None = None
    described: bool | None = None
    country: str | None = None
    aliases: tuple[str, ...] | None = None
    because: list[Any] | None = None


class _Valid(Struct, forbid_unknown_fields=True, gc=False):
    start: str | None
    end: str | None
    precision: str | None


class _Report(Struct, forbid_unknown_fields=True, gc=False):
    id: str
    title: Any = None
    file: Any = None


class _Line(Struct, forbid_unknown_fields=True, gc=False):
    link: str
    subject: _End
    object: _End
    quote: str
    start: int
    end: int
    page: int
    lang: str
    status: str
    valid: _Valid
    confidence: float
    held: bool
    extractor: str
    rule: str
    report: _Report
    product: _End | None = None
    id: Any = None
    attributed_to: str | None = None
    pack: str | None = None


_read = Decoder(_Line).decode


def plain_in(line: bytes) -> Plain | None:
    """The bare values of a line; None unless each is of the type that the contract wants."""
    try:
        row = _read(line)
        product = _end(row.product) if row.product else None
        subject, target = _end(row.subject), _end(row.object)
    except (MsgspecError, UnicodeDecodeError, RecursionError, KeyError, TypeError, BadClaim):
        return None
    # What is written as -0 is no number of its own to the contract.
    if not row.confidence or not -LARGEST <= row.page <= LARGEST:
        return None
    valid = row.valid
    return Plain(
        row.report.id,
        (row.link, row.status),
        subject,
        target,
        product,
        row.quote,
        row.start,
        row.end,
        row.page,
        row.confidence,
        row.held,
        (valid.start, valid.end, valid.precision),
        (row.lang, row.extractor, row.rule, row.pack or "", row.attributed_to),
    )


def _end(row: _End) -> PlainEnd:
    start, end, because = row.start, row.end, row.because
    aliases = row.aliases or ()
    if any("\n" in name for name in (row.name, *aliases)):
        raise BadClaim("A name with a line break is read otherwise.")
    naming = (row.name, row.kinds, row.described or False, row.country, aliases)
    words = row.words
    if words is None:
        begin, close = start, end
    else:
        begin, close = words.start, words.end
    return PlainEnd(naming, start, end, begin, close, because_in(because) if because else ())
