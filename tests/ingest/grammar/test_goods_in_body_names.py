"""Goods that hang on a body are what it gets, and no part of what it is called."""

import pytest

from graph import LinkKind
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract


@pytest.mark.parametrize(
    ("lang", "text", "taker"),
    [
        (
            "nl",
            "Norrvik voorzag de politie van Lowick van de camera Molglas.",
            "politie van Lowick",
        ),
        ("nl", "Norrvik voorzag de gemeente Lowick van de camera Molglas.", "gemeente Lowick"),
        (
            "nl",
            "Norrvik voorziet de Keniaanse politie van de software Molglas.",
            "Keniaanse politie",
        ),
        ("nl", "Norrvik verkocht camera's aan de politie van Lowick.", "politie van Lowick"),
        (
            "en",
            "Norrvik sold the camera Molglas to the Lowick Police.",
            "Lowick Police",
        ),
    ],
)
def test_a_body_is_called_by_its_place_and_not_by_what_it_gets(
    lang: str, text: str, taker: str
) -> None:
    """The taker of what a vendor provides has its own name, and the place's."""
    found = [one for one in extract(plain_report(text, lang)) if one.held]
    takers = {
        one.object.name
        for one in found
        if one.link is LinkKind.SUPPLIED_TO and one.subject.name == "Norrvik"
    }
    assert takers == {taker}
