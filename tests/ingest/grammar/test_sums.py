"""Sums before a noun, which name no state and are no part of what goods are called."""

import pytest
import reports


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The US$126 million camera system was supplied by Tarnfield Systems.", set()),
        ("The US $126 million camera system was supplied by Tarnfield Systems.", set()),
        (
            ("The A$2 million system was supplied by Tarnfield Systems to the Lowick Police."),
            {"Tarnfield Systems SUPPLIED_TO Lowick Police"},
        ),
        (
            "Tarnfield Systems sold Kenya a US$126 million system.",
            {"Tarnfield Systems SUPPLIED_TO Kenya"},
        ),
        (
            "Tarnfield Systems won a US$5 million contract with the Lowick Police.",
            {"Tarnfield Systems SUPPLIED_TO Lowick Police"},
        ),
        (
            "The Lowick Police paid US$5,000 for the Glint system.",
            {"Glint SUPPLIED_TO Lowick Police"},
        ),
    ],
)
def test_sums(text: str, claims: set[str]) -> None:
    """A currency with the letters of a state is no state."""
    assert reports.told(text, "en") == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Tarnfield Systems sold cameras to the US for $5 million.",
            {"Tarnfield Systems SUPPLIED_TO United States"},
        ),
        (
            "Tarnfield Systems sold the US a $5 million system.",
            {"Tarnfield Systems SUPPLIED_TO United States"},
        ),
    ],
)
def test_states(text: str, claims: set[str]) -> None:
    """A state beside a sum is one still."""
    assert reports.told(text, "en") == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            (
                "Tarnfield Systems delivered cameras to the Lowick Police as part of the Safe "
                "Tarsk project."
            ),
            {"Tarnfield Systems SUPPLIED_TO Lowick Police"},
        ),
        (
            ("Tarnfield Systems installed cameras in Lowick as part of the Safe Tarsk project."),
            {"Tarnfield Systems DEPLOYED_IN Safe Tarsk"},
        ),
        (
            "The Tarsk Agency is part of the Ministry of Order.",
            {"Tarsk Agency PART_OF Ministry of Order"},
        ),
    ],
)
def test_as_part_of(text: str, claims: set[str]) -> None:
    """What is done as part of a programme says of no body whose part it is."""
    assert reports.told(text, "en") == claims
