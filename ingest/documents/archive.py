"""The zip archive that an Office file is, looked at before anything in it is unpacked."""

import zipfile
import zlib
from io import BytesIO

from ingest.documents.bounds import MEBI, Bounds
from ingest.documents.draft import Unfit

_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("ascii", "utf-16-le", "utf-16-be"))
_XML = (".xml", ".rels")
_ENCRYPTED = 0x1
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})


def check(data: bytes, bounds: Bounds, *, what: str = "Word document") -> None:
    """Raises Unfit unless the archive is within `bounds` and its XML without DTDs.

    The sizes are those the archive states: zipfile never unpacks more of a part than that.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _check_sizes(archive.infolist(), bounds, what)
            _check_parts(archive, what)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, zlib.error, OSError):
        raise Unfit("its zip archive is broken; save it anew") from None


def _check_sizes(parts: list[zipfile.ZipInfo], bounds: Bounds, what: str) -> None:
    if len(parts) > bounds.unpacked_files:
        raise Unfit(
            f"it holds {len(parts):,} files, more than {bounds.unpacked_files:,}; "
            "save its text as a new document"
        )
    unpacked = sum(part.file_size for part in parts)
    if unpacked > bounds.unpacked_bytes:
        raise Unfit(
            f"it unpacks to {unpacked // MEBI:,} MiB, more than {bounds.unpacked_bytes // MEBI:,}; "
            "save its text as a new document"
        )
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise Unfit("it is encrypted; save a copy without a password")
    if any(part.compress_type not in _METHODS for part in parts):
        raise Unfit(f"it is packed in a way that no {what} is; save it anew")
    if not any(part.filename == "[Content_Types].xml" for part in parts):
        raise Unfit(f"it is a zip archive but no {what}; unpack it first")


def _check_parts(archive: zipfile.ZipFile, what: str) -> None:
    """No part of an Office file has a DTD: one that has wants to unfold or to read files."""
    for part in archive.infolist():
        if part.filename.lower().endswith(_XML):
            content = archive.read(part)
            if any(doctype in content for doctype in _DOCTYPES):
                raise Unfit(
                    f"its part {part.filename} declares a DTD, which no {what} needs; "
                    "save it anew with a program you trust"
                )
