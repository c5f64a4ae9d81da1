"""Text that runs on from the foot of a column, or of a page, to the head of the next.

A line that had no room for the next word was broken off; one that had some ended on purpose.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from ingest.documents.blocks import Block
from ingest.documents.pdf_layout import regions, rows
from ingest.documents.pdf_paragraphs import begins_item, blocks, breaks_word, joined, resized
from ingest.documents.pdf_words import Line

_SENTENCE_END = frozenset('.!?:;…"”’»)')
_SLACK = 0.3
_APART = 1.6


@dataclass(frozen=True, slots=True)
class Column:
    """The blocks of one region of a page, none of them blank, and its rows from top to bottom."""

    blocks: tuple[Block, ...]
    rows: tuple[tuple[Line, ...], ...]

    @property
    def left(self) -> float:
        """Where its leftmost line begins."""
        return min(row[0].left for row in self.rows)

    @property
    def width(self) -> float:
        """How far its lines reach."""
        return max(row[-1].right for row in self.rows) - self.left


def columns(page: Sequence[Line], vocabulary: AbstractSet[str]) -> Iterator[Column]:
    """The columns of a page, in the order in which they are read."""
    for region in regions(page):
        own = tuple(block for block in blocks(region, vocabulary) if block.text)
        if own:
            yield Column(own, tuple(map(tuple, rows(region))))


def flowing(found: Sequence[Column], vocabulary: AbstractSet[str]) -> list[Block]:
    """The blocks of a page, those made one that the end of a column has cut in two."""
    whole: list[Block] = []
    before: Column | None = None
    for column in found:
        own = list(column.blocks)
        if before and _higher(column, before) and runs_on(before, column):
            text = joined(whole[-1].text, own.pop(0).text, vocabulary)
            whole[-1] = replace(whole[-1], text=text)
        whole += own
        before = column
    return whole


def runs_on(before: Column, column: Column) -> bool:
    """Whether the last paragraph of one column goes on in the next."""
    last, first = before.blocks[-1], column.blocks[0]
    foot, head = before.rows[-1][-1], column.rows[0][0]
    if last.kind not in {"paragraph", "item"} or first.kind != "paragraph":
        return False
    if last.text[-1] in _SENTENCE_END or begins_item(first.text) or resized(foot, head):
        return False
    return not _is_header(column) and (breaks_word(last.text) or _was_full(before, column))


def _is_header(column: Column) -> bool:
    """Whether a column begins with a chapter's running header: white space below, no full stop."""
    if len(column.rows) == 1 or column.rows[0][-1].text[-1] in _SENTENCE_END:
        return False
    head, following = column.rows[0][0], column.rows[1][0]
    return head.middle - following.middle > _APART * max(head.size, following.size)


def _was_full(before: Column, column: Column) -> bool:
    foot, head = before.rows[-1][-1], column.rows[0][0]
    word = column.blocks[0].text.split(maxsplit=1)[0]
    needed = (head.right - head.left) * (len(word) + 1) / len(head.text) + _SLACK * head.size
    return before.left + max(before.width, column.width) - foot.right < needed


def _higher(column: Column, before: Column) -> bool:
    return column.rows[0][0].middle > before.rows[-1][0].middle
