"""Word documents."""

import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO

import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from ingest.documents.bounds import BOUNDS, Bounds
from ingest.documents.draft import Unfit
from ingest.documents.word import draft

Maker = Callable[[Callable[[Document], object]], bytes]

FOOTNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


def fill(document: Document) -> None:
    document.core_properties.title = "Eyes for sale"
    document.core_properties.author = "Ada Writer"
    document.core_properties.created = datetime(2021, 5, 4, 23, 0, tzinfo=UTC)
    document.add_heading("The buyers", 1)
    paragraph = document.add_paragraph("Lumen Optics ")
    paragraph.add_run("sold").bold = True
    paragraph.add_run(" it.")
    document.add_paragraph("Border police", style="List Bullet")
    document.add_paragraph("Army", style="List Number")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ("Year", "Buyer", "2017", "Police"), strict=True):
        cell.text = text
    document.add_paragraph("The end.")


def test_structure_and_statements(word: Maker) -> None:
    """Headings, lists and tables stay what they are; the properties say title and author, and
    when the file was made, unless that is the day of the library's own template.
    """
    said = draft(word(fill), BOUNDS)
    assert said.pages == (
        """The buyers

Lumen Optics sold it.

- Border police
- Army

| Year | Buyer |
| 2017 | Police |

The end.
""",
    )
    assert (said.title, said.author) == ("Eyes for sale", "Ada Writer")
    assert (said.date, said.made) == (None, "2021-05-04")
    assert draft(word(lambda made: made.add_paragraph("Words.")), BOUNDS).made is None


def test_insertions_are_text_and_deletions_are_not(word: Maker) -> None:
    """Tracked changes are read as accepted; links and content controls are text."""

    def changed(document: Document) -> None:
        xml = (
            f"<w:p {nsdecls('w')}><w:r><w:t>It </w:t></w:r>"
            "<w:ins><w:r><w:t>never</w:t></w:r></w:ins><w:del><w:r><w:delText>x</w:delText></w:r>"
            "</w:del><w:hyperlink><w:r><w:t> sold</w:t></w:r></w:hyperlink><w:sdt><w:sdtContent>"
            "<w:r><w:t> it.</w:t></w:r></w:sdtContent></w:sdt></w:p>"
        )
        document.element.body.insert(0, parse_xml(xml))

    assert draft(word(changed), BOUNDS).pages == ("It never sold it.\n",)


def test_struck_out_and_hidden_runs_are_no_text(word: Maker) -> None:
    """Runs that are struck out, once or twice, or hidden are left out, however that is said."""

    def changed(document: Document) -> None:
        old = document.styles.add_style("Old", WD_STYLE_TYPE.CHARACTER)
        old.font.strike = True
        older = document.styles.add_style("Older", WD_STYLE_TYPE.CHARACTER)
        older.base_style = old
        gone = document.styles.add_style("Gone", WD_STYLE_TYPE.PARAGRAPH)
        gone.font.hidden = True
        document.add_paragraph("A note to self.", style="Gone")
        shown = document.add_paragraph("", style="Gone").add_run("Shown.")
        shown.font.hidden = False
        paragraph = document.add_paragraph("It sold ")
        paragraph.add_run("lenses").font.strike = True
        paragraph.add_run("masts").font.double_strike = True
        paragraph.add_run("drones").font.hidden = True
        paragraph.add_run("radios", style="Older")
        paragraph.add_run("cameras").font.strike = False
        paragraph.add_run(".")
        cell = document.add_table(rows=1, cols=2).rows[0].cells[0].paragraphs[0]
        cell.add_run("Ostrand").font.strike = True
        cell.add_run("Halden")

    assert draft(word(changed), BOUNDS).pages == ("Shown.\n\nIt sold cameras.\n\n| Halden |  |\n",)


def test_paragraphs_of_a_cell_that_may_be_names_stay_apart(word: Maker) -> None:
    """Two paragraphs in one cell are two things in the row that they become."""

    def fill_cells(document: Document) -> None:
        one, other = document.add_table(rows=1, cols=2).rows[0].cells
        one.text = "The Lantern"
        one.add_paragraph("Halden Ltd")
        other.text = "sold cameras\nto the Police"

    assert draft(word(fill_cells), BOUNDS).pages == (
        "| The Lantern / Halden Ltd | sold cameras to the Police |\n",
    )


def rewritten(data: bytes, **parts: bytes) -> bytes:
    """The archive `data` with parts put in; __ in a name stands for / and _ for a dot."""
    out = BytesIO()
    names = {name.replace("__", "/").replace("_", "."): body for name, body in parts.items()}
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", 8) as new:
        for part in old.infolist():
            if part.filename not in names:
                new.writestr(part.filename, old.read(part))
        for name, body in names.items():
            new.writestr(name, body)
    return out.getvalue()


def test_footnotes_follow_their_paragraph(word: Maker) -> None:
    """A note is a paragraph behind the one that refers to it; one of struck-out words is none."""

    def noted(document: Document) -> None:
        xml = (
            f"<w:p {nsdecls('w')}><w:r><w:t>It sold them.</w:t></w:r>"
            '<w:r><w:footnoteReference w:id="2"/></w:r>'
            '<w:r><w:rPr><w:strike/></w:rPr><w:footnoteReference w:id="3"/></w:r></w:p>'
        )
        document.element.body.insert(0, parse_xml(xml))
        document.add_paragraph("Next.")

    data = word(noted)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        rels = archive.read("word/_rels/document.xml.rels")
        types = archive.read("[Content_Types].xml")
    link = f'<Relationship Id="rId99" Type="{FOOTNOTES}" Target="footnotes.xml"/></Relationships>'
    notes = (
        f'<w:footnotes {nsdecls("w")}><w:footnote w:id="2"><w:p><w:r><w:t>To the police.</w:t>'
        '</w:r></w:p></w:footnote><w:footnote w:id="3"><w:p><w:r><w:t>To the army.</w:t></w:r>'
        "</w:p></w:footnote></w:footnotes>"
    )
    out = BytesIO(data)
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.infolist():
            if part.filename not in {"word/_rels/document.xml.rels", "[Content_Types].xml"}:
                new.writestr(part.filename, old.read(part))
        new.writestr(
            "word/_rels/document.xml.rels", rels.replace(b"</Relationships>", link.encode())
        )
        new.writestr("[Content_Types].xml", types)
        new.writestr("word/footnotes.xml", notes)
    assert draft(out.getvalue(), BOUNDS).pages == ("It sold them.\n\nTo the police.\n\nNext.\n",)


def test_archive_is_measured_before_it_is_unpacked(word: Maker) -> None:
    """Too many bytes or files within are refused by what the archive's index says."""
    data = word(fill)
    bomb = rewritten(data, word__media__x_bin=b"\0" * 9_000_000)
    assert len(bomb) < 100_000
    with pytest.raises(Unfit, match="it unpacks to 9 MiB, more than 4"):
        draft(bomb, Bounds(unpacked_bytes=4 * 2**20))
    with pytest.raises(Unfit, match="more than 5;"):
        draft(data, Bounds(unpacked_files=5))


def test_no_part_may_declare_a_dtd(word: Maker) -> None:
    """Entities, which could unfold or read files, are refused in any part and any encoding."""
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    body = f"<w:document {nsdecls('w')}><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body>"
    evil = f'<!DOCTYPE x [<!ENTITY l0 "lol">{lol}]>{body}</w:document>'
    for part in (
        evil.encode(),
        ('<?xml version="1.0" encoding="utf-16"?>' + evil).encode("utf-16"),
    ):
        with pytest.raises(Unfit, match="declares a DTD"):
            draft(rewritten(word(fill), word__document_xml=part), BOUNDS)


def test_other_archives_and_broken_parts_say_so(word: Maker) -> None:
    """A zip that is no Word document, and one whose text is broken, get one sentence."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "x")
    with pytest.raises(Unfit, match="no Word document"):
        draft(out.getvalue(), BOUNDS)
    for part in (b"<broken", b"<a>" * 5_000 + b"</a>" * 5_000, b""):
        with pytest.raises(Unfit, match="no sound Word document"):
            draft(rewritten(word(fill), word__document_xml=part), BOUNDS)
