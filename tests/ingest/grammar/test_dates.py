"""Dates that could not be are dropped; the claim that stands beside them stays."""

import pytest

from graph import LinkKind
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract


@pytest.mark.parametrize(
    ("said", "start", "end"),
    [
        ("on 31 January 2014", "2014-01-31", None),
        ("on 31 February 2014", "2014-02", None),
        ("from 2012 to 2014", "2012", "2014"),
        ("from 2014 to 2012", None, None),
        ("after the 2014 leaks", None, None),
        ("at the Harbour Safety Summit 2014", None, None),
        ("in the spring of 2014", "2014", None),
    ],
)
def test_only_days_that_a_calendar_has_are_read(
    said: str, start: str | None, end: str | None
) -> None:
    """No day that no month has, no time that ends before it begins, no year that names a thing."""
    text = f"The Norwegian company Tarnfield Systems supplied scanners to Lowick Police {said}."
    sales = [c for c in extract(plain_report(text, "en")) if c.link is LinkKind.SUPPLIED_TO]
    found = {(c.valid.start, c.valid.end) for c in sales if c.subject.name == "Tarnfield Systems"}
    assert found == {(start, end)}


SAID = {
    "en": "The company Tarn Ltd supplied scanners on {} to Lowick Police.",
    "de": "Die Firma Tarn GmbH lieferte am {} Kameras an die Polizei Lowick.",
    "fr": "La société Tarn SA a livré le {} des caméras à la police de Lowick.",
    "nl": "De firma Tarn BV leverde op {} camera's aan de politie van Lowick.",
    "es": "La empresa Tarn SA suministró el {} cámaras a la policía de Lowick.",
    "it": "La società Tarn SpA ha fornito il {} telecamere alla polizia di Lowick.",
    "sv": "Företaget Tarn AB levererade den {} kameror till polisen i Lowick.",
}


@pytest.mark.parametrize("lang", sorted(SAID))
@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("12.03.2019", "2019-03-12"),
        ("12/03/2019", "2019-03-12"),
        ("12-03-2019", "2019-03-12"),
        ("2019-03-12", "2019-03-12"),
        ("31.12.2019", "2019-12-31"),
        ("31.02.2019", None),
    ],
)
def test_dates_in_figures_are_days(lang: str, said: str, told: str | None) -> None:
    """Read in every language, with the goods behind them; in English a month may be first."""
    sales = [
        claim
        for claim in extract(plain_report(SAID[lang].format(said), lang))
        if claim.link is LinkKind.SUPPLIED_TO and claim.subject.name.startswith("Tarn")
    ]
    unclear = lang == "en" and said in {"12/03/2019", "12-03-2019"}
    assert {claim.valid.start for claim in sales} == {"2019" if unclear else told}
    assert all(claim.product for claim in sales)
