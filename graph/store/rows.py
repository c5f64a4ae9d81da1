"""Values on their way into the database: reports, claims, entities and links as plain maps."""

from hashlib import sha256
from typing import Any

from graph.claim import Mention
from graph.identified import Identified
from graph.projection import LinkState
from graph.report import Report
from graph.storable import storable

Row = dict[str, Any]


def _clean(row: Row) -> Row:
    """What is known: an empty list says no more than none, and a bulk import cannot bring one."""
    return {
        name: storable(value) if isinstance(value, str) else value
        for name, value in row.items()
        if value is not None and value != []
    }


def text_hash(report: Report) -> str:
    """The hash of the text in which offsets count."""
    return sha256(report.text.encode("utf-8", "surrogatepass")).hexdigest()


def report_row(report: Report) -> Row:
    """A report's own properties."""
    return _clean(
        {
            "id": report.id,
            "sha256": report.sha256,
            "title": report.title,
            "lang": report.lang,
            "media_type": report.media_type,
            "publisher": report.publisher,
            "author": report.author,
            "date": report.date,
            "url": report.url,
            "text_sha256": text_hash(report),
        }
    )


def page_rows(report: Report) -> list[Row]:
    """A report's pages."""
    return [
        _clean(
            {
                "id": f"{report.id}:{page.number}",
                "number": page.number,
                "start": page.start,
                "text": page.text,
            }
        )
        for page in report.pages
    ]


def claim_row(known: Identified) -> Row:
    """A claim with its ends."""
    claim = known.claim
    properties = {
        "link": claim.link.value,
        "quote": claim.quote,
        "start": claim.span.start,
        "end": claim.span.end,
        "page": claim.page,
        "lang": claim.lang,
        "status": claim.status.value,
        "valid_start": claim.valid.start,
        "valid_end": claim.valid.end,
        "precision": claim.valid.precision and claim.valid.precision.value,
        "confidence": claim.confidence,
        "held": claim.held,
        "extractor": claim.origin.extractor,
        "rule": claim.origin.rule,
        "pack": claim.origin.pack,
        "attributed_to": claim.attributed_to,
    }
    ends = [
        {"role": role, "entity": ident, "properties": mention_row(mention)}
        for role, mention, ident in known.ends
    ]
    return {
        "id": known.id,
        "report": claim.report,
        "properties": _clean(properties),
        "ends": ends,
    }


def mention_row(mention: Mention) -> Row:
    """How a claim names one of its ends."""
    row = {
        "name": mention.name,
        "kinds": [kind.value for kind in mention.kinds],
        "start": mention.span.start,
        "end": mention.span.end,
        "words_start": mention.words.start,
        "words_end": mention.words.end,
        "described": mention.described,
        "country": mention.country,
        "aliases": [storable(alias) for alias in mention.aliases],
        "because_kinds": [reason.kind.value for reason in mention.because],
        "because_starts": [reason.span.start for reason in mention.because],
        "because_ends": [reason.span.end for reason in mention.because],
    }
    return _clean(row)


def link_properties(state: LinkState) -> Row:
    """A link's properties, without its ends and its kind."""
    return _clean(
        {
            "id": state.key.id,
            "claims": list(state.claims),
            "sources": state.sources,
            "confidence": state.confidence,
            "status": state.status.value,
            "disputed": state.disputed,
            "valid_start": state.valid.start,
            "valid_end": state.valid.end,
            "precision": state.valid.precision and state.valid.precision.value,
            "quote": state.quote,
            "said_by": state.said_by,
        }
    )
