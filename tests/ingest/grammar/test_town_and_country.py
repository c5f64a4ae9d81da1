"""A seat in a town whose country follows: "based in Rome in Italy"."""

import pytest
import reports


@pytest.mark.parametrize(
    "text",
    [
        "Norvex, based in Tarnfield in Italy, makes cameras.",
        "Norvex is based in Tarnfield in Italy.",
        "Norvex, based in Tarnfield, in Italy, makes cameras.",
        "Norvex, based in Tarnfield, Italy, makes cameras.",
    ],
)
def test_the_country_right_behind_a_town_is_where_it_is(text: str) -> None:
    """With "in", with a comma, or with both."""
    assert "Norvex BASED_IN Italy" in reports.facts(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Norvex is based in Tarnfield and sells cameras in Italy.",
        "Norvex, based in Tarnfield, sold cameras in Italy.",
    ],
)
def test_a_country_further_on_is_not(text: str) -> None:
    """Where something else is done says nothing of a seat."""
    assert "Norvex BASED_IN Italy" not in reports.facts(text, "en")
