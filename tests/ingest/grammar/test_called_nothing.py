"""Words that name nobody in particular are no end of a link that is held."""

import pytest
import reports


@pytest.mark.parametrize(
    "text",
    [
        "The City entered into an agreement with Norvex Solutions, LLC (Norvex) for hardware.",
        "The City has worked with Norvex since 2012.",
        "They answered a complaint by two French-based NGOs.",
        "The International Driver's Licence System of Bangladesh was delivered in 2012.",
    ],
)
def test_who_has_no_name_of_its_own_is_no_end(text: str) -> None:
    """A capital does not make a name of what anybody is called."""
    assert reports.facts(text, "en") == set()


@pytest.mark.parametrize("town", ["Tehran", "Nairobi", "Damascus"])
def test_goods_are_not_called_by_the_city_they_went_to(town: str) -> None:
    """Of "sold Nairobi cameras" a city is no make of cameras."""
    text = f"Norvex Corporation, a Chinese company, had sold {town} cameras."
    assert reports.facts(text, "en") == {"Norvex Corporation BASED_IN China"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The City of Tarsk has worked with Norvex since 2012.", "City of Tarsk LINKED_TO Norvex"),
        ("Norvex's Sorvane system is used in Kenya.", "Norvex MAKES Sorvane"),
    ],
)
def test_whoever_has_a_name_is_one(text: str, told: str) -> None:
    """A city that is named, and a maker without an article, are ends as before."""
    assert told in reports.facts(text, "en")
