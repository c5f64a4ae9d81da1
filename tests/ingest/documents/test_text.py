"""Bytes and characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.documents.text import clean, deceptive, decode, split_pages


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xef\xbb\xbfna\xc3\xafve", "naïve"),
        ("naïve".encode("utf-16"), "naïve"),
        (b"\xff\xfe\x00\x00" + "naïve".encode("utf-32-le"), "naïve"),
        (b"\x93na\xefve\x94 \x80 5", "“naïve” € 5"),
    ],
)
def test_decode(data: bytes, text: str) -> None:
    """A byte order mark decides; without one UTF-8, and then cp1252 with its quotation marks."""
    assert decode(data)[0] == text


def test_declared_character_set_is_used_when_the_bytes_are_not_utf8() -> None:
    """What a document declares counts only where UTF-8 does not fit, and only if it is known."""
    assert decode("Łódź".encode("iso8859-2"), "ISO-8859-2") == ("Łódź", ())
    assert decode("Łódź".encode(), "ISO-8859-2") == ("Łódź", ())
    assert decode(b"na\xefve", "punycode")[0] == "naïve"
    assert decode(b"na\xefve", "no such thing")[0] == "naïve"


def test_guess_is_noted() -> None:
    """Whoever reads a text whose bytes had to be interpreted is told."""
    assert decode(b"na\xefve")[1] == ("The bytes are not valid UTF-8; they were read as cp1252.",)
    assert decode(b"\x81\xef")[0] == "\ufffdï"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("a\r\nb\rc\u2028d\u2029e\x85f", "a\nb\nc\nd\ne\nf"),
        ("a\x00b\x07c\x9fd\te", "abcd\te"),
        ("sur\u00adveil\u200blance\ufeff", "surveillance"),
        ("pay \u202eecila\u202c \u2066now\u2069", "pay ecila now"),
        ("tag\U000e0041\U000e007f", "tag"),
        ("half\ud800 and \uffff", "half\ufffd and \ufffd"),
        ("page\x0cpage", "page\n\npage"),
    ],
)
def test_clean(raw: str, text: str) -> None:
    """Line ends become one kind; what cannot be seen, or reorders what is seen, goes."""
    assert clean(raw) == text


def test_clean_text_is_left_alone() -> None:
    """Quotation marks, dashes, no-break spaces, joiners and other scripts stay as they are."""
    text = "“Een” – ‘twee’ — d’accord\u00a0! ﬁn 上海 Шанхай می\u200cخواهم \u200fא\u200e\n\ttab"
    assert clean(text) == text


def test_reordering_characters_are_counted() -> None:
    """The note says how many characters changed the direction of writing."""
    assert deceptive("a\u202eb\u202c") == (
        "Characters that change the direction of writing were left out: 2.",
    )
    assert deceptive("abc") == ()


def test_form_feeds_part_pages() -> None:
    """A form feed ends a page, and a last one opens none."""
    assert split_pages("one\x0ctwo\x0c") == ("one\n\n", "two")


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    """Clean text is clean."""
    assert clean(clean(text)) == clean(text)


@given(st.binary())
def test_any_bytes_decode(data: bytes) -> None:
    """No bytes whatever raise an error, and what comes out can be stored as UTF-8."""
    clean(decode(data)[0]).encode("utf-8")
