"""Whom somebody tells something without "that" did nothing of what is told."""

import pytest
import reports


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norvex's director told Halberd the company provides face recognition to Kenya.", set()),
        ("Norvex's director told the Tarsk Times the firm's cameras are sold to Kenya.", set()),
        ("The director told Halberd the Tarsk Police used Norvex cameras.",
         {"Norvex USED_BY Tarsk Police"}),
        ("The Tarsk Police told Halberd it uses Norvex cameras.", {"Norvex USED_BY Tarsk Police"}),
        ("The Tarsk Police told us it uses Norvex cameras.", {"Norvex USED_BY Tarsk Police"}),
        ("The firm Norvex told investors it sold cameras to Kenya.", {"Norvex SUPPLIED_TO Kenya"}),
        ("The firm Norvex told Halberd it never sold cameras to Kenya.", set()),
    ],
)  # fmt: skip
def test_who_is_told_it_does_nothing(text: str, claims: set[str]) -> None:
    """What is told has a subject of its own."""
    found = {one for one in reports.facts(text, "en") if "SUPPLIED_TO" in one or "USED_BY" in one}
    assert found <= claims
    assert "Halberd" not in " ".join(found)


def test_what_is_told_is_read() -> None:
    """The subject of what is told is told of."""
    text = "The director told Halberd the Tarsk Police used Norvex cameras."
    assert reports.facts(text, "en") == {"Norvex USED_BY Tarsk Police"}
