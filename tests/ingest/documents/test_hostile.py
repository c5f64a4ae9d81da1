"""Files made to do harm: each costs bounded time and memory and one sentence; the others go on."""

import resource
import time
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from docx.document import Document
from fpdf import FPDF

from graph import UnreadableDocument
from ingest.documents import Bounds, read_bytes

TIGHT = Bounds(seconds=2, memory_bytes=700 * 2**20, characters=2_000_000, unpacked_bytes=2**24)
GOOD = b"<p>Lumen Optics sold forty cameras to the border police.</p>"


def pdf_of(*objects: str, trailer: str = "", tail: str = "") -> bytes:
    """A PDF of numbered objects, the first being the catalogue; xref by hand, as in the manual."""
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    start = len(out)
    out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode()
    for place in places:
        out += f"{place:010} 00000 n \n".encode()
    size = len(places) + 1
    more = trailer.format(start=start)
    out += f"trailer\n<< /Size {size} /Root 1 0 R {more} >>\nstartxref\n{start}\n".encode()
    return bytes(out) + f"%%EOF\n{tail}".encode()


FONT = "<< /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >> >>"
PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>"
HOSTILE = {
    "cycle.pdf": pdf_of(
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 9 >>"
    ),
    "parents.pdf": pdf_of(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 2 >>",
        "<< /Type /Pages /Kids [2 0 R] /Parent 2 0 R /Count 2 >>",
    ),
    "millions.pdf": pdf_of(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>",
        PAGE,
    ),
    "xref.pdf": pdf_of(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        PAGE,
        trailer="/Prev {start}",
    ),
    "deep.html": b"<div>" * 10_000 + b"x",
    "long.html": b"<p>" + b"a" * 11_000_000,
    "attributes.html": b"<p " + b" ".join(b"a%d=1" % n for n in range(200_000)) + b">x",
    "brackets.md": b"[" * 100_000,
    "quotes.md": b">" * 100_000 + b"a",
    "parts.eml": b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(3_000)
    ),
}


def outcome(name: str) -> str:
    try:
        read_bytes(HOSTILE[name], name=name, bounds=TIGHT)
    except UnreadableDocument as error:
        return str(error)
    return "read"


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_file_is_bounded(name: str) -> None:
    """It is refused in one sentence, or read, within its seconds; and the next is read."""
    started = time.monotonic()
    sentence = outcome(name)
    assert sentence.startswith((f"{name} cannot be read: ", "read"))
    assert "\n" not in sentence
    assert len(sentence) < 400
    assert time.monotonic() - started < 10
    assert "border police" in read_bytes(GOOD, name="good.html", bounds=TIGHT).text


def test_zip_bomb_is_refused_packed(word: Callable[..., bytes]) -> None:
    """Megabytes of zeros in a small file are refused by the archive's index, not unpacked."""

    def fill(document: Document) -> None:
        document.add_paragraph("x")

    out = BytesIO(word(fill))
    with (
        zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("word/media/image1.png", "w", force_zip64=True) as part,
    ):
        for _ in range(64):
            part.write(bytes(2**20))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(UnreadableDocument, match="it unpacks to 64 MiB, more than 16"):
        read_bytes(out.getvalue(), name="bomb.docx", bounds=TIGHT)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000


def test_page_that_draws_itself_for_ever() -> None:
    """A content stream of millions of operations meets a bound: of time, memory or characters."""
    stream = "BT /F 9 Tf " + "(surveillance) Tj " * 400_000 + "ET"
    paper = pdf_of(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources {FONT} >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
    )
    started = time.monotonic()
    with pytest.raises(UnreadableDocument):
        read_bytes(paper, name="busy.pdf", bounds=TIGHT)
    assert time.monotonic() - started < 10


def test_encrypted_pdf_asks_for_a_copy() -> None:
    """A PDF that needs a password says so."""
    paper = FPDF()
    paper.set_encryption(owner_password="a", user_password="b")
    paper.add_page()
    paper.set_font("times", size=10)
    paper.cell(text="Secret.")
    with pytest.raises(UnreadableDocument, match="it is encrypted and asks for a password"):
        read_bytes(bytes(paper.output()), name="shut.pdf")


def test_invalid_utf8_and_direction_overrides() -> None:
    """Broken bytes are read with a note, and what would show words backwards is left out."""
    report = read_bytes(b"Acme sold na\xefve \x80 5.", name="x.txt")
    assert report.text == "Acme sold naïve € 5."
    assert report.notes == ("The bytes are not valid UTF-8; they were read as cp1252.",)
    report = read_bytes("Acme sold \u202eecilop\u202c nothing.".encode(), name="x.html")
    assert report.text == "Acme sold ecilop nothing.\n"
    assert report.notes == ("Characters that change the direction of writing were left out: 2.",)


def test_pdf_with_a_direction_override_says_so() -> None:
    """A PDF may say of any sign that it is U+202E; that goes, and a note says how often."""
    stream = "BT /F 12 Tf 20 100 Td (Acme sold ~ten cameras.) Tj ET"
    table = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
        "1 begincodespacerange <00> <FF> endcodespacerange\n"
        "1 beginbfchar <7E> <202E> endbfchar\n1 beginbfrange <20> <7D> <0020> endbfrange\n"
        "endcmap end end"
    )
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /ToUnicode 5 0 R >>"
    paper = pdf_of(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 400 300] >>",
        f"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F {font} >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        f"<< /Length {len(table)} >>\nstream\n{table}\nendstream",
    )
    report = read_bytes(paper, name="turned.pdf")
    assert report.text == "Acme sold ten cameras.\n"
    assert report.notes == ("Characters that change the direction of writing were left out: 1.",)


def test_turned_page_is_read_as_it_is_seen() -> None:
    """A page that is shown turned is read in the order of its lines as shown."""
    stream = (
        "BT /F 12 Tf 0 1 -1 0 100 50 Tm (One sold it.) Tj ET "
        "BT /F 12 Tf 0 1 -1 0 140 50 Tm (Two bought it.) Tj ET"
    )
    paper = pdf_of(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 400 300] >>",
        f"<< /Type /Page /Parent 2 0 R /Rotate 90 /Contents 4 0 R /Resources {FONT} >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
    )
    assert read_bytes(paper, name="turned.pdf").text == "One sold it.\n\nTwo bought it.\n"
