"""A body that every place has one of is called by its place: "the Tarsk city council"."""

import pytest
import reports


@pytest.mark.parametrize(
    "body", ["Tarsk council", "Tarsk city council", "Tarsk school district", "Tarsk police"]
)
def test_the_place_and_the_noun_are_the_name(body: str) -> None:
    """The town alone bought nothing."""
    text = f"The {body} bought drones from Norvex."
    assert reports.facts(text, "en") == {f"Norvex SUPPLIED_TO {body}"}


def test_a_body_that_places_do_not_have_is_not_called_by_one() -> None:
    """Of "the Kelm authority" nobody knows whether Kelm is a place: nothing is held."""
    assert reports.facts("The Kelm authority bought drones from Norvex.", "en") == set()
