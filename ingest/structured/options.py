"""How a file is read, before anything is known of what its columns mean.

The text of a report depends on these and on the bytes alone: a better mapping of the same file
then only adds claims.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class Shape(StrEnum):
    """What a file of rows is written in."""

    CSV = "csv"
    EXCEL = "excel"
    JSON = "json"
    FOLLOWTHEMONEY = "followthemoney"
    OCDS = "ocds"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How rows are found in a file; None where the file itself tells.

    `header` is the number of the row that names the columns, 0 for none. `records` leads to the
    array in a JSON file. `leave_out` are columns that never enter the text.
    """

    shape: Shape | None = None
    delimiter: str | None = None
    encoding: str | None = None
    sheet: str | None = None
    header: int = 1
    records: str | None = None
    leave_out: tuple[str, ...] = ()
    empty: tuple[str, ...] = ()

    def to_line(self) -> bytes:
        """On one line, for the process that parses."""
        return json.dumps(asdict(self)).encode("ascii") + b"\n"

    @classmethod
    def from_fields(cls, fields: Mapping[str, object]) -> "Options":
        """What `to_line` wrote."""
        given: dict[str, Any] = dict(fields)
        shape = given.pop("shape")
        left_out, empty = tuple(given.pop("leave_out")), tuple(given.pop("empty"))
        return cls(shape=Shape(shape) if shape else None, leave_out=left_out, empty=empty, **given)
