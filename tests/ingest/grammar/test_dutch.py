"""Dutch clauses: attributes, verbs with a noun, shares, origins, and what only seems done."""

import pytest
import reports

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            (
                "De Belastingdienst maakt sinds 2019 gebruik van software van het Belgische "
                "bedrijf Brannec."
            ),
            {"Brannec BASED_IN België", "Brannec USED_BY Belastingdienst"},
        ),
        (
            "De aanbesteding van de gemeente Zwolle werd gewonnen door Norvex BV.",
            {"Norvex BV SUPPLIED_TO gemeente Zwolle"},
        ),
        (
            "Bij Norvex bestelde de gemeente Zwolle 80 camera's.",
            {"Norvex SUPPLIED_TO gemeente Zwolle"},
        ),
        (
            "Uit onderzoek blijkt dat Norvex drones heeft geleverd aan het Indiase leger.",
            {"Norvex SUPPLIED_TO Indiase leger"},
        ),
        (
            "De bij de Belgische douane gebruikte software Palex is afkomstig van Brannec.",
            {"Palex USED_BY Belgische douane"},
        ),
        (
            "De drones van de politie Antwerpen zijn afkomstig van Norvex.",
            {"Norvex SUPPLIED_TO politie Antwerpen"},
        ),
        (
            "Holmgard NV bezit 60 procent van de aandelen van Brannec.",
            {"Brannec OWNED_BY Holmgard NV"},
        ),
        (
            "Holmgard NV bezit 20 procent van de aandelen van Brannec.",
            {"Holmgard NV INVESTED_IN Brannec"},
        ),
        ("Brannec veranderde zijn naam in Norvex.", {"Brannec SUCCEEDED_BY Norvex"}),
        (
            "De Dienst Tarsk maakt deel uit van de Nationale Politie.",
            {"Dienst Tarsk PART_OF Nationale Politie"},
        ),
        (
            "Norvex verkocht zijn software onder meer aan Bahrein, Oman en Ethiopië.",
            {
                "Norvex SUPPLIED_TO Bahrein",
                "Norvex SUPPLIED_TO Ethiopië",
                "Norvex SUPPLIED_TO Oman",
            },
        ),
        (
            "Norvex verkocht zijn camera's aan de politie Antwerpen.",
            {"Norvex SUPPLIED_TO politie Antwerpen"},
        ),
        (
            "In plaats van Palex gebruikt de politie Antwerpen nu Kestro.",
            {"Kestro USED_BY politie Antwerpen"},
        ),
        (
            "Norvex zou camera's aan de politie van Belarus hebben geleverd.",
            {"Norvex SUPPLIED_TO politie van Belarus (alleged)"},
        ),
        (
            "De Rotterdamse Norvex BV levert camera's aan de politie Antwerpen.",
            {"Norvex BV SUPPLIED_TO politie Antwerpen"},
        ),
        (
            (
                "Palex, dat door het Amsterdamse Brannec wordt gemaakt, is in gebruik bij de "
                "politie van Curaçao."
            ),
            {"Brannec MAKES Palex", "Palex USED_BY politie van Curaçao"},
        ),
    ],
)
def test_a_sentence_tells_who_did_what(text: str, claims: set[str]) -> None:
    """Rules read exactly these links off a sentence, each with its status."""
    assert reports.told(text, "nl") == claims


@pytest.mark.parametrize(
    "text",
    [
        "De politie Antwerpen maakt geen gebruik van Palex.",
        "De politie Antwerpen kondigde aan gebruik te maken van Palex.",
        "De politie Antwerpen zou gebruik maken van Palex.",
        "De aanbesteding van de gemeente Zwolle werd niet gewonnen door Norvex BV.",
        "De drones van de politie Antwerpen zijn niet afkomstig van Norvex.",
        "De klacht over de politie Antwerpen is afkomstig van Norvex.",
        "Brannec veranderde de naam van zijn software in Palex.",
        "Brannec veranderde zijn beleid in Nederland.",
        "De aan de politie Antwerpen aangeboden software Palex is van Brannec.",
        "De uitvoer van camera's door Norvex BV naar de Egyptische politie werd goedgekeurd.",
        "Holmgard NV verkocht zijn dochter Brannec aan Talvik Capital.",
        "De overname van Brannec door Holmgard NV mislukte.",
        "Brannec was vroeger eigendom van Holmgard NV.",
        "Zonder het embargo zou Norvex camera's aan de politie van Belarus hebben geleverd.",
        (
            "Het contract tussen Norvex en de politie Antwerpen werd ontbonden voordat er "
            "camera's werden geleverd."
        ),
    ],
)
def test_nothing_is_held_of_what_was_not_done(text: str) -> None:
    """What was refused, permitted, undone or is over holds no link."""
    held = [c for c in extract(plain_report(text, "nl")) if c.held]
    assert not held


@pytest.mark.parametrize("opening", ["Het", "Het jonge"])
def test_an_adjective_of_any_town_is_no_firm(opening: str) -> None:
    """The firm is the one before, or nobody; where a name stands behind, it bears it."""
    line = f"{opening} Tarskse bedrijf leverde camera's aan de Zweedse politie."
    assert not reports.told(line, "nl")
    before = f"Brannec Optiek maakt camera's. {line}"
    assert "Brannec Optiek SUPPLIED_TO Zweedse politie" in reports.told(before, "nl")
    named = line.replace("bedrijf", "bedrijf Brannec")
    assert "Brannec SUPPLIED_TO Zweedse politie" in reports.told(named, "nl")
