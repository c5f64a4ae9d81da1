"""Bodies told by their place first and by their name behind a comma."""

import pytest
import reports


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The EU border agency, Tarkex, bought drones from Tarnfield Systems.",
            {"Tarnfield Systems SUPPLIED_TO Tarkex"},
        ),
        (
            (
                "The EU border agency, Tarkex, recently awarded contracts for drones to the "
                "companies Norrvik Imaging, Glint Systems and Tarnfield Systems."
            ),
            {
                "Glint Systems SUPPLIED_TO Tarkex",
                "Norrvik Imaging SUPPLIED_TO Tarkex",
                "Tarnfield Systems SUPPLIED_TO Tarkex",
            },
        ),
        (
            "The Lowick spy agency, Tarkex, bought drones from Tarnfield Systems.",
            {"Tarnfield Systems SUPPLIED_TO Tarkex"},
        ),
        (
            "Tarnfield Systems sold drones to the Lowick spy agency, Tarkex.",
            {"Tarnfield Systems SUPPLIED_TO Tarkex"},
        ),
        (
            "The Lowick police force, the Zet, used Glint of Tarnfield Systems.",
            {"Glint USED_BY Zet"},
        ),
    ],
)
def test_name_of_a_placed_body(text: str, claims: set[str]) -> None:
    """A name between commas is that of the body before it, which is told by its place."""
    assert reports.told(text, "en") == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Tarnfield Systems sold drones to the Lowick spy agency, Tarkex, and Kenya.",
            {
                "Tarnfield Systems SUPPLIED_TO Kenya",
                "Tarnfield Systems SUPPLIED_TO Lowick spy agency",
                "Tarnfield Systems SUPPLIED_TO Tarkex",
            },
        ),
        (
            ("Tarnfield Systems sold drones to the Lowick spy agency, Tarkex, Kenya and Uganda."),
            {
                "Tarnfield Systems SUPPLIED_TO Kenya",
                "Tarnfield Systems SUPPLIED_TO Lowick spy agency",
                "Tarnfield Systems SUPPLIED_TO Tarkex",
                "Tarnfield Systems SUPPLIED_TO Uganda",
            },
        ),
        (
            ("In a deal with the Lowick police force, Norrvik Imaging sold drones to Kenya."),
            {
                "Norrvik Imaging SUPPLIED_TO Kenya",
                "Norrvik Imaging SUPPLIED_TO Lowick police force",
            },
        ),
        (
            "Like the Lowick police force, Tarkex bought drones from Tarnfield Systems.",
            {"Tarnfield Systems SUPPLIED_TO Tarkex"},
        ),
        (
            (
                "It was the Lowick police force, Tarkex said, that bought drones from Tarnfield "
                "Systems."
            ),
            set(),
        ),
        (
            ("According to the Lowick police department, Tarnfield Systems sold drones to Kenya."),
            {"Tarnfield Systems SUPPLIED_TO Kenya"},
        ),
        ("The cameras are used by the Lowick police department, Tarkex says.", set()),
    ],
)
def test_other_names(text: str, claims: set[str]) -> None:
    """A name behind a body is another's in a list, and where it speaks or begins a clause."""
    assert reports.told(text, "en") == claims
