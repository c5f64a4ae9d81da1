"""Text that breaks off anywhere, as headlines, cells and cut pages do."""

import pytest

from graph import LinkKind
from ingest.grammar.engine import reading
from ingest.grammar.packtests import sentences
from ingest.grammar.words.packs import languages


@pytest.mark.parametrize("lang", languages())
def test_a_sentence_that_breaks_off_is_read(lang: str) -> None:
    """Each sentence of a pack, cut behind every third word and without its full stop."""
    for one in sentences(lang):
        words = one.text.rstrip(".").split()
        for end in range(1, len(words) + 1, 3):
            found = reading(" ".join(words[:end]), lang)
            assert found is not None
            assert found.document.text == " ".join(words[:end])


def test_a_pronoun_where_a_town_should_stand_is_read_and_gives_no_seat() -> None:
    """The pronoun stands in no noun phrase, so there is no town to look behind."""
    found = reading(
        "Velmora Optics, which is based in they Tarnfield, sold cameras to the Lowick Police.", "en"
    )
    assert found is not None
    assert {one.link for one in found.candidates} == {LinkKind.SUPPLIED_TO}
