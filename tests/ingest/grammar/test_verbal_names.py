"""Firms whose first word may be a form of a verb are read whole where they open a sentence."""

import pytest

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract


def sellers(text: str) -> set[str]:
    """Who is held to have sold something."""
    found = [one for one in extract(plain_report(text, "en")) if one.held]
    return {one.subject.name for one in found if one.link.value == "SUPPLIED_TO"}


@pytest.mark.parametrize(
    "name",
    ["Reed Tarnfield", "Allied Signals", "Applied Optics", "United Vision", "Hunting Team",
     "Training Group"],
)  # fmt: skip
def test_a_participle_or_gerund_belongs_to_the_name_it_opens(name: str) -> None:
    """Whether a verb follows at once, with its auxiliary, or behind an apposition."""
    for said in ("sold", "has sold", ", an Italian firm, sold"):
        text = f"{name} {said} cameras to the Lowick Police.".replace(" ,", ",")
        assert sellers(text) == {name}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # What befell a firm is no part of its name.
        ("Sanctioned Molglas sold cameras to the Lowick Police.", {"Sanctioned Molglas"}),
        # What somebody does with a product, which sells nothing.
        ("Using Molglas sold nobody on cameras.", {"Using Molglas", "Molglas"}),
        # What the firm behind the comma does.
        ("Hacking Phones, Tarnfield sold cameras to the Lowick Police.", {"Hacking Phones"}),
    ],
)
def test_a_participle_or_gerund_that_is_said_of_another_is_no_name(
    text: str, told: set[str]
) -> None:
    """None of these is held to have sold anything."""
    assert not sellers(text) & told
