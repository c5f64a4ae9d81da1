"""Where a seat is, is no customer; a town with hyphens in its name is one town."""

import pytest

from tests.ingest.grammar.reports import proposed


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        (
            "fr",
            (
                "La société Brannec, basée à Lisbonne, au Portugal, a vendu des drones à l'armée"
                " malienne."
            ),
            {
                "Brannec BASED_IN Portugal: seat.based",
                "Brannec SUPPLIED_TO armée malienne: supply",
            },
        ),
        (
            "fr",
            "La société Brannec vend au Portugal des drones.",
            {"Brannec SUPPLIED_TO Portugal: supply"},
        ),
        (
            "fr",
            "La société Brannec a vendu des drones à la ville d'Aix-en-Provence.",
            {"Brannec SUPPLIED_TO ville d'Aix-en-Provence: supply"},
        ),
        (
            "fr",
            "La société Brannec collabore avec l'université de Tel-Aviv.",
            {"Brannec LINKED_TO université de Tel-Aviv: partner.verb"},
        ),
    ],
)
def test_a_country_behind_the_town_of_a_seat_buys_nothing(
    lang: str, text: str, told: set[str]
) -> None:
    """Behind the verb the same words name a customer."""
    assert proposed(text, lang) == told
