"""Contracts: how they are made, whose they are, where their goods stand, and what is none."""

import pytest
import reports


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            (
                "The Lowick Police and the company Tarnfield Systems entered into a contract to "
                "establish a surveillance system."
            ),
            {"Tarnfield Systems SUPPLIED_TO Lowick Police"},
        ),
        (
            (
                "Tarnfield Systems had earlier secured an agreement with Lowick Police in "
                "November 2017."
            ),
            {"Tarnfield Systems SUPPLIED_TO Lowick Police"},
        ),
        (
            "The earlier contract with Tarnfield Systems was signed by the Lowick Police.",
            {"Tarnfield Systems SUPPLIED_TO Lowick Police"},
        ),
        (
            (
                "The Lowick Police first contracted Tarnfield Systems to build its case "
                "management system in 2014."
            ),
            {"Tarnfield Systems SUPPLIED_TO Lowick Police"},
        ),
        (
            (
                "Tarnfield Systems is known for its contracts with the Lowick Police and the "
                "Tarsk Police."
            ),
            {
                "Tarnfield Systems SUPPLIED_TO Lowick Police",
                "Tarnfield Systems SUPPLIED_TO Tarsk Police",
            },
        ),
        (
            "Tarnfield Systems was criticised for its contract with the Lowick Police.",
            {"Tarnfield Systems SUPPLIED_TO Lowick Police"},
        ),
        (
            "Kenya was criticised over its planned contract with Tarnfield Systems.",
            {"Tarnfield Systems SUPPLIED_TO Kenya (planned)"},
        ),
        (
            (
                "The company Tarnfield Systems has been awarded a contract for security systems "
                "at Lowick Airport."
            ),
            {"Tarnfield Systems SUPPLIED_TO Lowick Airport"},
        ),
        (
            (
                "The company Tarnfield Systems was not awarded a contract for cameras at Lowick "
                "Airport."
            ),
            {"Tarnfield Systems SUPPLIED_TO Lowick Airport (denied)"},
        ),
        (
            ("Tarnfield Systems won the Tarsk Police's contract for cameras at Lowick Airport."),
            {"Tarnfield Systems SUPPLIED_TO Tarsk Police"},
        ),
        (
            "Kenya turned out to be a customer of Tarnfield Systems.",
            {"Tarnfield Systems SUPPLIED_TO Kenya"},
        ),
        (
            "Lowick PD purchased cameras from Tarnfield Systems in 2016.",
            {"Tarnfield Systems SUPPLIED_TO Lowick PD"},
        ),
        (
            "The Federal Govt bought cameras from Tarnfield Systems.",
            {"Tarnfield Systems SUPPLIED_TO Federal Govt"},
        ),
        (
            "Researchers found Tarnfield Systems spyware in use by the Lowick Police.",
            {"Tarnfield Systems USED_BY Lowick Police"},
        ),
        (
            ("Researchers did not find Tarnfield Systems spyware in use by the Lowick Police."),
            {"Tarnfield Systems USED_BY Lowick Police (denied)"},
        ),
    ],
)
def test_contracts_made(text: str, claims: set[str]) -> None:
    """A contract is entered into, had by who is blamed for it, or won for where its goods stand."""
    assert reports.told(text, "en") == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (("The Lowick Police entered into a settlement agreement with Tarnfield Systems."), set()),
        ("The Lowick Police signed a non-disclosure agreement with Tarnfield Systems.", set()),
        ("The Lowick Police signed a data-sharing agreement with Tarnfield Systems.", set()),
        ("The Lowick Police entered into talks with Tarnfield Systems.", set()),
        (
            ("The Lowick Police entered into negotiations for a contract with Tarnfield Systems."),
            set(),
        ),
        ("Kenya was reminded of its failed contract with Tarnfield Systems.", set()),
        (
            (
                "Norrvik Imaging was asked by Tarnfield Systems about its contract with the "
                "Lowick Police."
            ),
            set(),
        ),
        (
            (
                "Tarnfield Systems was criticised for its contract with a rival of the Lowick "
                "Police."
            ),
            set(),
        ),
        ("Tarnfield Systems competes for its contract with the Lowick Police.", set()),
        (
            (
                "Tarnfield Systems was awarded a contract for cameras at the Lowick Airport "
                "conference."
            ),
            set(),
        ),
        (
            ("Tarnfield Systems won a contract for cameras at a ceremony in Lowick University."),
            set(),
        ),
        ("Kenya turned out not to be a customer of Tarnfield Systems.", set()),
        (
            (
                "Researchers found Tarnfield Systems spyware in use by the targets of the Lowick "
                "Police."
            ),
            set(),
        ),
        (
            "Tarnfield Systems' relationship with the Lowick Police began in 2014.",
            {"Tarnfield Systems LINKED_TO Lowick Police"},
        ),
    ],
)
def test_no_contract(text: str, claims: set[str]) -> None:
    """An agreement about something else, one that failed and another's make no sale."""
    assert reports.told(text, "en") == claims
