"""The formats there are, and which of them a file is in.

A new format is one module with `draft(data, bounds) -> Draft` and one row here. Formats bid for a
file by its first bytes and its suffix; the highest bid wins, so a PDF named .txt is read as a PDF.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from ingest.documents.draft import Unfit

_HEAD = 4_096
# Possessive where something repeats: what was read once is not read again in another way.
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*+(?:<\?xml[^>]*+>\s*+)?+(?:<!--(?>.*?-->)\s*+)*+"
    rb"<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_UNICODE_16_32 = (b"\xff\xfe", b"\xfe\xff")
# Files that are no text and that nothing here reads: what they are, and what helps.
_FOREIGN = (
    (
        b"\xd0\xcf\x11\xe0",
        "it is an old or an encrypted Office file; save it as .docx, no password",
    ),
    (b"{\\rtf", "it is RTF; save it as .docx"),
    (b"\x1f\x8b", "it is packed with gzip; unpack it first"),
    (b"7z\xbc\xaf", "it is a 7z archive; unpack it first"),
    (b"Rar!", "it is a rar archive; unpack it first"),
    (b"\x89PNG", "it is a picture; make a PDF with text of it by OCR (ocrmypdf)"),
    (b"\xff\xd8\xff", "it is a picture; make a PDF with text of it by OCR (ocrmypdf)"),
    (b"II*\x00", "it is a picture; make a PDF with text of it by OCR (ocrmypdf)"),
    (b"MM\x00*", "it is a picture; make a PDF with text of it by OCR (ocrmypdf)"),
    (b"%!PS", "it is PostScript; print it to a PDF"),
)
_UNDER_MAPPING = "--mapping NAME; 'surveilgraph mapping check' shows what one makes of its rows"
_TABLE = f"it is a table, which is read under a mapping: add {_UNDER_MAPPING}"
_OTHER_TABLE = f"it is a table; save it as .xlsx or .csv and read that with {_UNDER_MAPPING}"
_TABLES = {
    **dict.fromkeys((".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".xlsx"), _TABLE),
    **dict.fromkeys((".xls", ".ods"), _OTHER_TABLE),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format: `module` has its `draft`; `guarded` means that a child process runs it.

    `signed` tells from a file's first bytes that it is surely in this format.
    """

    name: str
    module: str
    media_type: str
    suffixes: tuple[str, ...]
    guarded: bool = True
    signed: Callable[[bytes], bool] = lambda _: False

    def bid(self, head: bytes, suffix: str) -> int:
        """How surely a file is in this format: 0 is not at all."""
        return 2 * self.signed(head) + (suffix in self.suffixes)


FORMATS = (
    Format(
        name="pdf",
        module="ingest.documents.pdf",
        media_type="application/pdf",
        suffixes=(".pdf",),
        signed=lambda head: b"%PDF-" in head[:1024],
    ),
    Format(
        name="word",
        module="ingest.documents.word",
        media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        suffixes=(".docx",),
        signed=lambda head: head.startswith(b"PK\x03\x04"),
    ),
    Format(
        name="webpage",
        module="ingest.documents.webpage",
        media_type="text/html",
        suffixes=(".html", ".htm", ".xhtml"),
        signed=lambda head: bool(_HTML.match(head)),
    ),
    Format(
        name="mail",
        module="ingest.documents.mail",
        media_type="message/rfc822",
        suffixes=(".eml",),
    ),
    Format(
        name="markdown",
        module="ingest.documents.markdown",
        media_type="text/markdown",
        suffixes=(".md", ".markdown"),
    ),
    Format(
        name="plain",
        module="ingest.documents.plain",
        media_type="text/plain",
        suffixes=(".txt", ".text"),
        guarded=False,
    ),
)
# Rows are only read under a mapping, so they bid for no file.
ROWS = Format(
    name="rows", module="ingest.structured.parsing", media_type="text/csv", suffixes=(".csv",)
)
_PLAIN = FORMATS[-1]
_BY_NAME = {known.name: known for known in (*FORMATS, ROWS)}
SUFFIXES = frozenset(suffix for known in FORMATS for suffix in known.suffixes)


def format_of(data: bytes, suffix: str) -> Format:
    """The format of `data`; text of an unknown suffix is plain text.

    Raises Unfit for a table, and for what is no text and in no known format, naming what helps.

    >>> format_of(b"%PDF-1.7", ".txt").name, format_of(b"Words.", ".log").name
    ('pdf', 'plain')
    """
    head, suffix = data[:_HEAD], suffix.lower()
    best = max(FORMATS, key=lambda known: known.bid(head, suffix))
    if suffix in _TABLES and (best.name == "word" or not best.signed(head)):
        raise Unfit(_TABLES[suffix])
    if best.signed(head):
        return best
    for magic, sentence in _FOREIGN:
        if head.startswith(magic):
            raise Unfit(sentence)
    if b"\x00" in head and not head.startswith(_UNICODE_16_32) and not _only_stray_nuls(head):
        raise Unfit(f"it is no text, and none of {', '.join(sorted(SUFFIXES))}")
    if suffix in {".pdf", ".docx"}:
        raise Unfit(
            f"it does not begin as a {suffix} file does; get it anew, or name it after what it is"
        )
    return best if best.bid(head, suffix) else _PLAIN


def format_named(name: str) -> Format:
    """The format with that name."""
    return _BY_NAME[name]


def _only_stray_nuls(head: bytes) -> bool:
    """Whether text holds so few NUL characters that they are damage, not the nature of the file."""
    return head.count(b"\x00") * 100 <= len(head)
