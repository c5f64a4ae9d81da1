"""Reports as JSON: a card, a list of cards, and one report with its whole text."""

from collections.abc import Sequence
from typing import Self

from pydantic import Field

import graph
from api.wire.shape import Shape, Slice, Total


class ReportCard(Shape):
    """A report without its text; what it does not say about itself is null."""

    id: str
    title: str
    publisher: str | None
    author: str | None
    date: str | None = Field(description="As precise as the report: 2020, 2020-09 or 2020-09-21.")
    lang: str
    url: str | None
    sha256: str = Field(description="Hash of the bytes of the file that was read.")

    @classmethod
    def from_model(cls, model: graph.ReportCard) -> Self:
        """The JSON of `model`."""
        return cls(
            id=model.id,
            title=model.title,
            publisher=model.publisher,
            author=model.author,
            date=model.date,
            lang=model.lang,
            url=model.url,
            sha256=model.sha256,
        )


class ReportList(Slice):
    """The reports that were read, in a fixed order."""

    reports: list[ReportCard]

    @classmethod
    def from_model(
        cls, total: int, found: Sequence[graph.ReportCard], *, limit: int, offset: int
    ) -> Self:
        """The JSON of one stretch of the reports."""
        return cls(
            total=Total(value=total, relation="eq"),
            limit=limit,
            offset=offset,
            reports=[ReportCard.from_model(card) for card in found],
        )


class Page(Shape):
    """Where a page stands in the text: `text[start:end]`, counted in characters."""

    number: int = Field(ge=1)
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Report(Shape):
    """A report with its whole text; every offset in every claim counts characters of `text`."""

    id: str
    title: str
    publisher: str | None
    author: str | None
    date: str | None
    lang: str
    url: str | None
    sha256: str
    media_type: str
    text: str
    pages: list[Page]

    @classmethod
    def from_model(cls, model: graph.Report) -> Self:
        """The JSON of `model`."""
        return cls(
            id=model.id,
            title=model.title,
            publisher=model.publisher,
            author=model.author,
            date=model.date,
            lang=model.lang,
            url=model.url,
            sha256=model.sha256,
            media_type=model.media_type,
            text=model.text,
            pages=[Page(number=p.number, start=p.start, end=p.end) for p in model.pages],
        )
