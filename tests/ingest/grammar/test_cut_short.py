"""Text that breaks off anywhere, as headlines, cells and cut pages do."""

import pytest

from graph import LinkKind
from ingest.grammar.engine import reading
from ingest.grammar.packtests import sentences
from ingest.grammar.words.packs import languages
from tests.ingest.grammar.reports import held


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


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The Kenyan police bought from Brannec", "en"),
        ("De Keniaanse politie kocht bij Brannec", "nl"),
        ("Die kenianische Polizei kaufte bei Brannec", "de"),
        ("La police kényane a acheté à Brannec", "fr"),
        ("La policía keniana encargó a Brannec", "es"),
        ("La polizia keniana ha comprato da Brannec", "it"),
        ("Den kenyanska polisen köpte av Brannec", "sv"),
        ("Brannec har fått en order från Tarskpolisen", "sv"),
    ],
)
def test_a_purchase_that_breaks_off_behind_its_seller_is_weighed(text: str, lang: str) -> None:
    """What asks for the words behind a claim finds none, and the claim stands."""
    assert held(text, lang)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Pour Molva, Norvex a changé de nom.", "fr"),
        ("Pour, Norvex a changé de nom.", "fr"),
        ("En 2019 Norvex a changé de nom pour elle.", "fr"),
        ("The tool Moleglass. Several agencies, including the Tarsk Police and Vossal, use", "en"),
    ],
)
def test_a_verb_with_nothing_behind_it_is_read_and_gives_no_link(text: str, lang: str) -> None:
    """Neither the new name nor the goods stand where they are looked for."""
    assert reading(text, lang) is not None
    assert held(text, lang) == set()
