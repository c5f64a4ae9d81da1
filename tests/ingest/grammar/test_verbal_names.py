"""Firms whose first word may be a form of a verb are read whole where they open a sentence."""

import pytest

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract


def sellers(text: str) -> set[str]:
    """Who is held to have sold something."""
    found = [one for one in extract(plain_report(text, "en")) if one.held]
    return {one.subject.name for one in found if one.link.value == "SUPPLIED_TO"}


@pytest.mark.parametrize("said", [" sold", " has sold", ", an Italian firm, sold"])
@pytest.mark.parametrize(
    "name",
    ["Reed Tarnfield", "Allied Signals", "Applied Optics", "United Vision", "Hunting Team",
     "Training Group"],
)  # fmt: skip
def test_a_participle_or_gerund_belongs_to_the_name_it_opens(name: str, said: str) -> None:
    """Whether a verb follows at once, with its auxiliary, or behind an apposition."""
    assert sellers(f"{name}{said} cameras to the Lowick Police.") == {name}


@pytest.mark.parametrize(
    "text",
    [
        # What befell a firm is no part of its name.
        "Sanctioned Molglas sold cameras to the Lowick Police.",
        # What somebody does with a product sells nothing.
        "Using Molglas sold nobody on cameras.",
        # Nor is it a name what the firm behind the comma does.
        "Hacking Phones, Tarnfield sold cameras to the Lowick Police.",
    ],
)
def test_a_participle_or_gerund_that_is_said_of_another_makes_no_name(text: str) -> None:
    """Nobody is held to have sold anything, under that name or a shorter one."""
    assert sellers(text) == set()
