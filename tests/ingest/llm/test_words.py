"""Words that a model copied, found again in the report."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import Span
from ingest.llm.words import Haystack


def found(text: str, words: str) -> list[str]:
    spans = Haystack(text, Span(0, len(text))).find(words)
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("text", "words", "places"),
    [
        ("Lumen Eye and Lumen Eye", "Lumen Eye", ["Lumen Eye", "Lumen Eye"]),
        ("Lumen\N{NO-BREAK SPACE}\n Eye", "Lumen Eye", ["Lumen\N{NO-BREAK SPACE}\n Eye"]),
        ("l’« Œil » noir", 'l\'" Œil " noir', ["l’« Œil » noir"]),
        ("Soci\u0065\u0301te\u0301", "Soci\u00e9t\u00e9", ["Soci\u0065\u0301te\u0301"]),
        ("Soci\u00e9t\u00e9", "Socie\u0301te\u0301", ["Soci\u00e9t\u00e9"]),
        ("2012–2018", "2012-2018", ["2012–2018"]),
        ("the police of Tarsk", "Police", []),
        ("Archer sold Arc", "Arc", ["Arc"]),
        ("Archer", "Arc", []),
        ("Arc2", "Arc", []),
        ("anything", "", []),
        ("anything", " \n", []),
    ],
)
def test_only_spelling_of_signs_is_folded(text: str, words: str, places: list[str]) -> None:
    """Marks, dashes, spaces and composed letters are one; case and parts of words are not."""
    assert found(text, words) == places


def test_nothing_is_found_outside_the_paragraph() -> None:
    """Words that stand in the text, but not in the stretch, are not there."""
    text = "Norrvik here. Halder there."
    assert Haystack(text, Span(0, 13)).find("Halder") == ()
    assert Haystack(text, Span(14, 27)).find("Norrvik") == ()


@given(st.text(alphabet="aé\u0301 '’“-–\n.B", max_size=30), st.data())
def test_whatever_is_found_reads_the_same(text: str, data: st.DataObject) -> None:
    """A span that is found holds the words looked for, but for the signs that are folded."""
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    words = text[start : data.draw(st.integers(start + 1, len(text)))]
    for place in found(text, words):
        assert found(place, words)
