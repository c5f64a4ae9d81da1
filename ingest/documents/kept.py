"""A document that was fetched and lies among the originals: read from there, like any file."""

from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from graph import Report, UnreadableDocument
from ingest.documents.bounds import BOUNDS, Bounds
from ingest.documents.draft import Unfit
from ingest.documents.files import contents
from ingest.documents.reading import read_bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Where the bytes lie, and what they are called; small, so it goes to any process.

    `url` is the address asked for, `final_url` the one that gave the document; `charset` is the
    character set that the server named.
    """

    path: Path
    name: str
    url: str
    final_url: str
    charset: str | None = None


def read_kept(kept: Kept, bounds: Bounds = BOUNDS, *, ocr: bool = False) -> Report:
    """The report, whose address is what the page says if that is on its own site.

    Raises UnreadableDocument: one sentence that names the address asked for.
    """
    try:
        data = contents(kept.path, bounds)
    except Unfit as error:
        raise UnreadableDocument(f"{kept.url} cannot be read: {error}.") from None
    return read_fetched(kept, data, bounds, ocr=ocr)


def read_fetched(kept: Kept, data: bytes, bounds: Bounds = BOUNDS, *, ocr: bool = False) -> Report:
    """The same, of bytes that somebody else took from among the originals."""
    report = read_bytes(
        data, name=kept.name, called=kept.url, charset=kept.charset, bounds=bounds, ocr=ocr
    )
    own = urlsplit(report.url or "").hostname == urlsplit(kept.final_url).hostname
    return report if own else replace(report, url=kept.final_url)
