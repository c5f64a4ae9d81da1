"""Money that a body pays to a vendor, with nothing said of what for."""

import pytest
import reports


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The Lowick Police paid Tarnfield Systems $2 million between 2014 and 2016.",
            {"Tarnfield Systems SUPPLIED_TO Lowick Police"},
        ),
        (
            "The Lowick Police paid $2 million to Tarnfield Systems.",
            {"Tarnfield Systems SUPPLIED_TO Lowick Police"},
        ),
        (
            "The Lowick Police never paid Tarnfield Systems $2 million.",
            {"Tarnfield Systems SUPPLIED_TO Lowick Police (denied)"},
        ),
        (
            "The Lowick Police will pay Tarnfield Systems $2 million.",
            {"Tarnfield Systems SUPPLIED_TO Lowick Police (planned)"},
        ),
    ],
)
def test_paid_plainly(text: str, claims: set[str]) -> None:
    """Who is paid a sum by a body has sold to it."""
    assert reports.told(text, "en") == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The Lowick Police paid Tarnfield Systems $2 million to settle a lawsuit.", set()),
        ("The Lowick Police paid Tarnfield Systems $2 million in damages.", set()),
        ("The Lowick Police paid Tarnfield Systems $2 million as compensation.", set()),
        ("The Lowick Police paid Tarnfield Systems compensation.", set()),
        ("The Lowick Police paid Tarnfield Systems a visit.", set()),
        ("The Lowick Police paid a fine of $2 million to Tarnfield Systems.", set()),
        ("The Lowick Police paid attention to Tarnfield Systems.", set()),
        ("Tarnfield Systems paid the Lowick Police $2 million.", set()),
    ],
)
def test_paid_otherwise(text: str, claims: set[str]) -> None:
    """Money that settles something, and what is no money, says of no sale."""
    assert reports.told(text, "en") == claims
