"""Who "the company" is, where nothing says that whoever was named last is one."""

import pytest

from ingest.grammar import claims_of, reading
from ingest.grammar.calibrate import plain_report


def _held(text: str) -> set[str]:
    found = reading(text, "en")
    assert found is not None
    claims = claims_of(plain_report(text, "en"), found)
    return {f"{c.subject.name} {c.link} {c.object.name}" for c in claims if c.held}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            (
                "Emails show how Zolt has used Quarn in raids. "
                "In 2014, the Department of Order awarded the company a contract."
            ),
            set(),
        ),
        (
            (
                "Emails show how Zolt has bought Quarn. "
                "In 2014, the Department of Order awarded the company a contract."
            ),
            set(),
        ),
        (
            (
                "Zolt opened an office in 2012. "
                "In 2014, the Department of Order awarded the company a contract."
            ),
            {"Zolt SUPPLIED_TO Department of Order"},
        ),
    ],
)
def test_guessed_seller(text: str, claims: set[str]) -> None:
    """Who is told to use or buy goods is not held to be the company that sells others."""
    assert _held(text) == claims
