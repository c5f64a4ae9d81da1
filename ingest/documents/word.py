"""Word documents (.docx): headings, paragraphs, lists, tables, footnotes.

Deleted, struck-out and hidden text is gone.

Word keeps no pages in its files, so a document is one page.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from itertools import takewhile

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from docx.oxml.ns import nsmap, qn
from lxml import etree

from ingest.documents.archive import check
from ingest.documents.blocks import Block, heading, item, paragraph, render, row, series
from ingest.documents.bounds import Bounds
from ingest.documents.dates import day
from ingest.documents.draft import Draft, Unfit
from ingest.documents.text import deceptive, one_line
from ingest.documents.word_runs import Unread

_P, _R, _TBL, _TR, _TC, _T = (qn(f"w:{name}") for name in ("p", "r", "tbl", "tr", "tc", "t"))
_CONTAINERS = frozenset(
    qn(f"w:{name}") for name in ("sdt", "sdtContent", "ins", "customXml", "body")
)
_UNREAD = frozenset(
    {
        qn("w:del"),
        qn("w:moveFrom"),
        qn("w:instrText"),
        qn("w:pPr"),
        qn("w:rPr"),
        qn("w:txbxContent"),
    }
    | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
)
_SPOKEN = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_FOOTNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_ENDNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/endnotes"
# The day of python-docx's own template, which no document that is made from it was written on.
_TEMPLATE = datetime(2013, 12, 23, 23, 15, tzinfo=UTC)
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


def draft(data: bytes, bounds: Bounds) -> Draft:
    """The text of a document, text boxes and notes behind the paragraphs that hold them."""
    check(data, bounds)
    try:
        document = docx.Document(BytesIO(data))
    except (OpcError, KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise Unfit(
            f"it is no sound Word document ({type(error).__name__}); save it anew"
        ) from None
    text = render(_Reader(document).blocks())
    said = document.core_properties
    return Draft(
        pages=(text,),
        title=one_line(said.title) or None,
        author=one_line(said.author) or None,
        made=_made(document),
        lang=one_line(said.language) or None,
        notes=deceptive(text),
    )


def _made(document: Document) -> str | None:
    try:
        created = document.core_properties.created
    except ValueError:
        return None
    return day(created) if created and created != _TEMPLATE else None


class _Reader:
    """One document's styles and notes, and the walk over its body."""

    def __init__(self, document: Document) -> None:
        self._body: etree._Element = document.element.body
        self._unread = Unread(document.styles.element)
        self._kinds = {style.style_id: (style.name or "").lower() for style in document.styles}
        self._notes = {
            name: _notes_of(document, kind, self._unread)
            for name, kind in (
                ("w:footnoteReference", _FOOTNOTES),
                ("w:endnoteReference", _ENDNOTES),
            )
        }

    def blocks(self) -> Iterator[Block]:
        """The blocks of the body in order."""
        yield from self._inside(self._body)

    def _inside(self, element: etree._Element) -> Iterator[Block]:
        for child in element:
            if child.tag == _P:
                yield self._paragraph(child)
                yield from self._aside(child)
            elif child.tag == _TBL:
                yield from self._table(child)
            elif child.tag in _CONTAINERS:
                yield from self._inside(child)

    def _paragraph(self, element: etree._Element) -> Block:
        text = _text(element, self._unread)
        style = self._kinds.get(_value(element, "w:pStyle") or "", "")
        if style.startswith("heading") or style in {"title", "subtitle"}:
            return heading(text)
        properties = element.find(qn("w:pPr"))
        numbered = properties is not None and properties.find(qn("w:numPr")) is not None
        if numbered or style.startswith("list "):
            level = _value(element, "w:numPr/w:ilvl") or "0"
            return item(text, level=min(int(level), 8) if level.isdigit() else 0)
        return paragraph(text)

    def _aside(self, element: etree._Element) -> Iterator[Block]:
        """What a paragraph holds beside its own text: text boxes and notes."""
        for box in element.iter(qn("w:txbxContent")):
            if not any(above.tag in _UNREAD for above in box.iterancestors()):
                yield from self._inside(box)
        for name, notes in self._notes.items():
            for reference in _shown(element, qn(name), self._unread):
                yield paragraph(notes.get(reference.get(qn("w:id"), ""), ""))

    def _table(self, table: etree._Element) -> Iterator[Block]:
        """Rows; a table of one column, or one that holds tables, only frames its text."""
        lines = [line for line in table.iter(_TR) if _owner(line, _TBL) is table]
        cells = [[cell for cell in line.iter(_TC) if _owner(cell, _TR) is line] for line in lines]
        nested = next(table.iterdescendants(_TBL), None) is not None
        if nested or all(len(line) < 2 for line in cells):  # noqa: PLR2004  a row has two cells
            for line in cells:
                for cell in line:
                    yield from self._inside(cell)
            return
        yield from series(
            row(["\n".join(_text(found, self._unread) for found in cell.iter(_P)) for cell in line])
            for line in cells
        )


def _text(element: etree._Element, unread: Unread, style: str = "") -> str:
    """The words of a paragraph, insertions included; deletions and what is left unread not."""
    style = _value(element, "w:pStyle") or style
    parts: list[str] = []
    for child in element:
        if child.tag in _UNREAD or (child.tag == _R and unread.hides(child, style)):
            continue
        if child.tag == _T:
            parts.append(child.text or "")
        elif child.tag in _SPOKEN:
            parts.append(_SPOKEN[child.tag])
        else:
            parts.append(_text(child, unread, style))
    return "".join(parts)


def _shown(element: etree._Element, tag: str, unread: Unread) -> Iterator[etree._Element]:
    """What a paragraph holds under `tag`, in runs that are its text."""
    style = _value(element, "w:pStyle") or ""
    for found in element.iter(tag):
        if not any(
            above.tag in _UNREAD or (above.tag == _R and unread.hides(above, style))
            for above in takewhile(lambda one: one is not element, found.iterancestors())
        ):
            yield found


def _value(element: etree._Element, name: str) -> str | None:
    found = element.find(f"w:pPr/{name}", nsmap)
    return None if found is None else found.get(qn("w:val"))


def _owner(element: etree._Element, tag: str) -> etree._Element | None:
    return next((above for above in element.iterancestors() if above.tag == tag), None)


def _notes_of(document: Document, kind: str, unread: Unread) -> dict[str, str]:
    """Notes by their id; the separators that Word keeps among them have no text."""
    for relation in document.part.rels.values():
        if relation.reltype == kind and not relation.is_external:
            tree = etree.fromstring(relation.target_part.blob, _PARSER)
            return {note.get(qn("w:id"), ""): _text(note, unread).strip() for note in tree}
    return {}
