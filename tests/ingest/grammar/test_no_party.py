"""Words that look like a party and are none: a town, a day, a union, an operation, two at once."""

import pytest
from reports import held

TWO = "la SSII Norvex Origin et Sagmar Sécurité"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Die Polizei Hessen kaufte Abhörsysteme aus Bexbach."),
        ("en", "The drone was banned by New Year's Day, 2023."),
        ("en", "The Northern Union's Entry System starts in 2027."),
        ("es", "La Operación Eirene fue el mayor dispositivo desplegado en España."),
        ("fr", f"La police de Lyon a choisi {TWO} pour fournir ses caméras."),
        ("en", "The firm hacked al-Torsvik's iPhone."),
        ("en", "The Kenyan police bought cameras from M."),
    ],
)  # fmt: skip
def test_who_is_no_party_makes_and_sells_nothing(lang: str, text: str) -> None:
    """None of these words names a firm, or more than half of one."""
    assert held(text, lang) == set()


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("de", "Die Polizei Hessen kaufte Abhörsysteme von der Norvex GmbH.",
         "Norvex GmbH SUPPLIED_TO Polizei Hessen"),
        ("en", "Norvex's Hollin system starts in 2027.", "Norvex MAKES Hollin"),
        ("en", "Hollin was made by Gridlark subsidiary Tormund Systems.",
         "Tormund Systems OWNED_BY Gridlark"),
        ("de", "Die Polizei Hessen nutzte Drohnen des Schweizer Herstellers Norvex-UAV.",
         "Norvex-UAV BASED_IN Schweiz"),
    ],
)  # fmt: skip
def test_who_is_one_stays_one(lang: str, text: str, told: str) -> None:
    """The same sentences with a party in them."""
    assert told in held(text, lang)


def test_whose_subsidiary_made_it_did_not() -> None:
    """Behind a bracket goes on whose subsidiary it was."""
    text = "Hollin was made by Gridlark (now Corvane) subsidiary Tormund Systems."
    assert "Gridlark MAKES Hollin" not in held(text, "en")
