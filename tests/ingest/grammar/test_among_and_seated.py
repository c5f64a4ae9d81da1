"""Whose clients they are, and who sold, where a list or a seat stands before the verb."""

import pytest

from tests.ingest.grammar.reports import held


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Parmi les clients de Brannec SA, Sorvane SA et Drell SA figure la {}."),
        ("en", "Among the customers of Brannec SA, Sorvane SA and Drell SA is the {}."),
    ],
)
def test_a_list_of_those_who_have_clients_is_no_list_of_clients(lang: str, text: str) -> None:
    """Only who stands behind the verb is a client."""
    buyer = {"fr": "police de Metz", "en": "Lowick Police"}[lang]
    assert held(text.format(buyer), lang) == {f"Brannec SA SUPPLIED_TO {buyer}"}


@pytest.mark.parametrize(
    ("lang", "text", "buyer"),
    [
        (
            "fr",
            "Brannec SA, basée à Tarsk, qui a vendu des drones à la {}, se tait.",
            "police de Metz",
        ),
        (
            "es",
            "Brannec SA, con sede en Tarsk, que vendió drones a la {}, cerró.",
            "policía de Jaén",
        ),
        ("en", "Brannec SA, based in Tarsk, which sold drones to the {}, closed.", "Lowick Police"),
    ],
)
def test_no_town_has_sold_what_the_firm_with_its_seat_there_sold(
    lang: str, text: str, buyer: str
) -> None:
    """A relative clause behind a seat and a comma is said of the firm."""
    sales = {one for one in held(text.format(buyer), lang) if "SUPPLIED_TO" in one}
    assert sales == {f"Brannec SA SUPPLIED_TO {buyer}"}


def test_a_contract_bears_on_goods_which_are_no_part_of_a_party() -> None:
    """A verb behind the list of who signed ends it."""
    text = "Le contrat entre Brannec SA et la police kényane porte sur des drones."
    assert held(text, "fr") == {"Brannec SA SUPPLIED_TO police kényane"}
