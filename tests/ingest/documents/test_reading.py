"""From a file to a Report."""

import contextlib
import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import UnreadableDocument
from ingest.documents import FORMATS, Bounds, read, read_bytes
from ingest.documents.formats import format_of
from ingest.documents.languages import language
from ingest.documents.text import clean

SEED = Path(__file__).parents[4] / "shared" / "seed"

SPEECH = {
    "nl": "Het bedrijf verkocht de camera's aan de politie en weigert daar nu iets over te zeggen.",
    "en": "The company sold the cameras to the police and now refuses to say anything about it.",
    "de": "Das Unternehmen verkaufte die Kameras an die Polizei und will dazu nichts sagen.",
    "fr": "L'entreprise a vendu les caméras à la police et refuse maintenant d'en parler.",
    "es": "La empresa vendió las cámaras a la policía y ahora se niega a decir algo al respecto.",
    "it": "L'azienda ha venduto le telecamere alla polizia e ora si rifiuta di parlarne.",
    "sv": "Företaget sålde kamerorna till polisen och vägrar nu att säga något om det.",
}


def test_plain_text_is_its_bytes(tmp_path: Path) -> None:
    """Of a clean UTF-8 file nothing is changed: not a space, not a line end."""
    raw = "  Kop\n\n“Tekst” – met\u00a0van\talles…  \n\n\n| a | b |\n- één\n\n".encode()
    (tmp_path / "report.txt").write_bytes(raw)
    report = read(tmp_path / "report.txt")
    assert report.text.encode() == raw
    assert report.sha256 == hashlib.sha256(raw).hexdigest()
    assert report.id == report.sha256[:32]
    assert report.media_type == "text/plain"
    assert (report.title, report.date, report.author, report.url) == ("Kop", None, None, None)


def test_seed_is_read_as_it_is() -> None:
    """The real report's text is its file's, and the date it states in front is its date."""
    if not SEED.is_dir():
        pytest.skip("the seed report is not on this machine")
    (path,) = SEED.glob("*.txt")
    report = read(path)
    assert report.text == path.read_bytes().decode()
    assert (report.lang, report.date, len(report.pages)) == ("nl", "2020-09", 1)


def test_pages_are_counted_and_placed() -> None:
    """Pages start where the one before ends, and every offset finds its page."""
    report = read_bytes(b"One camera.\x0cTwo cameras.\x0cThree cameras.", name="x.txt")
    assert [(page.number, page.start) for page in report.pages] == [(1, 0), (2, 13), (3, 27)]
    assert report.page_at(report.text.index("Two")) == 2
    assert all(report.text[page.start : page.end] == page.text for page in report.pages)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
@settings(max_examples=150, deadline=None)
def test_any_text_reads_the_same_twice(text: str) -> None:
    """The same bytes give the same report, whose pages lie end to end in its text."""
    data = text.encode("utf-8")
    if not clean(text).strip() or "\x00" in text:
        with contextlib.suppress(UnreadableDocument):
            read_bytes(data, name="any.txt")
        return
    report = read_bytes(data, name="any.txt")
    assert read_bytes(data, name="any.txt") == report
    assert report.pages[-1].end == len(report.text)
    assert all(report.text[page.start : page.end] == page.text for page in report.pages)
    assert report.title


@pytest.mark.parametrize("lang", SPEECH)
def test_language_is_heard(lang: str) -> None:
    """Each of the seven languages is recognised from one sentence."""
    assert read_bytes(SPEECH[lang].encode(), name="x.txt").lang == lang


def test_declared_language_must_fit_the_words() -> None:
    """A declaration decides a short text, and loses against a long text in another language."""
    assert language("Camera 2000", "sv") == "sv"
    assert language(SPEECH["nl"] * 5, "en-US") == "nl"
    assert language(SPEECH["nl"] * 5, "nl-BE") == "nl"
    assert language("上海市公安局使用该软件", "zh-Hans") == "zh"
    assert language("上海市公安局使用该软件") == "und"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("\n\n  A title  \n\nText.", "A title"),
        ("date 2020-09 A camera was sold.", "A camera was sold."),
        ("First sentence of it. " + "word " * 60, "First sentence of it."),
        ("word " * 60, "word " * 23 + "word…"),
        ("***\n---\n- The list begins", "The list begins"),
        ("...", "x.txt"),
    ],
)
def test_title_of_plain_text(text: str, title: str) -> None:
    """The first line with words in it, cut where a sentence or word ends; else the file's name."""
    assert read_bytes(text.encode(), name="x.txt").title == title


@pytest.mark.parametrize(
    ("data", "suffix", "name"),
    [
        (b"%PDF-1.4 ...", ".txt", "pdf"),
        (b"PK\x03\x04...", ".pdf", "word"),
        (b"\xef\xbb\xbf \n<!DOCTYPE html><html>", ".txt", "webpage"),
        (b"<p>Only a piece", ".HTM", "webpage"),
        (b"Subject: x\n\ny", ".eml", "mail"),
        (b"# Title", ".md", "markdown"),
        (b"# Title", "", "plain"),
        (b"\xff\xfeh\x00i\x00", ".txt", "plain"),
    ],
)
def test_format_is_told_by_bytes_before_suffix(data: bytes, suffix: str, name: str) -> None:
    """What a file surely is beats what it is called; text of unknown suffix is plain text."""
    assert format_of(data, suffix).name == name


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (b"", "x.txt", "x.txt cannot be read: it is empty."),
        (b" \n\t ", "x.txt", "it holds no text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "x.doc", "old or an encrypted Office file"),
        (b"{\\rtf1 hello}", "x.rtf", "it is RTF; save it as .docx"),
        (b"\x89PNG\r\n", "x.png", "ocrmypdf"),
        (b"GIF89a\x00\x00\x01", "x.txt", "it is no text"),
        (b"Just words", "x.pdf", "it does not begin as a .pdf file does"),
        (b"Just words", "x.docx", "it does not begin as a .docx file does"),
        (b"PK\x03\x04 and then nothing", "x.docx", "its zip archive is broken"),
        (b"%PDF-1.4 and then nothing", "x.pdf", "it is broken or is no PDF"),
    ],
)
def test_unreadable_bytes_say_why(data: bytes, name: str, says: str) -> None:
    """What cannot be read gets one sentence with the file's name and what helps."""
    with pytest.raises(UnreadableDocument) as caught:
        read_bytes(data, name=name)
    assert str(caught.value).startswith(f"{name} cannot be read: ")
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


def test_bounds_hold_for_text() -> None:
    """Too many bytes, characters or pages are refused before anything else is done with them."""
    small = Bounds(file_bytes=100, characters=50, pages=3)
    for data, says in (
        (b"a" * 101, "it has more than 0 MiB"),
        (b"a" * 60, "it has more than 50 characters"),
        (b"a\x0c" * 9, "it has more than 3 pages"),
    ):
        with pytest.raises(UnreadableDocument, match=says):
            read_bytes(data, name="x.txt", bounds=small)


def test_formats_do_not_overlap() -> None:
    """No suffix belongs to two formats, and every format's module can be imported by its name."""
    suffixes = [suffix for known in FORMATS for suffix in known.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert {known.module.rsplit(".", 1)[1] for known in FORMATS} == {k.name for k in FORMATS}
