"""Markdown: the words without the mark-up; headings, lists and tables stay what they are.

Links are their label; pictures, raw HTML, fenced code and what is struck out go. `---` front matter
says title, date and so on.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from ingest.documents.blocks import Block, heading, item, paragraph, render, row
from ingest.documents.bounds import Bounds
from ingest.documents.dates import stated
from ingest.documents.draft import Draft, Unfit
from ingest.documents.struck import depth_after
from ingest.documents.text import clean, deceptive, decode

_FRONT = re.compile(r"---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FRONT_MAX = 20_000
_BREAK = re.compile(r"<br\b", re.IGNORECASE)


def draft(data: bytes, bounds: Bounds) -> Draft:
    """The text of a Markdown file, GitHub's tables included."""
    del bounds
    raw, notes = decode(data)
    front, text = _front_matter(clean(raw))
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    blocks = list(_Walk(tokens).blocks())
    titles = (block.text for block in blocks if block.kind == "heading" and block.text)
    return Draft(
        pages=(render(blocks),),
        title=front.get("title") or next(titles, None),
        author=front.get("author"),
        publisher=front.get("publisher"),
        date=stated(front.get("date")),
        url=front.get("url"),
        lang=front.get("lang") or front.get("language"),
        notes=notes + deceptive(raw),
    )


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    match = _FRONT.match(text)
    if not match or match.end() > _FRONT_MAX:
        return {}, text
    try:
        # BaseLoader makes strings, lists and mappings, nothing else; aliases could multiply them.
        found = yaml.load(match.group(1), yaml.BaseLoader)  # noqa: S506
    except yaml.YAMLError:
        return {}, text
    except RecursionError:
        raise Unfit("its front matter is nested too deep") from None
    if not isinstance(found, dict):
        return {}, text
    front = {key.lower(): _joined(value) for key, value in found.items() if isinstance(key, str)}
    return {key: value for key, value in front.items() if value}, text[match.end() :]


def _joined(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(member for member in value if isinstance(member, str))
    return value if isinstance(value, str) else ""


class _Walk:
    """One pass over the flat token stream; what is open is the nesting of lists."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._lists: list[int | None] = []
        self._fresh = False
        self._heading = False
        self._opens = False
        self._cells: list[str] | None = None
        self._struck = 0

    def blocks(self) -> Iterator[Block]:
        """The blocks in the order of the text."""
        for token in self._tokens:
            if token.type == "html_block":
                self._struck = depth_after(token.content, self._struck)
            elif token.type == "inline":
                yield from self._text("" if self._struck else _words(token))
            elif token.type == "code_block" and not self._struck:
                yield from self._text(token.content)
            elif token.type == "tr_close" and self._cells is not None:
                yield self._placed(row(self._cells))
                self._cells = None
            else:
                self._open_or_close(token)

    def _text(self, text: str) -> Iterator[Block]:
        if self._cells is not None:
            self._cells.append(text)
        elif self._heading:
            yield heading(text)
        elif self._lists and self._fresh:
            self._fresh = False
            number = self._lists[-1]
            yield self._placed(item(text, level=len(self._lists) - 1, number=number))
            self._lists[-1] = None if number is None else number + 1
        else:
            yield paragraph(text)

    def _placed(self, block: Block) -> Block:
        opens, self._opens = self._opens, False
        return replace(block, opens=opens)

    def _open_or_close(self, token: Token) -> None:
        match token.type:
            case "heading_open" | "heading_close":
                self._heading = token.type == "heading_open"
            case "table_open":
                self._opens = True
            case "bullet_list_open":
                self._opens = self._opens or not self._lists
                self._lists.append(None)
            case "ordered_list_open":
                self._opens = self._opens or not self._lists
                self._lists.append(int(token.attrGet("start") or 1))
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "list_item_open":
                self._fresh = True
            case "tr_open":
                self._cells = []


def _words(token: Token) -> str:
    """The words of an inline token: text, code and breaks; a picture's words are not the text's.

    An element that is struck out ends at the latest with its paragraph.
    """
    parts = []
    struck = 0
    for child in token.children or ():
        if child.type == "html_inline":
            struck = depth_after(child.content, struck)
            parts += ["\n"] if _BREAK.match(child.content) else []
        elif child.type in {"s_open", "s_close"}:
            struck += child.nesting
        elif struck:
            continue
        elif child.type in {"text", "code_inline", "text_special"}:
            parts.append(child.content)
        elif child.type == "softbreak":
            parts.append(" ")
        elif child.type == "hardbreak":
            parts.append("\n")
    return "".join(parts)
