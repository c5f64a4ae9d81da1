"""Bodies called by their class alone, and states named as examples of their forces."""

import pytest
import reports


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            (
                "The Murrow Police Department bought drones. The Police Department entered into a "
                "contract with Tarnfield Systems."
            ),
            {"Tarnfield Systems SUPPLIED_TO Murrow Police Department"},
        ),
        (
            (
                "The Murrow City Council met. In May, the City Council signed a contract with "
                "Tarnfield Systems."
            ),
            {"Tarnfield Systems SUPPLIED_TO Murrow City Council"},
        ),
        (
            (
                "The National Tarsk Agency was founded in 2014. The Agency bought drones from "
                "Tarnfield Systems."
            ),
            {"Tarnfield Systems SUPPLIED_TO National Tarsk Agency"},
        ),
    ],
)
def test_called_by_class(text: str, claims: set[str]) -> None:
    """A class with capitals and an article is the one body before that ends in it."""
    assert reports.told(text, "en") == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            (
                "The Murrow Police Department bought drones. The Tarsk Police Department did not. "
                "The Police Department entered into a contract with Tarnfield Systems."
            ),
            {"Tarnfield Systems SUPPLIED_TO Police Department"},
        ),
        (
            (
                "The Murrow Police use drones. The Police Department bought drones from Tarnfield "
                "Systems."
            ),
            {"Tarnfield Systems SUPPLIED_TO Police Department"},
        ),
        (
            (
                "The Police Department entered into a contract with Tarnfield Systems. The Murrow "
                "Police Department is new."
            ),
            {"Tarnfield Systems SUPPLIED_TO Police Department"},
        ),
    ],
)
def test_left_open(text: str, claims: set[str]) -> None:
    """Where two bodies end in it, or none before it does, it stays what it is called."""
    assert reports.told(text, "en") == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            (
                "Tarnfield Systems' spyware is used by police forces all over the world, "
                "including Kenya and Uganda."
            ),
            {"Tarnfield Systems USED_BY Kenya", "Tarnfield Systems USED_BY Uganda"},
        ),
        (
            (
                "Tarnfield Systems has sold spyware to intelligence agencies around the world, "
                "including Kenya and Uganda."
            ),
            {"Tarnfield Systems SUPPLIED_TO Kenya", "Tarnfield Systems SUPPLIED_TO Uganda"},
        ),
        (
            "Tarnfield Systems has sold spyware to agencies in Africa, including Kenya.",
            {"Tarnfield Systems SUPPLIED_TO Kenya"},
        ),
        (
            ("Tarnfield Systems does not sell to agencies around the world, including Kenya."),
            {"Tarnfield Systems SUPPLIED_TO Kenya (denied)"},
        ),
    ],
)
def test_states_of_forces(text: str, claims: set[str]) -> None:
    """States may be named as examples of forces in general, and then buy and use."""
    assert reports.told(text, "en") == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            ("Tarnfield Systems sells spyware to agencies that spy on countries, including Kenya."),
            {"Tarnfield Systems SUPPLIED_TO agencies"},
        ),
        (
            ("Tarnfield Systems sells spyware to agencies fighting crime in states such as Kenya."),
            {"Tarnfield Systems SUPPLIED_TO agencies"},
        ),
        (
            (
                "Agencies have used Tarnfield Systems' spyware against targets in many places, "
                "including Kenya."
            ),
            {"Tarnfield Systems USED_BY Agencies"},
        ),
        (
            ("Agencies use Tarnfield Systems' spyware to spy on foreign states, including Kenya."),
            {"Tarnfield Systems USED_BY Agencies"},
        ),
        (
            (
                "Tarnfield Systems has offices around the world, including Kenya, and sells to "
                "agencies."
            ),
            {"Tarnfield Systems SUPPLIED_TO agencies"},
        ),
        (
            (
                "Police forces in several states, including Kenya, banned Tarnfield Systems' "
                "spyware."
            ),
            set(),
        ),
    ],
)
def test_states_of_others(text: str, claims: set[str]) -> None:
    """States that are spied on, fought in or only named beside forces buy nothing."""
    assert reports.told(text, "en") == claims
