"""An apposition that opens with whose unit or firm it is: "X, the Border Service's cyber unit"."""

import pytest
import reports


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Molva Investigations, the Border Service's cyber unit, bought cameras from Norvex.",
            "Molva Investigations PART_OF Border Service",
        ),
        (
            "The cameras were bought by the Molva Bureau (MB), the Border Service's unit.",
            "Molva Bureau PART_OF Border Service",
        ),
        (
            "The Department of Order, the Border Service's parent agency, bought cameras.",
            "Border Service PART_OF Department of Order",
        ),
        ("Norvex, Sorvane's subsidiary, sold cameras to Kenya.", "Norvex OWNED_BY Sorvane"),
    ],
)
def test_whose_it_is_stands_before_what_it_is(text: str, told: str) -> None:
    """The owner is no member of a list with whom it owns."""
    assert told in reports.facts(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Norvex, Sorvane's rival, sold cameras to Kenya.",
        "Norvex, Sorvane's subsidiary Molvard and Zelk sold cameras to Kenya.",
    ],
)
def test_another_noun_or_a_name_behind_it_tells_of_nobody_before(text: str) -> None:
    """Norvex is nobody's subsidiary."""
    assert not any(one.startswith("Norvex OWNED_BY") for one in reports.facts(text, "en"))


def test_for_whom_a_body_buys_is_no_part_of_its_name() -> None:
    """A noun in small letters behind the name says that somebody else is meant."""
    text = "Norvex's cameras were purchased by the Department of Order for the Tarsk police."
    assert reports.facts(text, "en") == {"Norvex SUPPLIED_TO Department of Order"}
    named = "The Ministry for the Environment bought cameras from Norvex."
    assert reports.facts(named, "en") == {"Norvex SUPPLIED_TO Ministry for the Environment"}
