"""Documents: a file becomes a Report with pages and exact offsets.

What a document may cost is in `bounds`, which formats there are and where a new one goes in
`formats`, how text is cleaned in `text`. Claims are found elsewhere.
"""

from typing import TYPE_CHECKING

from ingest.documents.bounds import BOUNDS, Bounds
from ingest.documents.files import find
from ingest.documents.formats import FORMATS, Format

if TYPE_CHECKING:
    from ingest.documents.reading import read, read_bytes

__all__ = ["BOUNDS", "FORMATS", "Bounds", "Format", "find", "read", "read_bytes"]


def __getattr__(name: str) -> object:
    """`read` and `read_bytes`, loaded when asked for.

    The process that parses hostile files imports this package too, and must not carry the room
    of the store (0.8 s, 100 MB, a database driver).
    """
    if name in {"read", "read_bytes"}:
        from ingest.documents import reading  # noqa: PLC0415  see above

        return getattr(reading, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
