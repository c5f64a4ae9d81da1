"""One document becomes one Report: bytes, format, draft, clean text, offsets, language, title.

The conductor of this room: the only file that knows every step.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from importlib import import_module
from pathlib import Path, PurePath

from graph import Page, Report, UnreadableDocument
from ingest.documents.bounds import BOUNDS, MEBI, Bounds
from ingest.documents.dateline import confirmed
from ingest.documents.draft import Draft, Unfit
from ingest.documents.files import contents
from ingest.documents.formats import Format, format_of
from ingest.documents.guarded import NURSERY
from ingest.documents.languages import language
from ingest.documents.ocr import HINT, listed, with_pictures_read
from ingest.documents.text import clean, marked, one_line
from ingest.documents.titles import title

_ID = 32
_FIELD = 2_000


def read(path: Path, bounds: Bounds = BOUNDS, *, ocr: bool = False) -> Report:
    """The report in a file. The same bytes give the same report, wherever they lie.

    `ocr` has pages that are pictures read by ocrmypdf or tesseract.
    Raises UnreadableDocument: one sentence that names the file, what is wrong and the fix.
    """
    try:
        return _report(contents(path, bounds), path, bounds, ocr=ocr, charset=None)
    except Unfit as error:
        raise UnreadableDocument(f"{path} cannot be read: {error}.") from None


def read_bytes(  # noqa: PLR0913 - one argument for each thing that may be known
    data: bytes,
    *,
    name: str,
    called: str | None = None,
    charset: str | None = None,
    bounds: Bounds = BOUNDS,
    ocr: bool = False,
) -> Report:
    """The report in `data`, which came under `name`: its suffix helps to tell the format.

    An error speaks of it as `called`, else by its name. `charset` is what the sender said of it.

    >>> read_bytes(b"A company sold cameras.", name="note.txt").text
    'A company sold cameras.'
    """
    try:
        return _report(data, PurePath(name), bounds, ocr=ocr, charset=charset)
    except Unfit as error:
        raise UnreadableDocument(f"{called or name} cannot be read: {error}.") from None


def _report(
    data: bytes, path: PurePath, bounds: Bounds, *, ocr: bool, charset: str | None
) -> Report:
    if not data:
        raise Unfit("it is empty")
    if len(data) > bounds.file_bytes:
        raise Unfit(f"it has more than {bounds.file_bytes // MEBI:,} MiB; split it")
    known = format_of(data, path.suffix)
    is_text = known.media_type.startswith("text/")
    readable, notes = marked(data, charset) if is_text else (data, ())
    draft = _draft(known, readable, bounds)
    if draft.pictures:
        draft = with_pictures_read(data, draft, bounds) if ocr else _pictures_noted(draft)
    pages = tuple(_pages(draft.pages, bounds))
    text = "".join(page.text for page in pages)
    if not text.strip():
        raise Unfit("it holds no text")
    lang = language(text, draft.lang)
    digest = sha256(data).hexdigest()
    return Report(
        id=digest[:_ID],
        sha256=digest,
        title=title(draft.title, text, path.name),
        lang=lang,
        media_type=known.media_type,
        pages=pages,
        publisher=_field(draft.publisher),
        author=_field(draft.author),
        date=draft.date or confirmed(draft.made, text, lang),
        url=_field(draft.url),
        notes=notes + draft.notes,
    )


def _draft(known: Format, data: bytes, bounds: Bounds) -> Draft:
    if known.guarded:
        return NURSERY.draft(known.name, data, bounds)
    module = import_module(known.module)
    draft = module.draft(data, bounds)
    if not isinstance(draft, Draft):
        raise TypeError(f"{known.module}.draft must return a Draft.")
    return draft


def _pictures_noted(draft: Draft) -> Draft:
    if not any(draft.pages):
        raise Unfit(f"its pages are pictures without text; {HINT}")
    note = f"Pages that are pictures without text: {listed(draft.pictures)}; {HINT}."
    return replace(draft, notes=(*draft.notes, note))


def _pages(texts: Sequence[str], bounds: Bounds) -> Iterator[Page]:
    if len(texts) > bounds.pages:
        raise Unfit(f"it has more than {bounds.pages:,} pages; split it")
    start = 0
    for number, text in enumerate(texts, start=1):
        page = Page(number=number, start=start, text=clean(text))
        start = page.end
        if start > bounds.characters:
            raise Unfit(f"it has more than {bounds.characters:,} characters; split it")
        yield page


def _field(value: str | None) -> str | None:
    return (one_line(value)[:_FIELD] or None) if value else None
