"""Who does something else while another sells: "X protested as Y sold" accuses Y alone."""

import pytest
import reports

SOLD = "Norvex Ltd SUPPLIED_TO Tarsk police"


@pytest.mark.parametrize(
    "opening",
    [
        "Sorvane watched",
        "Sorvane and Brannec looked on",
        "The firm Sorvane protested",
        "Brannec expanded into drones",
    ],
)
def test_what_happens_meanwhile_is_anothers_deed(opening: str) -> None:
    """A clause that "as" opens behind a verb has a subject of its own."""
    assert reports.facts(f"{opening} as Norvex Ltd sold cameras to the Tarsk police.", "en") == {
        SOLD
    }


@pytest.mark.parametrize(
    "text",
    [
        "Norvex Ltd, known as a maker of drones, sold cameras to the Tarsk police.",
        "Norvex Ltd acts as a reseller and sold cameras to the Tarsk police.",
        "Norvex Ltd sold cameras to the Tarsk police as reported last year.",
        "As a supplier, Norvex Ltd sold cameras to the Tarsk police.",
    ],
)
def test_as_before_a_noun_opens_no_clause(text: str) -> None:
    """What somebody is known or acts as takes no sale from it."""
    assert SOLD in reports.facts(text, "en")
