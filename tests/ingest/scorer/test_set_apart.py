"""What opens a sentence, or stands between commas, takes nothing from who bought whom."""

import pytest

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

_OPENINGS = (
    "Furthermore,", "Yet,", "Several years later,", "Last October,", "Late last year,",
    "On Tuesday morning,", "At the end of July,", "In one week in 2017 alone,", "At one point,",
    "More recently,", "Prior to the vote,", "Regarding the second lot,", "To coordinate this,",
    "But hours after the vote,", "This weekend,",
)  # fmt: skip
_ASIDES = ("Malaysia", "north of Lowick", "now doing business as Kelm")


def held(text: str, lang: str = "en") -> set[str]:
    """What is held of a text: who is tied to whom, and how."""
    found = [one for one in extract(plain_report(text, lang)) if one.held]
    return {f"{one.subject.name} {one.link.value} {one.object.name}" for one in found}


@pytest.mark.parametrize("opening", _OPENINGS)
def test_a_firm_that_bought_another_is_its_owner_whatever_opens_the_sentence(opening: str) -> None:
    """Words that say when, why or how the sentence goes on are neither the buyer nor the bought."""
    text = f"{opening} Tarnfield Systems acquired Molglas Optics."
    assert held(text) == {"Molglas Optics OWNED_BY Tarnfield Systems"}


@pytest.mark.parametrize("aside", _ASIDES)
def test_what_two_commas_set_apart_was_not_bought(aside: str) -> None:
    """A place, or words that name nobody, between the buyer and the verb."""
    found = held(f"Tarnfield Systems, {aside}, acquired Molglas Optics.")
    assert "Molglas Optics OWNED_BY Tarnfield Systems" in found
    assert {one for one in found if "OWNED_BY" in one} == {
        "Molglas Optics OWNED_BY Tarnfield Systems"
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # A firm behind a noun phrase that could act: nobody is passed over.
        ("The Lowick Police, Tarnfield Systems sold cameras.", set()),
        # A condition, and what it hangs on.
        ("If the city that Molglas serves agrees, Tarnfield Systems sold cameras to it.", set()),
        # A relative clause in a relative clause, and a comma that ends both.
        (
            "Tarnfield Systems, which makes tools that track phones, sold it to the Lowick Police.",
            {"Tarnfield Systems SUPPLIED_TO Lowick Police"},
        ),
        # Who leads a firm, by an initial that is an article elsewhere, sold nothing.
        (
            "Tarnfield Systems, led by A. Finn, sold cameras to the Lowick Police.",
            {"Tarnfield Systems SUPPLIED_TO Lowick Police"},
        ),
        (
            "J. P. Kalo Ltd sold cameras to the Lowick Police.",
            {"J. P. Kalo Ltd SUPPLIED_TO Lowick Police"},
        ),
        # A word of a town's name that is a plan elsewhere.
        (
            "Tarnfield Systems, which is based in Wan Lowick, sold cameras to the Ostmere Police.",
            {"Tarnfield Systems SUPPLIED_TO Ostmere Police"},
        ),
    ],
)
def test_who_acts_is_whom_the_verb_stands_behind(text: str, told: set[str]) -> None:
    """Each as it is told, and nothing else."""
    assert held(text) == told
