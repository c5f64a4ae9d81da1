"""Who says it stands behind a comma, and is no apposition to whom the line names last."""

import pytest

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

POLICE = "Kenya Police Service"
SPEAKERS = [
    "the minister said",
    "the report says",
    "a spokesman said on Tuesday",
    "the company told parliament in May",
    "the paper reported",
]
APPOSED = [
    "a firm said to sell them elsewhere",
    "a Swedish company known for its drones",
    "a dealer reported by customs",
]


def sellers(text: str) -> set[tuple[str, str]]:
    """Who is held to have sold to whom."""
    claims = [one for one in extract(plain_report(text, "en")) if one.held]
    return {(one.subject.name, one.object.name) for one in claims if one.link == "SUPPLIED_TO"}


@pytest.mark.parametrize("said", SPEAKERS)
def test_the_customer_is_not_who_says_it(said: str) -> None:
    """A sentence that somebody ends by saying it keeps its customer."""
    assert sellers(f"Tarnwell supplied drones to the {POLICE}, {said}.") == {("Tarnwell", POLICE)}


@pytest.mark.parametrize("said", APPOSED)
def test_what_is_said_of_a_firm_is_no_speaker(said: str) -> None:
    """A participle behind a noun is the noun's."""
    text = f"Tarnwell, {said}, supplied drones to the {POLICE}."
    assert {seller for seller, _ in sellers(text)} <= {"Tarnwell"}
