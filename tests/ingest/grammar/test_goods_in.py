"""Who gets goods where no preposition says it, or where the goods are the buyer's."""

import pytest
import reports


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The spy gear in Kenya was sold by Tarnfield Systems.",
            set(),
        ),
        (
            "The cameras in Kenya were supplied by Tarnfield Systems.",
            set(),
        ),
        (
            "The spyware in Kenya was allegedly supplied by Tarnfield Systems.",
            set(),
        ),
        (
            "The cameras in Kenya were not supplied by Tarnfield Systems.",
            set(),
        ),
        (
            "The cameras in Kenya were sold by Tarnfield Systems to Uganda.",
            {"Tarnfield Systems SUPPLIED_TO Uganda"},
        ),
        (
            "The Lowick Police's system was built by Tarnfield Systems.",
            {"Tarnfield Systems SUPPLIED_TO Lowick Police"},
        ),
        (
            ("The Lowick Police's system, which was built by Tarnfield Systems, was stopped."),
            {"Tarnfield Systems SUPPLIED_TO Lowick Police"},
        ),
        (
            "The system of the Lowick Police was developed by Tarnfield Systems.",
            {"Tarnfield Systems SUPPLIED_TO Lowick Police"},
        ),
        (
            "Tarnfield Systems sold Kenya Telecom a surveillance system.",
            {"Tarnfield Systems SUPPLIED_TO Kenya Telecom"},
        ),
        (
            "Tarnfield Systems did not sell Kenya Telecom a surveillance system.",
            {"Tarnfield Systems SUPPLIED_TO Kenya Telecom (denied)"},
        ),
    ],
)
def test_goods_that_stand_there(text: str, claims: set[str]) -> None:
    """The body whose goods were made got them; of the state they stand in nobody says so."""
    assert reports.told(text, "en") == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Cameras in Kenya are supplied by Tarnfield Systems.", set()),
        ("The images in Kenya were supplied by Tarnfield Systems.", set()),
        ("The cameras in Kenya were stolen from Tarnfield Systems.", set()),
        ("The cameras in Kenya were supplied by a rival of Tarnfield Systems.", set()),
        ("The software in Kenya's banks was sold by Tarnfield Systems.", set()),
        ("Tarnfield Systems sold Kenya Telecom a stake.", set()),
        ("Tarnfield Systems lent Norrvik Imaging a hand.", set()),
        ("The Lowick Police's system was built by a rival of Tarnfield Systems.", set()),
        ("The Lowick Police's system was broken by Tarnfield Systems.", set()),
        ("A copy of the Lowick Police's system was built by Tarnfield Systems.", set()),
        ("The rival system of the Lowick Police was developed by Tarnfield Systems.", set()),
        ("The Lowick Police's website was built by Tarnfield Systems.", set()),
    ],
)
def test_goods_of_others(text: str, claims: set[str]) -> None:
    """What is no goods, or another's, or comes from another, is no sale."""
    assert reports.told(text, "en") == claims
