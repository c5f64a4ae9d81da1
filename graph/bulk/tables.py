"""The tables that the admin tool imports: which columns each has, and where its files are."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from graph.bulk.cells import spans_lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """`columns` in their order, each with its type; `head` are those before the properties."""

    name: str
    head: tuple[str, ...]
    columns: dict[str, str]
    label: str = ""
    nodes: bool = False

    @property
    def header(self) -> str:
        """The first line: what the tool calls the columns."""
        named = [f"{name}:{kind}" if kind else name for name, kind in self.columns.items()]
        return ",".join([*self.head, *named]) + "\n"


_STRINGS, _LONGS = "string[]", "long[]"

REPORTS = Table(
    name="reports",
    nodes=True,
    label="Report",
    head=("id:ID(Report)",),
    columns=dict.fromkeys(
        (
            *("sha256", "title", "lang", "media_type", "publisher", "author", "date", "url"),
            *("text_sha256", "known_at"),
        ),
        "",
    ),
)
PAGES = Table(
    name="pages",
    nodes=True,
    label="Page",
    head=("id:ID(Page)",),
    columns={"number": "long", "start": "long", "text": ""},
)
PAGE_OF = Table(
    name="page_of", label="PAGE_OF", head=(":START_ID(Page)", ":END_ID(Report)"), columns={}
)
CLAIMS = Table(
    name="claims",
    nodes=True,
    label="Claim",
    head=("id:ID(Claim)",),
    columns={
        # First, for whoever looks for it in every claim need not read on then.
        "held": "boolean",
        "quote": "",  # and this next, so that its place in the file is known without a search
        "link": "",
        "start": "long",
        "end": "long",
        "page": "long",
        "lang": "",
        "status": "",
        "valid_start": "",
        "valid_end": "",
        "precision": "",
        "confidence": "double",
        "extractor": "",
        "rule": "",
        "pack": "",
        "attributed_to": "",
        "known_at": "",
    },
)
SAID_IN = Table(
    name="said_in", label="SAID_IN", head=(":START_ID(Claim)", ":END_ID(Report)"), columns={}
)
MENTIONS = Table(
    name="mentions",
    head=(":START_ID(Claim)", ":END_ID(Entity)", ":TYPE"),
    columns={
        "name": "",
        "kinds": _STRINGS,
        "described": "boolean",
        "country": "",
        "aliases": _STRINGS,
        "start": "long",
        "end": "long",
        "words_start": "long",
        "words_end": "long",
        "because_kinds": _STRINGS,
        "because_starts": _LONGS,
        "because_ends": _LONGS,
    },
)
ENTITIES = Table(
    name="entities",
    nodes=True,
    head=("id:ID(Entity)", ":LABEL"),
    columns={
        "name": "",
        "aliases": _STRINGS,
        "keys": _STRINGS,
        "described": "boolean",
        "country": "",
        "held": "boolean",
        "own_name": "",
        "own_aliases": _STRINGS,
        "own_kinds": _STRINGS,
        "own_described": "boolean",
        "own_country": "",
        "own_held": "boolean",
        "into": "",
        "meeting": _STRINGS,
        "near": "",
    },
)
MERGED_INTO = Table(
    name="merged_into",
    label="MERGED_INTO",
    head=(":START_ID(Entity)", ":END_ID(Entity)"),
    columns={},
)
LINKS = Table(
    name="links",
    head=(":START_ID(Entity)", ":END_ID(Entity)", ":TYPE"),
    columns={
        "id": "",
        "claims": _STRINGS,
        "sources": "long",
        "confidence": "double",
        "status": "",
        "disputed": "boolean",
        "valid_start": "",
        "valid_end": "",
        "precision": "",
        "quote": "",
        "said_by": "",
    },
)
TABLES = (REPORTS, PAGES, CLAIMS, ENTITIES, PAGE_OF, SAID_IN, MENTIONS, MERGED_INTO, LINKS)


# So many rows are written at once.
_TOGETHER = 4096


class Sheet:
    """The rows of one table from one writer. Those that hold line ends stand in a second file."""

    __slots__ = ("_files", "_held", "_paths", "places", "rows")

    def __init__(self, folder: Path, table: Table, part: int) -> None:
        self._paths = tuple(folder / f"{table.name}.{part:05}{end}" for end in (".csv", ".lines"))
        self._files: list[BinaryIO] = [path.open("wb") for path in self._paths]
        self._held: tuple[list[str], list[str]] = ([], [])
        self.places = [0, 0]
        self.rows = 0

    def add(self, row: str) -> tuple[int, int]:
        """The row stands in a file: in which, 0 or 1, and at which byte it begins."""
        which = int(spans_lines(row))
        place = self.places[which]
        self.places[which] = place + (len(row) if row.isascii() else len(row.encode("utf-8")))
        self.put(row, which)
        return which, place

    def put(self, row: str, which: int) -> None:
        """The row stands in the file 0, or 1 where it holds a line end, at a place nobody asks."""
        held = self._held[which]
        held.append(row)
        if len(held) >= _TOGETHER:
            self._write(which)
        self.rows += 1

    def _write(self, which: int) -> None:
        self._files[which].write("".join(self._held[which]).encode("utf-8"))
        self._held[which].clear()

    def close(self) -> None:
        """The files are whole; one that stayed empty is gone."""
        for which, (file, path) in enumerate(zip(self._files, self._paths, strict=True)):
            self._write(which)
            file.close()
            if not path.stat().st_size:
                path.unlink()


def sheets(folder: Path, tables: Sequence[Table], part: int) -> dict[str, Sheet]:
    """One sheet for each table, by its name."""
    return {table.name: Sheet(folder, table, part) for table in tables}
