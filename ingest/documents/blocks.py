"""Headings, paragraphs, list items and table rows, and how they stand in a report's text.

Blocks are kept apart by a blank line; items of one list and rows of one table by a line feed.
An item starts with "- " (or "1. "), two spaces further in for each level; a row is "| a | b |".
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

Kind = Literal["heading", "paragraph", "item", "row"]

_SERIES = frozenset({"item", "row"})
_SPACE = re.compile(r"[^\S\n\u00a0]+")
# Looks at a run of spaces from its beginning only: from each of its places would be their square.
_BREAK = re.compile(r"(?<![ \u00a0])[ \u00a0]*+\n\s*")


@dataclass(frozen=True, slots=True)
class Block:
    """One unit of text; `mark` is what stands before an item, indentation included.

    The block that `opens` a list or table is kept apart from another list or table before it.
    """

    kind: Kind
    text: str
    mark: str = ""
    opens: bool = False


def heading(text: str) -> Block:
    """A heading, on one line."""
    return Block("heading", flat(text))


def paragraph(text: str) -> Block:
    """A paragraph; line feeds in it are the document's own line breaks."""
    return Block("paragraph", tidy(text))


def item(text: str, *, level: int = 0, number: int | None = None) -> Block:
    r"""A list item; `level` 0 is the outermost list.

    >>> render([item("one"), item("two", level=1)])
    '- one\n  - two\n'
    """
    return Block("item", flat(text), "  " * level + ("- " if number is None else f"{number}. "))


def row(cells: Sequence[str]) -> Block:
    r"""A table row; no text at all when every cell is blank.

    Where two lines of a cell may each be a name, " / " keeps them apart.

    >>> row(["2012", "", "Camera\nof sorts"]).text, row(["The Lantern\nHalden Ltd"]).text
    ('| 2012 |  | Camera of sorts |', '| The Lantern / Halden Ltd |')
    """
    flats = ["".join(_lines(tidy(cell).split("\n"))) for cell in cells]
    return Block("row", f"| {' | '.join(flats)} |" if any(flats) else "")


def _lines(lines: Sequence[str]) -> Iterator[str]:
    yield lines[0]
    for before, line in pairwise(lines):
        last = before.rsplit(" ", 1)[-1]
        names = last[:1].isupper() and last[-1:].isalnum() and line[:1].isupper()
        yield " / " if names else " "
        yield line


def series(blocks: Iterable[Block]) -> Iterator[Block]:
    """The same blocks as one list or one table: the first that has text opens it."""
    opened = False
    for block in blocks:
        yield block if opened or not block.text else replace(block, opens=True)
        opened = opened or bool(block.text)


def render(blocks: Iterable[Block]) -> str:
    r"""The text of `blocks`, blank ones left out, ending in a line feed.

    >>> render([heading("Title"), paragraph("Text."), row(["a", "b"]), row(["c", "d"])])
    'Title\n\nText.\n\n| a | b |\n| c | d |\n'
    """
    parts: list[str] = []
    before: Block | None = None
    for block in blocks:
        if not block.text.strip():
            continue
        if before is not None:
            together = block.kind == before.kind and block.kind in _SERIES and not block.opens
            parts.append("\n" if together else "\n\n")
        parts.append(block.mark + block.text)
        before = block
    return "".join([*parts, "\n"]) if parts else ""


def tidy(text: str) -> str:
    """`text` with runs of spaces made one, and none around line breaks."""
    return _BREAK.sub("\n", _SPACE.sub(" ", text)).strip()


def flat(text: str) -> str:
    """`text` on one line."""
    return tidy(text).replace("\n", " ")
