"""Who is said to be one of a class that does something."""

import pytest
import reports


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            ("Kenya is one of the countries that have bought spyware from Tarnfield Systems."),
            {"Tarnfield Systems SUPPLIED_TO Kenya"},
        ),
        (
            "Kenya is among the countries that use Tarnfield Systems' spyware.",
            {"Tarnfield Systems USED_BY Kenya"},
        ),
        (
            "Kenya is said to be among the countries that use Tarnfield Systems' spyware.",
            {"Tarnfield Systems USED_BY Kenya (alleged)"},
        ),
        (
            ("Kenya is thought to be one of the countries that use Tarnfield Systems' spyware."),
            {"Tarnfield Systems USED_BY Kenya (alleged)"},
        ),
        (
            "The Lowick Police is a force that has bought cameras from Tarnfield Systems.",
            {"Tarnfield Systems SUPPLIED_TO Lowick Police"},
        ),
        (
            "The Lowick Police is the first force that uses Tarnfield Systems' spyware.",
            {"Tarnfield Systems USED_BY Lowick Police"},
        ),
        (
            "Kenya is one of the countries accused of using Tarnfield Systems' spyware.",
            {"Tarnfield Systems USED_BY Kenya (alleged)"},
        ),
    ],
)
def test_one_of_a_class(text: str, claims: set[str]) -> None:
    """Who is one of those that use or buy does so."""
    assert reports.told(text, "en") == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Kenya is not among the countries that use Tarnfield Systems' spyware.", set()),
        ("Kenya may be among the countries that use Tarnfield Systems' spyware.", set()),
        ("Kenya is hardly one of the countries that use Tarnfield Systems' spyware.", set()),
        (
            ("Kenya is one of the few countries that do not use Tarnfield Systems' spyware."),
            {"Tarnfield Systems USED_BY Kenya (denied)"},
        ),
        ("Kenya is one of the countries that banned Tarnfield Systems' spyware.", set()),
        (
            (
                "Kenya is one of the countries in which the Tarsk Police use Tarnfield Systems' "
                "spyware."
            ),
            {"Tarnfield Systems USED_BY Tarsk Police"},
        ),
        (
            "Kenya is one of the countries whose police use Tarnfield Systems' spyware.",
            {"Tarnfield Systems USED_BY police"},
        ),
        (
            ("Kenya is one of the countries opposing states that use Tarnfield Systems' spyware."),
            {"Tarnfield Systems USED_BY states"},
        ),
        (
            (
                "Kenya is one of the neighbours of the countries that use Tarnfield Systems' "
                "spyware."
            ),
            set(),
        ),
        ("Kenya is an ally of the countries that use Tarnfield Systems' spyware.", set()),
        (
            ("Kenya is among the critics of the countries that use Tarnfield Systems' spyware."),
            set(),
        ),
        ("The Lowick Police is the only force that refused Tarnfield Systems' cameras.", set()),
        (
            (
                "Kenya is one of the countries that suffered because Uganda used Tarnfield "
                "Systems' spyware."
            ),
            {"Tarnfield Systems USED_BY Uganda"},
        ),
    ],
)
def test_not_one_of_a_class(text: str, claims: set[str]) -> None:
    """Who is none of them, or one of others, or of those that did not, does nothing of it."""
    assert reports.told(text, "en") == claims
