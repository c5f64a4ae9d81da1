"""Partners that are called after what they do together."""

import pytest
import reports


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Tarnfield Systems is a technology partner of Norrvik Imaging.",
            {"Tarnfield Systems LINKED_TO Norrvik Imaging"},
        ),
        (
            "Tarnfield Systems is Norrvik Imaging's software partner.",
            {"Tarnfield Systems LINKED_TO Norrvik Imaging"},
        ),
        (
            (
                "Quarn is the principal technology partner of Lowick Telecommunications. The "
                "centre also runs off Quarn equipment."
            ),
            set(),
        ),
        ("Tarnfield Systems is not a technology partner of Norrvik Imaging.", set()),
    ],
)
def test_technology_partner(text: str, claims: set[str]) -> None:
    """A technology partner is tied to whose partner it is, and is none of its goods."""
    assert reports.told(text, "en") == claims
