"""What a firm helps a body to set up."""

import pytest
import reports


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Tarnfield Systems helped the Lowick Police build a surveillance system.",
            {"Tarnfield Systems SUPPLIED_TO Lowick Police"},
        ),
        (
            "Tarnfield Systems helped Kenya set up a network of cameras.",
            {"Tarnfield Systems SUPPLIED_TO Kenya"},
        ),
        (
            "Tarnfield Systems helped the Lowick Police to install cameras.",
            {"Tarnfield Systems SUPPLIED_TO Lowick Police"},
        ),
        (
            "Tarnfield Systems was accused of helping Kenya build a surveillance system.",
            {"Tarnfield Systems SUPPLIED_TO Kenya (alleged)"},
        ),
        (
            "Tarnfield Systems will help the Lowick Police build a surveillance system.",
            {"Tarnfield Systems SUPPLIED_TO Lowick Police (planned)"},
        ),
        (
            ("Tarnfield Systems did not help the Lowick Police build a surveillance system."),
            {"Tarnfield Systems SUPPLIED_TO Lowick Police (denied)"},
        ),
    ],
)
def test_helped_to_build(text: str, claims: set[str]) -> None:
    """A firm that helps a body to build or install goods supplies it."""
    assert reports.told(text, "en") == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Tarnfield Systems helped the Lowick Police build trust in cameras.", set()),
        ("Tarnfield Systems helped the Lowick Police make a film about cameras.", set()),
        ("Tarnfield Systems helped the Lowick Police find the maker of the cameras.", set()),
        ("Tarnfield Systems helped the Lowick Police develop a policy on cameras.", set()),
        ("Tarnfield Systems helped the Lowick Police produce a report on the software.", set()),
        ("Tarnfield Systems helped the Lowick Police remove cameras.", set()),
        ("Tarnfield Systems helped Kenya build a case against Uganda.", set()),
        ("Tarnfield Systems helped Kenya build a school.", set()),
        ("Tarnfield Systems helped a critic of the Lowick Police build a system.", set()),
        ("Tarnfield Systems helped activists in Kenya build an app.", set()),
        (
            ("Critics of Tarnfield Systems helped the Lowick Police build a surveillance system."),
            set(),
        ),
        (
            (
                "A former executive of Tarnfield Systems helped the Lowick Police build a "
                "surveillance system."
            ),
            set(),
        ),
        ("The Lowick Police helped Tarnfield Systems build a system.", set()),
    ],
)
def test_helped_otherwise(text: str, claims: set[str]) -> None:
    """Help with anything else, to others, or by others than the firm is no supply by it."""
    assert reports.told(text, "en") == claims
