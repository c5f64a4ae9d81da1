"""A file of rows as a report: its text, and the rows with their places in it."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePath

from graph import Report, UnreadableDocument
from ingest.documents.bounds import BOUNDS, Bounds
from ingest.documents.dates import stated
from ingest.documents.draft import Unfit
from ingest.documents.files import contents
from ingest.documents.formats import ROWS
from ingest.documents.guarded import NURSERY
from ingest.documents.languages import language
from ingest.structured.grid import from_pages
from ingest.structured.layout import LaidRow, lay
from ingest.structured.options import Options, Shape

_ID = 32
_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_ALL_JSON = frozenset({Shape.JSON, Shape.FOLLOWTHEMONEY, Shape.OCDS})


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What is known of a source beyond its rows; None where nobody said."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    date: str | None = None
    url: str | None = None
    lang: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A report, its rows, and its columns in the order of the file."""

    report: Report
    rows: tuple[LaidRow, ...]
    columns: tuple[str, ...]


def table(path: Path, options: Options, about: About, bounds: Bounds = BOUNDS) -> Table:
    """The table in a file. Raises UnreadableDocument: one sentence that names the file."""
    try:
        return _table(contents(path, bounds), path, options, about, bounds)
    except Unfit as error:
        raise UnreadableDocument(f"{path} cannot be read: {error}.") from None


def _table(data: bytes, path: PurePath, options: Options, about: About, bounds: Bounds) -> Table:
    draft = NURSERY.draft(ROWS.name, options.to_line() + data, bounds)
    pages, rows, columns = lay(from_pages(draft.pages), options.empty)
    text = "".join(page.text for page in pages)
    if not rows:
        raise Unfit("it holds no rows")
    if len(text) > bounds.characters:
        raise Unfit(f"it has more than {bounds.characters:,} characters; split it")
    digest = sha256(data).hexdigest()
    report = Report(
        id=digest[:_ID],
        sha256=digest,
        title=about.title or path.name,
        lang=language(text, about.lang),
        media_type=_media_type(data, options),
        pages=pages,
        publisher=about.publisher,
        author=about.author,
        date=stated(about.date),
        url=about.url,
        notes=draft.notes,
    )
    return Table(report=report, rows=rows, columns=columns)


def _media_type(data: bytes, options: Options) -> str:
    if data.startswith(b"PK\x03\x04"):
        return _EXCEL
    json_like = data.lstrip()[:1] in (b"[", b"{")
    if options.shape in _ALL_JSON or (options.shape is None and json_like):
        return "application/json"
    return "text/csv"
