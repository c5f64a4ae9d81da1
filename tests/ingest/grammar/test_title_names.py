"""Names in titles that are written with a capital on every word."""

import pytest
import reports


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            (
                "Quarn Deepens Cooperation with Lowick Police, Installing Cameras in Tarsk\n\n"
                "In August it was reported that Quarn was assisting Tarsk. The company had "
                "earlier secured an agreement with Lowick Police."
            ),
            {"Quarn SUPPLIED_TO Lowick Police"},
        ),
        (
            (
                "Quarn Group Wins Contract\n\n"
                "The firm Quarn won a contract with the Lowick Police in 2012."
            ),
            {"Quarn SUPPLIED_TO Lowick Police"},
        ),
        (
            (
                "Tarnfield Systems Sells Drones to Kenya\n\n"
                "The company Tarnfield sold drones to Kenya in 2012."
            ),
            {"Tarnfield SUPPLIED_TO Kenya"},
        ),
    ],
)
def test_verb_in_a_title(text: str, claims: set[str]) -> None:
    """A name does not run on over the verb of a title, where the text names its bearer."""
    assert reports.told(text, "en") == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            ("Tarnfield Optical Systems\n\nThe company Tarnfield sold drones to Kenya in 2012."),
            {"Tarnfield Optical Systems SUPPLIED_TO Kenya"},
        ),
        (
            (
                "Quarn Drone Group\n\n"
                "The company Quarn Drone Group sold drones to Kenya. Quarn was founded in 2012."
            ),
            {"Quarn Drone Group SUPPLIED_TO Kenya"},
        ),
    ],
)
def test_whole_name_in_a_title(text: str, claims: set[str]) -> None:
    """A longer name of a title without a verb stays whole."""
    assert reports.told(text, "en") == claims
