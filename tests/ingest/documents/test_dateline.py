"""The day on which a file was made, and whether its text bears it out."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from docx.document import Document

from ingest.documents import read_bytes
from ingest.documents.dateline import confirmed

Maker = Callable[[Callable[[Document], object]], bytes]
MADE = datetime(2021, 5, 14, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "lang"),
    [
        ("Vienna, 14 May 2021", "en"),
        ("May 14th, 2021", "en"),
        ("Published: 2021-05-14", "en"),
        ("05/14/2021", "en"),
        ("Wien, am 14. Mai 2021", "de"),
        ("Stand: 14.05.2021", "de"),
        ("Den Haag, 14 mei 2021", "nl"),
        ("Bruxelles, le 14 mai 2021", "fr"),
        ("Madrid, 14 de mayo de 2021", "es"),
        ("Roma, 14 maggio 2021", "it"),
        ("Stockholm den 14 maj 2021", "sv"),
    ],
)
def test_a_line_at_the_head_confirms_the_day(line: str, lang: str) -> None:
    """Each of the seven languages gives the day in its own words, or in numbers."""
    assert confirmed("2021-05-14", f"Eyes for sale\n\n{line}\n\nText.", lang) == "2021-05-14"


@pytest.mark.parametrize("line", ["May 2021", "Report, 3 May 2021", "2021-05"])
def test_a_month_confirms_no_more_than_the_month(line: str) -> None:
    """The date is as precise as what both say."""
    assert confirmed("2021-05-14", line, "en") == "2021-05"


@pytest.mark.parametrize(
    "text",
    [
        "Eyes for sale\n\nIt was sold in 2021.",
        "Eyes for sale, June 2021",
        "Eyes for sale, 14 May 2020",
        "Lumen Optics, a firm of many cameras and of few words, sold forty of them on 14 May 2021.",
        "Words.\n" * 400 + "14 May 2021",
        "05/04/2021",
    ],
)
def test_a_day_that_no_line_at_the_head_gives_is_none(text: str) -> None:
    """A year, another month, a date in a sentence and one far behind confirm nothing."""
    assert confirmed("2021-05-14", text, "en") is None


def test_the_day_of_the_file_is_the_date_of_the_report_only_where_it_says_so(word: Maker) -> None:
    """A Word file that was made on a day has it as date if its text gives it, else none."""

    def made(*lines: str) -> bytes:
        def fill(document: Document) -> None:
            document.core_properties.created = MADE
            for line in lines:
                document.add_paragraph(line)

        return word(fill)

    sale = "Lumen Optics sold cameras to the border police in 2020."
    assert read_bytes(made("Vienna, 14 May 2021", sale), name="a.docx").date == "2021-05-14"
    assert read_bytes(made("Eyes for sale", sale), name="a.docx").date is None
