"""Lists that a line tells in pairs, lists of places, and what stands behind a list of goods."""

import pytest

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

POLICE, REVENUE = "Kenya Police Service", "Kenya Revenue Authority"
PAIRED: list[tuple[str, str, set[tuple[str, str]]]] = [
    ("en", f"The {POLICE} and the {REVENUE} use Duskfly and Nightjar, respectively.",
     {("Duskfly", POLICE), ("Nightjar", REVENUE)}),
    ("en", f"The {POLICE} and the {REVENUE} bought drones from Tarnwell and Corvanta respectively.",
     {("Tarnwell", POLICE), ("Corvanta", REVENUE)}),
    ("en", "Tarnwell and Corvanta are owned by Blonka Capital and Ottoline Group, respectively.",
     {("Tarnwell", "Blonka Capital"), ("Corvanta", "Ottoline Group")}),
    ("en", "Tarnwell, Corvanta and Blonka are owned by Halden and Ottoline Group, respectively.",
     set()),
    ("fr", "Tarn SA et Corva SA appartiennent respectivement au groupe Blonka et au groupe Halden.",
     {("Tarn SA", "Blonka"), ("Corva SA", "Halden")}),
]  # fmt: skip


def ends(lang: str, text: str) -> set[tuple[str, str]]:
    """The ends of what is held."""
    claims = [one for one in extract(plain_report(text, lang)) if one.held]
    return {(one.subject.name, one.object.name) for one in claims}


@pytest.mark.parametrize(("lang", "text", "pairs"), PAIRED)
def test_each_goes_with_its_own(lang: str, text: str, pairs: set[tuple[str, str]]) -> None:
    """The first goes with the first; lists of different length tell nothing."""
    assert ends(lang, text) == pairs


def test_places_behind_a_body_are_customers_and_no_goods() -> None:
    """A list of countries goes on behind the police of the first."""
    text = "Tarnwell has sold drones to police in Kenya, Uganda and Oman."
    told = {("Tarnwell", name) for name in ("police in Kenya", "Uganda", "Oman")}
    assert ends("en", text) == told
