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
