"""A document with its bytes, for a machine that does not have the file."""

from dataclasses import dataclass
from pathlib import Path

from graph import Report
from ingest.documents.bounds import BOUNDS, Bounds
from ingest.documents.kept import Kept, read_fetched
from ingest.documents.reading import read_bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What was to be read, and what it holds; the file itself is never opened again."""

    given: Path | Kept
    data: bytes


def read_sent(sent: Sent, bounds: Bounds = BOUNDS, *, ocr: bool = False) -> Report:
    """The report, the same that reading the file would give.

    Raises UnreadableDocument: the sentence that reading the file would give.

    >>> read_sent(Sent(given=Path("notes/one.txt"), data=b"A company sold cameras.")).title
    'A company sold cameras.'
    """
    match sent.given:
        case Kept():
            return read_fetched(sent.given, sent.data, bounds, ocr=ocr)
        case path:
            return read_bytes(sent.data, name=path.name, called=str(path), bounds=bounds, ocr=ocr)
