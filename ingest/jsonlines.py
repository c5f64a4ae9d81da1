"""A file of the contract as the source of a bulk load: cut at line ends, read by several processes.

A line is a claim, or a report with its text (`ingest.contract`). The file is mapped, not read.
"""

import json
import mmap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import orjson

from graph import BadClaim, BadSetting, Claim, Report
from graph.keeping import Line, Take
from ingest.contract import claim_in, report_in
from ingest.plainly import plain_in

PART_BYTES = 16 << 20
_MARK = b'"pages"'
_BLANK = b" \t\r\n"


@lru_cache(maxsize=8)
def _mapped(path: Path) -> mmap.mmap:
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


@dataclass(frozen=True, slots=True)
class Stretch:
    """The lines of a file from one byte to another; `first` is the number of the first."""

    path: Path
    begin: int
    end: int
    first: int

    def claims(self, take: Take | None = None) -> Iterator[Line]:
        """Its claims, but for those that `take` takes; lines that give reports are passed over."""
        lines = _mapped(self.path)[self.begin : self.end].split(b"\n")
        for number, line in enumerate(lines, start=self.first):
            if line.strip(_BLANK):
                said = _claim(line, number, take)
                if said is not None:
                    yield Line(number, said)


def _claim(line: bytes, number: int, take: Take | None) -> Claim | str | None:
    """The claim of a line, why it is none, or nothing where it gives a report or was taken."""
    try:
        plain = plain_in(line) if take else None
        if take and plain and take(number, plain):
            return None
        row = _parsed(line)
        return None if _gives_report(row) else claim_in(row)
    except (BadClaim, ValueError, RecursionError) as reason:
        return str(reason)


def _report(line: bytes) -> Report | str | None:
    """The report of a line, why it is none, or nothing where it is a claim."""
    try:
        row = _parsed(line)
        return report_in(row) if _gives_report(row) else None
    except BadClaim as reason:
        return str(reason)
    except (ValueError, RecursionError):
        return None  # said when claims are read


def _parsed(line: bytes) -> object:
    try:
        return orjson.loads(line)
    except orjson.JSONDecodeError:
        # A lone surrogate, which a report's text may hold, is not taken by everybody.
        if b"\\u" not in line:
            raise
        return json.loads(line)


def _gives_report(row: object) -> bool:
    return isinstance(row, dict) and row.get("link") is None and "report" in row


@dataclass(slots=True)
class JsonLines:
    """A file of claims and reports, one a line."""

    path: Path
    _places: list[tuple[int, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        if not self.path.is_file() or not self.path.stat().st_size:
            raise BadSetting(f"{self.path} is no file of claims, or holds none.")

    def reports(self) -> Iterator[tuple[int, Report | str]]:
        """Every line that gives a report with its text."""
        text = _mapped(self.path)
        number, counted, at = 1, 0, text.find(_MARK)
        while at >= 0:
            begin = text.rfind(b"\n", counted, at) + 1 or counted
            end = text.find(b"\n", at)
            end = len(text) if end < 0 else end
            number += text[counted:begin].count(b"\n")
            counted = begin
            found = _report(text[begin:end])
            if found is not None:
                self._places.append((begin, end))
                yield number, found
            at = text.find(_MARK, end)

    def report(self, place: int) -> Report:
        """One of them again."""
        begin, end = self._places[place]
        found = _report(_mapped(self.path)[begin:end])
        if not isinstance(found, Report):
            raise BadClaim(f"{self.path} changed while it was read.")
        return found

    def parts(self) -> Sequence[Stretch]:
        """The file in stretches of whole lines."""
        text = _mapped(self.path)
        found, begin, first = list[Stretch](), 0, 1
        while begin < len(text):
            end = text.find(b"\n", min(begin + PART_BYTES, len(text)))
            end = len(text) if end < 0 else end + 1
            found.append(Stretch(self.path, begin, end, first))
            first += text[begin:end].count(b"\n")
            begin = end
        return found
