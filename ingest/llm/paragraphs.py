"""A report's text into the paragraphs that a model sees, one at a time."""

from collections.abc import Iterator

from graph import Span
from ingest.grammar.words.blocks import Block, blocks

_MOST = 4_000
_OWN = frozenset({"paragraph"})


def paragraphs(text: str) -> Iterator[Span]:
    r"""The paragraphs of a text in order; a heading goes with what follows, a list with its lead.

    One of several blocks is at most 4,000 characters long.

    >>> text = "The sales\n\nThey sold to:\n\n- the police\n- the army\n\nNobody knows."
    >>> [text[s.start:s.end].count("\n") for s in paragraphs(text)]
    [5, 0]
    """
    group: list[Block] = []
    for block in blocks(text):
        if group and not _belongs(group, block):
            yield Span(group[0].start, group[-1].end)
            group = []
        group.append(block)
    if group:
        yield Span(group[0].start, group[-1].end)


def _belongs(group: list[Block], block: Block) -> bool:
    if block.end - group[0].start > _MOST:
        return False
    headed = all(one.kind == "heading" for one in group)
    return headed or (block.kind not in _OWN and block.kind != "heading")
