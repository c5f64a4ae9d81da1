"""Where the parsing process begins with a structured source: options and bytes in, rows out."""

import json
from collections.abc import Iterator

from ingest.documents.bounds import Bounds
from ingest.documents.draft import Draft, Unfit
from ingest.documents.text import decode
from ingest.structured import delimited, records, releases, workbook
from ingest.structured.grid import Row, to_pages, without
from ingest.structured.options import Options, Shape

_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


def draft(data: bytes, bounds: Bounds) -> Draft:
    """The rows of what stands behind the first line, which says how to read it."""
    line, _, content = data.partition(b"\n")
    options = Options.from_fields(json.loads(line))
    rows, notes = _rows(content, options, bounds)
    left_out = frozenset(options.leave_out)
    kept = (without(row, left_out) for row in rows) if left_out else rows
    return Draft(pages=to_pages(kept, bounds.characters), notes=notes)


def _rows(data: bytes, options: Options, bounds: Bounds) -> tuple[Iterator[Row], tuple[str, ...]]:
    if data.startswith(_OLD_OFFICE):
        raise Unfit("it is an old or an encrypted Office file; save it as .xlsx, no password")
    if data.startswith(_ZIP):
        return workbook.rows(data, options, bounds), ()
    if options.shape is Shape.EXCEL:
        raise Unfit("it does not begin as an .xlsx file does; get it anew, or name its format")
    text, notes = decode(data, options.encoding)
    if options.shape is Shape.FOLLOWTHEMONEY:
        # It takes a second to load, and few files are of its kind.
        from ingest.structured import moneyrows  # noqa: PLC0415

        return moneyrows.rows(text), notes
    if options.shape is Shape.OCDS:
        return releases.rows(text), notes
    if options.shape is Shape.JSON or (options.shape is None and text.lstrip()[:1] in ("[", "{")):
        return records.rows(text, options), notes
    return delimited.rows(text, options), notes
