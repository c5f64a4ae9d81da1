"""Text that breaks off anywhere, as headlines, cells and cut pages do."""

import pytest

from ingest.grammar.engine import reading
from ingest.grammar.packs import languages
from ingest.grammar.packtests import sentences


@pytest.mark.parametrize("lang", languages())
def test_a_sentence_that_breaks_off_is_read(lang: str) -> None:
    """Each sentence of a pack, cut behind every third word and without its full stop."""
    for one in sentences(lang):
        words = one.text.rstrip(".").split()
        for end in range(1, len(words) + 1, 3):
            found = reading(" ".join(words[:end]), lang)
            assert found is not None
            assert found.document.text == " ".join(words[:end])
