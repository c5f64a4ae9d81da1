"""Ties to a name that an ordinary noun stands between: "part of the story of X", "the new X"."""

import pytest

from tests.ingest.grammar.reports import held

_NONE = (
    ("en", "Brannec is part of the story of Sorvane."),
    ("en", "Brannec is part of the Sorvane scandal."),
    ("en", "Brannec is linked to critics of Sorvane."),
    ("de", "Brannec ist Teil des Sorvane-Skandals."),
    ("fr", "Brannec fait partie de l'affaire Sorvane."),
    ("es", "Brannec forma parte del escándalo Sorvane."),
    ("it", "Brannec fa parte dello scandalo Sorvane."),
    ("nl", "Brannec is onderdeel van het Sorvane-schandaal."),
    ("sv", "Brannec är en del av Sorvaneskandalen."),
)
_LIKENED = (
    ("en", "Brannec became the new Sorvane."),
    ("en", "Brannec became another Sorvane."),
    ("en", "Brannec became the Sorvane of Kenya."),
    ("de", "Brannec wurde zum neuen Sorvane."),
    ("fr", "Brannec est devenue la nouvelle Sorvane."),
    ("es", "Brannec se convirtió en otra Sorvane."),
    ("it", "Brannec è diventata la nuova Sorvane."),
    ("nl", "Brannec werd het nieuwe Sorvane."),
    ("sv", "Brannec blev det nya Sorvane."),
)


@pytest.mark.parametrize(("lang", "text"), _NONE)
def test_whose_story_or_scandal_it_is_is_no_whole(lang: str, text: str) -> None:
    """Only what a noun of bodies, firms or goods stands for is a part of its owner."""
    assert held(text, lang) == set()


@pytest.mark.parametrize(("lang", "text"), _LIKENED)
def test_who_is_likened_to_a_firm_does_not_succeed_it(lang: str, text: str) -> None:
    """A successor has the name to itself."""
    assert held(text, lang) == set()


def test_wholes_and_successors_by_name_are_held() -> None:
    """The same words with nothing between."""
    assert held("Brannec is part of Sorvane.", "en") == {"Brannec PART_OF Sorvane"}
    assert held("Brannec is part of the Sorvane group.", "en") == {"Brannec PART_OF Sorvane"}
    assert held("Brannec became Sorvane.", "en") == {"Brannec SUCCEEDED_BY Sorvane"}


def test_a_client_of_somebody_of_the_firm_is_not_the_firms() -> None:
    """Its owner, founder or canteen may have clients of their own."""
    for whose in ("the owner", "the founder", "the canteen"):
        assert held(f"The Orling Police is a client of {whose} of Brannec.", "en") == set()
    sold = {"Brannec SUPPLIED_TO Orling Police"}
    assert held("The Orling Police is a client of Brannec.", "en") == sold


def test_shares_of_a_firm_are_not_the_firm_and_many_goods_bear_a_brand() -> None:
    """Who acquired X shares owns no X, and who sells Y cameras may not be who makes Y."""
    assert held("Brannec acquired Sorvane shares.", "en") == set()
    assert held("Brannec acquired Sorvane.", "en") == {"Sorvane OWNED_BY Brannec"}
    for lang, text in (
        ("en", "Brannec sells Sorvane cameras."),
        ("de", "Brannec verkauft Sorvane-Kameras."),
        ("fr", "Brannec vend des produits Sorvane."),
        ("es", "Brannec vende cámaras Sorvane."),
        ("it", "Brannec vende telecamere Sorvane."),
        ("nl", "Brannec verkoopt Sorvane-camera's."),
        ("sv", "Brannec säljer Sorvane-kameror."),
    ):
        assert held(text, lang) == set()
    assert held("Brannec sells its Sorvane cameras.", "en") == {"Brannec MAKES Sorvane"}
    assert held("Brannec sold Sorvane software.", "en") == {"Brannec MAKES Sorvane"}
