"""Claims as JSON lines and back: the contract that other tools build on. No files are opened here.

The keys of a line, in order: link, subject, object, product, quote, start, end, page, lang, status,
valid, confidence, held, extractor, rule, report; then id, attributed_to and pack. An end has name,
kinds, start and end; then words, described, country, aliases and because. Offsets count characters
of the report's text, and `text[start:end] == quote`.

A line with `report` alone, and `pages` in it, gives that report's text: a bulk load needs it.
"""

import json
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from graph import (
    BadClaim,
    Claim,
    Kind,
    KindEvidence,
    LinkKind,
    Mention,
    Origin,
    Page,
    Precision,
    Report,
    Span,
    Status,
    Validity,
)

# Some readers end a line at these too; JSON writes control characters below U+0020 escaped anyway.
LARGEST = 2**63 - 1
# A look into a map is several times as quick as asking the enum, and a line has a dozen of them.
_KINDS = {kind.value: kind for kind in Kind}
_LINE_ENDS = {ord(char): f"\\u{ord(char):04x}" for char in "\x85\u2028\u2029"}


def claims_to_lines(
    claims: Iterable[Claim], report: Report, *, file: str | None = None
) -> list[str]:
    """One JSON line a claim, in an order that depends on nothing but the claims themselves."""
    ordered = sorted(claims, key=_order)
    text = report.text
    return [_dump(_claim_out(claim, report, text, file)) for claim in ordered]


def claim_to_line(claim: Claim, report: Report, *, file: str | None = None) -> str:
    """The claim as one line of JSON, without a line end; `file` names where the report was read."""
    return _dump(_claim_out(claim, report, report.text, file))


def claim_from_line(line: str) -> Claim:
    """The claim that a line of `claim_to_line` was made from, equal in every field.

    The keys that follow `report` may be absent. Raises BadClaim when the line is not a claim.
    """
    try:
        return claim_in(json.loads(line))
    except (ValueError, RecursionError) as reason:
        raise BadClaim(f"This line is not a claim ({reason!r}): {line[:120]}") from reason


def claim_in(row: Any) -> Claim:  # noqa: ANN401  whatever a line held
    """The claim that a parsed line says. Raises BadClaim when it says none."""
    try:
        return _typed(_claim_in(row))
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as reason:
        raise BadClaim(f"This line is not a claim ({reason!r}): {str(row)[:120]}") from reason


def report_to_line(report: Report) -> str:
    """The report with its text as one line of JSON, without a line end."""
    known = {
        "id": report.id,
        "sha256": report.sha256,
        "title": report.title,
        "lang": report.lang,
        "media_type": report.media_type,
        "publisher": report.publisher,
        "author": report.author,
        "date": report.date,
        "url": report.url,
        "pages": [
            {"number": page.number, "start": page.start, "text": page.text} for page in report.pages
        ],
    }
    return _dump({"report": known})


def report_in(row: Any) -> Report:  # noqa: ANN401  whatever a line held
    """The report that a parsed line gives. Raises BadClaim when it is none, or has a gap."""
    try:
        return _report_in(row["report"])
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as reason:
        raise BadClaim(f"This line is not a report ({reason!r}): {str(row)[:120]}") from reason


def _order(claim: Claim) -> tuple[int, int, str, str, str, str, str]:
    product = claim.product.name if claim.product else ""
    ends = (claim.subject.name, claim.object.name, product)
    return (claim.span.start, claim.span.end, claim.link.value, *ends, claim.id)


def _dump(row: dict[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False).translate(_LINE_ENDS)


def _claim_out(claim: Claim, report: Report, text: str, file: str | None) -> dict[str, Any]:
    source = {"id": claim.report, "title": report.title}
    return {
        "link": claim.link.value,
        "subject": _mention_out(claim.subject, text),
        "object": _mention_out(claim.object, text),
        "product": _mention_out(claim.product, text) if claim.product else None,
        "quote": claim.quote,
        **_span_out(claim.span),
        "page": claim.page,
        "lang": claim.lang,
        "status": claim.status.value,
        "valid": {
            "start": claim.valid.start,
            "end": claim.valid.end,
            "precision": claim.valid.precision.value if claim.valid.precision else None,
        },
        "confidence": claim.confidence,
        "held": claim.held,
        "extractor": claim.origin.extractor,
        "rule": claim.origin.rule,
        "report": source if file is None else {**source, "file": file},
        "id": claim.id,
        "attributed_to": claim.attributed_to,
        "pack": claim.origin.pack,
    }


def _mention_out(mention: Mention, text: str) -> dict[str, Any]:
    words = mention.words
    return {
        "name": mention.name,
        "kinds": [kind.value for kind in mention.kinds],
        **_span_out(mention.span),
        "words": {"text": text[words.start : words.end], **_span_out(words)},
        "described": mention.described,
        "country": mention.country,
        "aliases": list(mention.aliases),
        "because": [{"kind": b.kind.value, **_span_out(b.span)} for b in mention.because],
    }


def _span_out(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _claim_in(row: dict[str, Any]) -> Claim:
    valid = row["valid"]
    return Claim(
        report=row["report"]["id"],
        link=LinkKind(row["link"]),
        subject=_mention_in(row["subject"]),
        object=_mention_in(row["object"]),
        product=_mention_in(row["product"]) if row.get("product") else None,
        quote=row["quote"],
        span=_span_in(row),
        page=row["page"],
        lang=row["lang"],
        status=Status(row["status"]),
        valid=_valid_in(valid["start"], valid["end"], valid["precision"]),
        confidence=_number(row["confidence"]),
        held=row["held"],
        origin=_origin_in(row["extractor"], row["rule"], row.get("pack") or ""),
        attributed_to=row.get("attributed_to"),
    )


def _report_in(row: dict[str, Any]) -> Report:
    pages = tuple(
        Page(number=_whole(page["number"]), start=page["start"], text=_text(page["text"]))
        for page in row["pages"]
    )
    last, start = 0, 0
    for page in pages:
        if page.number <= last or page.start != start:
            raise ValueError(f"page {page.number} does not follow the one before")
        last, start = page.number, page.end
    if not (pages and _text(row["id"]).strip()):
        raise ValueError("a report has an id and pages")
    return Report(
        id=row["id"],
        sha256=_text(row["sha256"]),
        title=_text(row["title"]),
        lang=_text(row["lang"]),
        media_type=_text(row["media_type"]),
        pages=pages,
        publisher=_maybe(row.get("publisher")),
        author=_maybe(row.get("author")),
        date=_maybe(row.get("date")),
        url=_maybe(row.get("url")),
    )


def _maybe(value: object) -> str | None:
    return None if value is None else _text(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _whole(value: object) -> int:
    if type(value) is not int or not -LARGEST <= value <= LARGEST:
        raise TypeError(f"{value!r} is no whole number")
    return value


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"{value!r} is no number")
    return float(value)


def _typed(claim: Claim) -> Claim:
    """The claim, if its texts are texts and its numbers numbers; else TypeError."""
    origin = claim.origin
    for text in (claim.report, claim.quote, claim.lang, origin.extractor, origin.rule, origin.pack):
        _text(text)
    _whole(claim.page)
    if claim.attributed_to is not None:
        _text(claim.attributed_to)
    if type(claim.held) is not bool:
        raise TypeError(f"held is {claim.held!r}, and must be true or false")
    for end in (claim.subject, claim.object, claim.product):
        if end:
            _typed_end(end)
    return claim


def _typed_end(end: Mention) -> None:
    for text in (end.name, *end.aliases):
        _text(text)
    if end.country is not None:
        _text(end.country)
    if type(end.described) is not bool:
        raise TypeError(f"described is {end.described!r}, and must be true or false")


def _mention_in(row: dict[str, Any]) -> Mention:
    span = _span_in(row)
    words, aliases, because = row.get("words"), row.get("aliases"), row.get("because")
    return Mention(
        name=row["name"],
        kinds=tuple([_KINDS[kind] for kind in row["kinds"]]),
        span=span,
        words=_span_in(words) if words else span,
        described=row.get("described") or False,
        country=row.get("country"),
        aliases=() if aliases is None else tuple(_several(aliases)),
        because=() if because is None else because_in(because),
    )


def because_in(rows: object) -> tuple[KindEvidence, ...]:
    """The words that made an entity of its kinds, as a line tells them."""
    return tuple([KindEvidence(_KINDS[it["kind"]], _span_in(it)) for it in _several(rows)])


def _several(value: Any) -> list[Any]:  # noqa: ANN401
    if value is not None and not isinstance(value, list):
        raise TypeError(f"{value!r} is no list")
    return value or []


def _span_in(row: dict[str, int]) -> Span:
    start, end = row["start"], row["end"]
    if type(start) is int and type(end) is int and end <= LARGEST:
        return _span(start, end)
    return Span(_whole(start), _whole(end))


# A line has half a dozen places, and the next line the same ones again or nearly so.
@lru_cache(maxsize=100_000)
def _span(start: int, end: int) -> Span:
    return Span(start, end)


@lru_cache(maxsize=10_000)
def _valid_in(start: str | None, end: str | None, precision: str | None) -> Validity:
    return Validity(start=start, end=end, precision=Precision(precision) if precision else None)


@lru_cache(maxsize=10_000)
def _origin_in(extractor: str, rule: str, pack: str) -> Origin:
    return Origin(extractor=extractor, rule=rule, pack=pack)
