"""A document's text into blocks: paragraphs, headings, list items and table rows.

Lines that were only wrapped at a column are joined again; offsets never change.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_BULLET = re.compile(r"\s*(?:[-–—*•◦▪‣·]|\(?\d{1,2}[.)]|[a-z]\))\s+(?=\S)")
_STOPS = frozenset('.!?:;…"”’»)')
_WRAPPED = 60
_HEADING_WORDS = 14
_MAX = 20_000
# "Contracting authority: X" below another such line begins its own, however long that was.
_LABELLED = re.compile(r"\s*\w[^:.!?\n]{1,50} ?:\s")


@dataclass(frozen=True, slots=True)
class Block:
    """`text[start:end]` as one unit; `kind` is "paragraph", "heading", "item" or "row"."""

    start: int
    end: int
    kind: str


def blocks(text: str) -> list[Block]:
    r"""The blocks of a text in order; a block without an end is cut at 20,000 characters.

    >>> [block.kind for block in blocks("A title\n\nThis is a sentence.\n\n- one\n- two")]
    ['heading', 'paragraph', 'item', 'item']
    """
    return [piece for block in _joined(text) for piece in _cut(text, block)]


def _joined(text: str) -> Iterator[Block]:
    start = end = -1
    kind = ""
    for match in _LINE.finditer(text):
        left, right = match.start(), match.end()
        line = match.group()
        bare = line.strip()
        if not bare:
            continue
        now = _kind(line)
        if start >= 0 and now == "paragraph" and _continues(text, start, end, left, bare):
            end = right
            continue
        if start >= 0:
            yield _done(text, start, end, kind)
        start, end, kind = left, right, now
    if start >= 0:
        yield _done(text, start, end, kind)


def _kind(line: str) -> str:
    if line.count("|") >= 1 or line.count("\t") >= 1:
        return "row"
    return "item" if _BULLET.match(line) else "paragraph"


def _continues(text: str, start: int, end: int, left: int, bare: str) -> bool:
    gap = text[end:left]
    if gap.replace("\r\n", "\n").strip(" \t").count("\n") != 1:
        return False
    last = text[max(start, end - 400) : end].rstrip()
    line = last.rsplit("\n", 1)[-1]
    if not last or "|" in line or (_LABELLED.match(bare) and _LABELLED.match(line)):
        return False
    if bare[0].islower():
        return last[-1] not in ".!?"
    return len(line) >= _WRAPPED and last[-1] not in _STOPS


def _done(text: str, start: int, end: int, kind: str) -> Block:
    if match := _BULLET.match(text, start, end):
        start = match.end()
    elif kind == "paragraph":
        bare = text[start : min(end, start + 200)].strip()
        if end - start < len(bare) + 8 and bare[-1] not in ".!?:;…,":
            kind = "heading" if len(bare.split()) <= _HEADING_WORDS else kind
    return Block(start, end, kind)


def _cut(text: str, block: Block) -> Iterator[Block]:
    start = block.start
    while block.end - start > _MAX:
        at = text.rfind(" ", start, start + _MAX)
        stop = at if at > start else start + _MAX
        yield Block(start, stop, block.kind)
        start = stop
    yield Block(start, block.end, block.kind)
