"""HTML into blocks: a safe parser and a walk over its tree. Shared by web pages and HTML mails.

Scripts, forms' controls, navigation, and elements that are hidden or struck out are no text.
Reference marks such as <sup>[1]</sup> go, because they would stick to the word before them.
"""

import re
from collections.abc import Iterator
from itertools import chain

from lxml import etree, html

from ingest.documents.blocks import Block, heading, item, paragraph, row, series
from ingest.documents.draft import Unfit
from ingest.documents.struck import without_struck
from ingest.documents.text import clean

_SILENT = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "svg",
        "math",
        "canvas",
        "iframe",
        "object",
        "audio",
        "video",
        "map",
        "select",
        "option",
        "button",
        "input",
        "textarea",
        "datalist",
        "head",
        "title",
        "nav",
        "footer",
        "aside",
        "dialog",
        "menu",
    ]
)
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "img",
        "picture",
        "source",
        "area",
    ]
)
_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "dialog"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_REFERENCE = re.compile(r"\[?[\d*†‡,\s]{0,7}\]?")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LIMIT, _MEMORY = "ERR_RESOURCE_LIMIT", "ERR_NO_MEMORY"


def parse(text: str) -> html.HtmlElement:
    """The tree of an HTML text: no network, no entities, nothing deeper than libxml2's own limit.

    Raises Unfit when there is no tree, or when tags are nested beyond that limit:
    libxml2 would leave out the rest and say nothing.
    """
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        tree = html.document_fromstring(clean(text).encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        _check(parser)
        raise Unfit("it holds no HTML") from None
    _check(parser)
    without_struck(tree)
    return tree


def _check(parser: html.HTMLParser) -> None:
    """Raises what libxml2 only notes when it gives up half way."""
    found = {entry.type_name for entry in parser.error_log}
    if _MEMORY in found:
        raise MemoryError
    if _LIMIT in found:
        raise Unfit(
            "its tags are nested more than 255 deep, or one piece of it is over 10 MB; "
            "save the page as plain text"
        )


def body_blocks(tree: html.HtmlElement) -> list[Block]:
    """The blocks of a page: of its only <main> or <article> if it has one, else of its body."""
    for path in (".//main", ".//article"):
        found = tree.findall(path)
        if len(found) == 1 and found[0].text_content().strip():
            return list(_Walk().blocks(found[0]))
    return page_blocks(tree)


def page_blocks(tree: html.HtmlElement) -> list[Block]:
    """The blocks of a whole page, whatever it is made of."""
    return list(_Walk().blocks(tree))


class _Walk:
    """A walk in document order that collects inline text until a block ends."""

    def __init__(self) -> None:
        self._buffer: list[str] = []
        self._lists: list[int | None] = []
        self._fresh = False

    def blocks(self, root: html.HtmlElement) -> Iterator[Block]:
        """The blocks of `root`, inline text between its block elements included."""
        yield from self._inside(root)
        yield from self._flush()

    def _inside(self, element: html.HtmlElement) -> Iterator[Block]:
        self._say(element.text)
        for child in element:
            yield from self._child(child)
            self._say(child.tail)

    def _child(self, child: html.HtmlElement) -> Iterator[Block]:
        tag = child.tag
        if not isinstance(tag, str) or tag in _SILENT or _is_hidden(child):
            return
        if tag == "br":
            self._buffer.append("\n")
        elif tag == "sup" and _REFERENCE.fullmatch(child.text_content().strip()):
            return
        elif tag in _INLINE:
            yield from self._inside(child)
        elif tag in {"ul", "ol"}:
            yield from self._list(child)
        elif tag == "table" and _is_data(child):
            yield from self._flush()
            yield from series(row(cells) for cells in _rows(child))
        elif tag == "dl":
            yield from self._flush()
            yield from series(row(pair) for pair in _pairs(child))
        else:
            yield from self._block(child)

    def _block(self, child: html.HtmlElement) -> Iterator[Block]:
        yield from self._flush()
        if child.tag == "li":
            self._fresh = True
        if child.tag in _HEADINGS:
            yield heading(_words(child))
        else:
            yield from self._inside(child)
            yield from self._flush()

    def _list(self, child: html.HtmlElement) -> Iterator[Block]:
        yield from self._flush()
        self._lists.append(_start(child) if child.tag == "ol" else None)
        inside = chain(self._inside(child), self._flush())
        yield from series(inside) if len(self._lists) == 1 else inside
        self._lists.pop()

    def _say(self, text: str | None) -> None:
        if text:
            self._buffer.append(" ".join(re.split(r"[ \t\n\r\f]+", text)))

    def _flush(self) -> Iterator[Block]:
        text = "".join(self._buffer)
        self._buffer.clear()
        if not text.strip():
            return
        if self._fresh and self._lists:
            self._fresh = False
            number = self._lists[-1]
            yield item(text, level=len(self._lists) - 1, number=number)
            self._lists[-1] = None if number is None else number + 1
        else:
            yield paragraph(text)


def _words(element: html.HtmlElement) -> str:
    return "\n".join(block.text for block in _Walk().blocks(element))


def _is_hidden(element: html.HtmlElement) -> bool:
    return (
        "hidden" in element.attrib
        or element.get("role", "") in _ROLES
        or bool(_HIDDEN.search(element.get("style", "")))
    )


def _is_data(table: html.HtmlElement) -> bool:
    """Whether a table holds data; one that only lays out a page is read as the page it lays out."""
    nested = table.find(".//table") is not None or table.find(".//h1") is not None
    return not nested and any(len(line) > 1 for line in table.iter("tr"))


def _rows(table: html.HtmlElement) -> Iterator[list[str]]:
    for line in table.iter("caption", "tr"):
        if line.tag == "caption":
            yield [_words(line)]
        else:
            yield [_words(cell) for cell in line if cell.tag in {"td", "th"}]


def _pairs(listing: html.HtmlElement) -> Iterator[list[str]]:
    """Terms with what is said of them: a term that has several descriptions heads several rows."""
    term = ""
    for child in listing.iter("dt", "dd"):
        if child.tag == "dt":
            term = _words(child)
        else:
            yield [term, _words(child)]


def _start(listing: html.HtmlElement) -> int:
    start = listing.get("start", "1")
    return int(start) if re.fullmatch(r"\d{1,6}", start) else 1
