"""Rows of exposure as they are streamed: lines of JSON, or of a table for a spreadsheet.

They are written in pieces, each once for all rows that it stands in. Whoever reads the schema reads
`wire.Exposed`; a test holds these lines to it.
"""

import csv
import io
from collections.abc import Callable, Iterable, Mapping

import orjson

from api import wire
from graph import Reach, RowStyle
from graph.exporting import harmless

_LINE_END = "\r\n"

Members = Mapping[str, object]


def _members(members: Members) -> bytes:
    return orjson.dumps(members)[1:-1]


def _values(members: Members) -> bytes:
    return _cells(members.values())


def _cells(cells: Iterable[object]) -> bytes:
    sheet = io.StringIO()
    csv.writer(sheet, lineterminator=_LINE_END).writerow(map(harmless, cells))
    return sheet.getvalue().removesuffix(_LINE_END).encode()


def _style(written: Callable[[Members], bytes], begin: bytes, end: bytes) -> RowStyle:
    def source(ident: str, name: str) -> bytes:
        return begin + written({"from": ident, "from_name": name}) + b","

    def target(ident: str, name: str) -> bytes:
        return written({"to": ident, "to_name": name}) + b","

    def reach(model: Reach) -> bytes:
        members = {
            "distance": model.distance,
            "weakest": model.weakest,
            "sources": model.sources,
            "hops": model.hops,
        }
        return written(members) + end

    return RowStyle(source=source, target=target, reach=reach)


NDJSON = _style(_members, b"{", b"}\n")
CSV = _style(_values, b"", _LINE_END.encode())
CSV_HEAD = (
    _cells(field.serialization_alias or name for name, field in wire.Exposed.model_fields.items())
    + _LINE_END.encode()
)


def lines_with_paths(rows: Iterable[wire.ExposedRow]) -> bytes:
    """Lines of JSON, each with the names on its best path and the ids of the links."""
    lines = (
        row.pair.model_dump(by_alias=True) | {"path": row.path, "links": row.links} for row in rows
    )
    return b"".join(orjson.dumps(line) + b"\n" for line in lines)


def sheet_with_paths(rows: Iterable[wire.ExposedRow]) -> bytes:
    """A table with its head."""
    head = CSV_HEAD.removesuffix(_LINE_END.encode()) + b",path,links" + _LINE_END.encode()
    cells = ([*row.pair.model_dump().values(), *row.cells.values()] for row in rows)
    return head + b"".join(_cells(some) + _LINE_END.encode() for some in cells)
