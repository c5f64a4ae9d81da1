"""What a relative clause is said of: no year and no place that only stands before it."""

import pytest

from graph import ACCUSATIONS
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

FIRM = [
    (
        "en",
        "Tarnwell is a surveillance company founded in 2015 that sold drones to Kenya's police.",
    ),
    ("en", "Tarnwell is a company based in Dubai that sold drones to Kenya's police."),
    ("fr", "Tarnwell est une société basée à Dubaï qui a vendu des drones à la police kényane."),
    ("es", "Tarnwell es una empresa con sede en Dubái que vendió drones a la policía de Kenia."),
    ("it", "Tarnwell è una società con sede a Dubai che ha venduto droni alla polizia keniota."),
    ("en", "Tarnwell became a supplier to Kenya's police in 2012."),
]


@pytest.mark.parametrize(("lang", "text"), FIRM)
def test_the_firm_sold_and_no_town(lang: str, text: str) -> None:
    """Where a firm is from and since when stands between it and what it did."""
    claims = (one for one in extract(plain_report(text, lang)) if one.link in ACCUSATIONS)
    assert {one.subject.name for one in claims if one.held} == {"Tarnwell"}
