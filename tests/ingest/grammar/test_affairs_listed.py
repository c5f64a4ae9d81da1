"""Offices that are called after a list of what they are for."""

import pytest
import reports


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "en",
            ("The Ministry of Trade, Energy and Industry bought drones from Tarnfield Systems."),
            {"Tarnfield Systems SUPPLIED_TO Ministry of Trade, Energy and Industry"},
        ),
        (
            "en",
            (
                "The Ministry of Health, Education, and Welfare bought drones from Tarnfield "
                "Systems."
            ),
            {"Tarnfield Systems SUPPLIED_TO Ministry of Health, Education, and Welfare"},
        ),
        (
            "es",
            "El Ministerio de Economía, Industria y Comercio compró drones a Norvex S.A.",
            {"Norvex S.A. SUPPLIED_TO Ministerio de Economía, Industria y Comercio"},
        ),
        (
            "fr",
            (
                "Le ministère de la Justice, des Finances et du Commerce a acheté des drones à la "
                "société Norvex."
            ),
            {"Norvex SUPPLIED_TO ministère de la Justice, des Finances et du Commerce"},
        ),
    ],
)
def test_one_office(lang: str, text: str, claims: set[str]) -> None:
    """What an office is for may be a list, which is its name in any language."""
    assert reports.told(text, lang) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            ("Tarnfield Systems sold drones to the Ministry of Trade, the Tarsk Police and Kenya."),
            {
                "Tarnfield Systems SUPPLIED_TO Kenya",
                "Tarnfield Systems SUPPLIED_TO Ministry of Trade",
                "Tarnfield Systems SUPPLIED_TO Tarsk Police",
            },
        ),
        (
            "Tarnfield Systems sold drones to the Ministry of Trade, Kenya and Uganda.",
            {
                "Tarnfield Systems SUPPLIED_TO Kenya",
                "Tarnfield Systems SUPPLIED_TO Ministry of Trade",
                "Tarnfield Systems SUPPLIED_TO Uganda",
            },
        ),
        (
            ("Tarnfield Systems sold drones to the Ministry of Trade, Industry Lab and Kenya."),
            {
                "Tarnfield Systems SUPPLIED_TO Industry Lab",
                "Tarnfield Systems SUPPLIED_TO Kenya",
                "Tarnfield Systems SUPPLIED_TO Ministry of Trade",
            },
        ),
    ],
)
def test_several(text: str, claims: set[str]) -> None:
    """Another body or a firm behind an office is no part of its name."""
    assert reports.told(text, "en") == claims
