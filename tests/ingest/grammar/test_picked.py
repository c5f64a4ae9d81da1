"""Goods and suppliers that a body chooses."""

import pytest
import reports


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The Lowick Police chose Tarnfield Systems' cameras to monitor the station.",
            {"Tarnfield Systems SUPPLIED_TO Lowick Police"},
        ),
        (
            "The Lowick Police chose the cameras of Tarnfield Systems.",
            {"Tarnfield Systems SUPPLIED_TO Lowick Police"},
        ),
        (
            "The Lowick Police selected cameras from Tarnfield Systems.",
            {"Tarnfield Systems SUPPLIED_TO Lowick Police"},
        ),
        (
            "The Lowick Police opted for cameras from Tarnfield Systems.",
            {"Tarnfield Systems SUPPLIED_TO Lowick Police"},
        ),
        (
            "The Lowick Police opted for the company Tarnfield Systems.",
            {"Tarnfield Systems SUPPLIED_TO Lowick Police"},
        ),
        (
            "The Lowick Police picked the firm Norrvik Imaging over Tarnfield Systems.",
            {"Norrvik Imaging SUPPLIED_TO Lowick Police"},
        ),
        (
            ("The Lowick Police has selected Tarnfield Systems for its body camera programme."),
            {"Tarnfield Systems SUPPLIED_TO Lowick Police"},
        ),
        (
            "The Lowick Police did not choose Tarnfield Systems' cameras.",
            {"Tarnfield Systems SUPPLIED_TO Lowick Police (denied)"},
        ),
        (
            "The Lowick Police would choose Tarnfield Systems' cameras.",
            {"Tarnfield Systems SUPPLIED_TO Lowick Police (planned)"},
        ),
    ],
)
def test_chosen_goods(text: str, claims: set[str]) -> None:
    """Whose goods a body chooses is its supplier, as is a firm chosen for goods or over another."""
    assert reports.told(text, "en") == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The Lowick Police chose Tarnfield Systems' cameras to be removed.", set()),
        ("The Lowick Police chose Tarnfield Systems' cameras as an example.", set()),
        ("The Lowick Police chose Tarnfield Systems' cameras for an audit.", set()),
        (
            (
                "The Lowick Police chose not Tarnfield Systems' cameras but those of Norrvik "
                "Imaging."
            ),
            set(),
        ),
        ("The Lowick Police selected Tarnfield Systems' cameras for removal.", set()),
        ("The Lowick Police selected candidates from Tarnfield Systems.", set()),
        ("The Lowick Police selected victims of Tarnfield Systems' spyware.", set()),
        (
            ("The Lowick Police selected a rival of Tarnfield Systems for its camera programme."),
            set(),
        ),
        ("The Lowick Police has selected Tarnfield Systems for an award.", set()),
        ("The Lowick Police has selected Tarnfield Systems for a review.", set()),
        (("The Lowick Police selected Tarnfield Systems for its list of banned companies."), set()),
        ("The Lowick Police picked apart Tarnfield Systems' software.", set()),
        ("The Lowick Police picked up Tarnfield Systems' lost drone.", set()),
        ("The Lowick Police opted against cameras from Tarnfield Systems.", set()),
        ("The Lowick Police opted for a rival of Tarnfield Systems.", set()),
        ("The Lowick Police opted for a ban on Tarnfield Systems' cameras.", set()),
        ("The Lowick Police opted for the removal of Tarnfield Systems' cameras.", set()),
        ("The Lowick Police opted for talks with Tarnfield Systems.", set()),
    ],
)
def test_chosen_for_something_else(text: str, claims: set[str]) -> None:
    """Who or what is chosen for anything else, or not chosen, is not bought."""
    assert reports.told(text, "en") == claims
