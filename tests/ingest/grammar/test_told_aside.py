"""Doubt and plans in a relative clause that commas set off."""

import pytest
import reports


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "en",
            ("Tarnfield Systems, which reportedly has 50 staff, sold drones to the Lowick Police."),
            {"Tarnfield Systems SUPPLIED_TO Lowick Police"},
        ),
        (
            "en",
            ("Tarnfield Systems, which plans to go public, sold drones to the Lowick Police."),
            {"Tarnfield Systems SUPPLIED_TO Lowick Police"},
        ),
        (
            "en",
            "The Lowick Police, which is suspected of abuses, uses the Glint system.",
            {"Glint USED_BY Lowick Police"},
        ),
        (
            "en",
            (
                "Tarnfield Systems, which reportedly sold drones to Kenya, supplied the Lowick "
                "Police."
            ),
            {
                "Tarnfield Systems SUPPLIED_TO Kenya (alleged)",
                "Tarnfield Systems SUPPLIED_TO Lowick Police",
            },
        ),
        (
            "de",
            (
                "Die Firma Norvex GmbH, die angeblich 50 Mitarbeiter hat, verkaufte Drohnen an "
                "die Polizei Hessen."
            ),
            {"Norvex GmbH SUPPLIED_TO Polizei Hessen"},
        ),
        (
            "fr",
            ("La société Norvex, qui aurait 50 salariés, a vendu des drones à la police de Tarsk."),
            {"Norvex SUPPLIED_TO police de Tarsk"},
        ),
    ],
)
def test_told_of_an_end(lang: str, text: str, claims: set[str]) -> None:
    """What is claimed or planned of an end between commas leaves the line as sure as it is."""
    assert reports.told(text, lang) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The drones, which Tarnfield Systems allegedly sold to Kenya, were new.",
            {"Tarnfield Systems SUPPLIED_TO Kenya (alleged)"},
        ),
        (
            (
                "The documents, which are allegedly forged, show that Tarnfield Systems sold "
                "drones to Kenya."
            ),
            {"Tarnfield Systems SUPPLIED_TO Kenya (alleged)"},
        ),
        (
            (
                "Tarnfield Systems, which is said to have close ties to Kenya, allegedly sold "
                "drones to Uganda."
            ),
            {
                "Tarnfield Systems LINKED_TO Kenya (alleged)",
                "Tarnfield Systems SUPPLIED_TO Uganda (alleged)",
            },
        ),
        (
            ("Tarnfield Systems, which makes drones, is said to have sold drones to Uganda."),
            {"Tarnfield Systems SUPPLIED_TO Uganda (alleged)"},
        ),
        (
            "Tarnfield Systems, which makes drones, plans to sell drones to Uganda.",
            {"Tarnfield Systems SUPPLIED_TO Uganda (planned)"},
        ),
    ],
)
def test_told_of_the_claim(text: str, claims: set[str]) -> None:
    """What is claimed of a sale or of who tells of it is claimed of all."""
    assert reports.told(text, "en") == claims
