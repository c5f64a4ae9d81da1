"""Bodies that are listed and some of them not named, and what says again what a body is."""

import pytest
import reports


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            (
                "Tarnfield Systems has sold drones to the Lowick Police, the army, the navy and "
                "the National Tarsk Agency."
            ),
            {
                "Tarnfield Systems SUPPLIED_TO Lowick Police",
                "Tarnfield Systems SUPPLIED_TO National Tarsk Agency",
                "Tarnfield Systems SUPPLIED_TO army",
                "Tarnfield Systems SUPPLIED_TO navy",
            },
        ),
        (
            (
                "The clients of Tarnfield Systems include the Ministry of Order (MOO), the Tarsk "
                "Police, the army, the National Tarsk Agency (NTA) and the Bank of Kenya."
            ),
            {
                "Tarnfield Systems SUPPLIED_TO Bank of Kenya",
                "Tarnfield Systems SUPPLIED_TO Ministry of Order",
                "Tarnfield Systems SUPPLIED_TO National Tarsk Agency",
                "Tarnfield Systems SUPPLIED_TO Tarsk Police",
                "Tarnfield Systems SUPPLIED_TO army",
            },
        ),
        (
            (
                "Tarnfield Systems sold cameras to the Lowick Police, the Attorney General's "
                "Office, the navy and the Tarsk Agency."
            ),
            {
                "Tarnfield Systems SUPPLIED_TO Attorney General's Office",
                "Tarnfield Systems SUPPLIED_TO Lowick Police",
                "Tarnfield Systems SUPPLIED_TO Tarsk Agency",
                "Tarnfield Systems SUPPLIED_TO navy",
            },
        ),
    ],
)
def test_members_without_a_name(text: str, claims: set[str]) -> None:
    """A body without a name in a list of bodies goes on with it, and hides none behind it."""
    assert reports.told(text, "en") == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            (
                "Tarnfield Systems sold drones to the Lowick Police, an agency of the state, and "
                "Kenya."
            ),
            {"Tarnfield Systems SUPPLIED_TO Kenya", "Tarnfield Systems SUPPLIED_TO Lowick Police"},
        ),
        (
            (
                "Tarnfield Systems sold drones to the Lowick Police, the main force of the city, "
                "and to Kenya."
            ),
            {"Tarnfield Systems SUPPLIED_TO Kenya", "Tarnfield Systems SUPPLIED_TO Lowick Police"},
        ),
    ],
)
def test_what_a_body_is(text: str, claims: set[str]) -> None:
    """What says of a body what it is makes no list of two bodies."""
    assert reports.told(text, "en") == claims
