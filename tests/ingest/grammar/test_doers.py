"""Whose deed a noun tells, where a passive verb behind it has a doer of its own."""

import pytest
import reports

# language, text, and all sales and uses that the rules claim
ROWS: list[tuple[str, str, set[str]]] = [
    ("en", "The use of the Glint spyware was condemned by the Lowick Police.", set()),
    ("en", "The use of the Glint spyware by the Tarsk Police was condemned by the Lowick Police.",
     {"Glint USED_BY Tarsk Police"}),
    ("en", "The use of the Glint spyware was admitted by the Lowick Police.",
     {"Glint USED_BY Lowick Police"}),
    ("en", "The sale of drones to the Lowick Police was criticised by the firm Orvane.", set()),
    ("en", "The purchase of drones from the firm Orvane was halted by the Tarsk Ministry.", set()),
    ("en", "The Tarsk Ministry criticised the use of the Glint spyware by the Lowick Police.",
     {"Glint USED_BY Lowick Police"}),
    ("de", "Der Einsatz der Software Glint wurde von der Polizei Lowick kritisiert.", set()),
    ("de", "Der Einsatz von Glint durch die Polizei Lowick wurde vom Landgericht gestoppt.",
     {"Glint USED_BY Polizei Lowick"}),
    ("nl", "Het gebruik van Glint werd bekritiseerd door de politie van Lowick.", set()),
    ("nl", "Het gebruik van de software Glint door de politie van Lowick werd bekritiseerd.",
     {"Glint USED_BY politie van Lowick"}),
    ("fr", "L'utilisation du logiciel Glint a été dénoncée par la police de Lowick.", set()),
    ("fr", "La vente de drones à la police de Lowick a été blâmée par la société Orvane.", set()),
    ("es", "El uso del programa Glint fue prohibido por la policía de Lowick.", set()),
    ("it", "L'uso del software Glint è stato vietato dalla polizia di Lowick.", set()),
    ("sv", "Användningen av programmet Glint kritiserades av polisen i Lowick.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "accused"), ROWS, ids=[row[1][:60] for row in ROWS])
def test_who_condemns_a_use_is_no_user(lang: str, text: str, accused: set[str]) -> None:
    """Whom a passive verb names did what that verb says; who did what the noun says touches it."""
    found = {one for one in reports.told(text, lang) if "USED_BY" in one or "SUPPLIED_TO" in one}
    assert {one for one in found if "(" not in one} == accused
