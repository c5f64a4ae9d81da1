"""Records on their way out of the database: entities, reports and facts as values."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from graph.answers import Entity, ReportCard
from graph.claim import Validity
from graph.identity import Judgement, Verdict
from graph.projection import ClaimFact
from graph.report import Page, Report
from graph.vocabulary import Kind, Precision, Status

Fields = Mapping[str, Any]


def kinds_among(labels: Iterable[str]) -> tuple[Kind, ...]:
    """The kinds among a node's labels, in the order of the vocabulary; other labels are not ours.

    >>> kinds_among(["Entity", "Product", "Buyer", "Mine"])
    (<Kind.PRODUCT: 'Product'>, <Kind.BUYER: 'Buyer'>)
    """
    return _kinds(frozenset(labels))


# A search asks this of every node it passes, and there are few sets of labels.
@lru_cache(maxsize=1024)
def _kinds(labels: frozenset[str]) -> tuple[Kind, ...]:
    return tuple(kind for kind in Kind if kind.value in labels)


def entity(record: Fields) -> Entity:
    """An entity."""
    return Entity(
        id=record["id"],
        name=record["name"],
        kinds=kinds_among(record["kinds"]),
        aliases=tuple(record["aliases"] or ()),
        described=record["described"],
        country=record["country"],
    )


def validity(fields: Fields, start: str = "valid_start", end: str = "valid_end") -> Validity:
    """When a claim or a link held."""
    precision = fields.get("precision")
    return Validity(
        start=fields.get(start),
        end=fields.get(end),
        precision=Precision(precision) if precision else None,
    )


def claim_fact(fields: Fields) -> ClaimFact:
    """What a link needs to know of one of its claims."""
    return ClaimFact(
        id=fields["id"],
        report=fields["report"],
        said_by=fields["said_by"],
        status=Status(fields["status"]),
        confidence=fields["confidence"],
        valid=validity(fields, "start", "end"),
        quote=fields["quote"],
        origins=tuple(fields.get("origins") or ()),
    )


def report_card(fields: Fields) -> ReportCard:
    """A report without its text."""
    return ReportCard(
        id=fields["id"],
        sha256=fields["sha256"],
        title=fields["title"],
        lang=fields["lang"],
        publisher=fields.get("publisher"),
        author=fields.get("author"),
        date=fields.get("date"),
        url=fields.get("url"),
    )


def report(fields: Fields, pages: list[Fields]) -> Report:
    """A report with its text."""
    return Report(
        id=fields["id"],
        sha256=fields["sha256"],
        title=fields["title"],
        lang=fields["lang"],
        media_type=fields["media_type"],
        pages=tuple(Page(number=p["number"], start=p["start"], text=p["text"]) for p in pages),
        publisher=fields.get("publisher"),
        author=fields.get("author"),
        date=fields.get("date"),
        url=fields.get("url"),
    )


def judgement(fields: Fields) -> Judgement:
    """What somebody decided about the identity of two entities."""
    return Judgement(
        one=fields["one"],
        other=fields["other"],
        verdict=Verdict(fields["verdict"]),
        by=fields["by"],
        at=fields["at"],
        why=fields["why"],
    )
