"""One verb for two sales: whoever is told of behind the second comma has a sale of its own."""

import pytest
import reports


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Norvex Ltd supplies the Tarsk police and Sorvane the Molva army."),
        (
            "en",
            "The Tarsk police bought cameras from Norvex Ltd, the Molva army drones from Sorvane.",
        ),
        (
            "en",
            "Norvex Ltd won a contract from the Tarsk police and Sorvane one from the Molva army.",
        ),
        ("de", "Die Norvex GmbH beliefert die Polizei Hessen und Sorvane die Armee von Molva."),
        (
            "nl",
            "De politie van Tarsk kocht drones van Norvex BV en het leger camera's van Sorvane.",
        ),
        ("fr", "Norvex SA équipe la police de Tarsk et Sorvane l'armée de Molva."),
    ],
)
def test_two_sales_with_one_verb_are_not_crossed(lang: str, text: str) -> None:
    """The first sale is found, and neither of its ends is told of with one of the second."""
    found = reports.facts(text, lang)
    assert any("Norvex" in claim for claim in found)
    for claim in found:
        assert ("Norvex" in claim) != ("Sorvane" in claim)
        assert ("Norvex" in claim) != ("Molva" in claim)


@pytest.mark.parametrize(
    ("lang", "text", "buyer"),
    [
        (
            "nl",
            "Norvex BV levert camera's aan de politie van Tarsk en Sorvane drones aan Molva.",
            "politie van Tarsk",
        ),
        ("de", "Die Norvex GmbH liefert Kameras an Kenia und Sorvane Drohnen an Molva.", "Kenia"),
    ],
)
def test_who_may_be_the_next_seller_sold_nothing_to_the_buyer_before(
    lang: str, text: str, buyer: str
) -> None:
    """A name right before goods may be theirs or a seller's, whose own buyer follows."""
    found = reports.facts(text, lang)
    assert f"Norvex {'BV' if lang == 'nl' else 'GmbH'} SUPPLIED_TO {buyer}" in found
    assert not any("Sorvane" in claim and buyer in claim for claim in found)


@pytest.mark.parametrize(
    ("text", "buyers"),
    [
        (
            "Norvex Ltd sold cameras to the Tarsk police and the Molva army last year.",
            {"Tarsk police", "Molva army"},
        ),
        (
            "Norvex Ltd sold cameras to the Tarsk police, the Molva army and Kenya.",
            {"Tarsk police", "Molva army", "Kenya"},
        ),
    ],
)
def test_a_list_of_buyers_has_no_gap(text: str, buyers: set[str]) -> None:
    """Bodies in one list, with goods or a time behind them, were all supplied."""
    assert reports.facts(text, "en") == {f"Norvex Ltd SUPPLIED_TO {one}" for one in buyers}


def test_a_buyer_right_before_goods_may_be_whose_they_are() -> None:
    """Of "gave Kenya and the X police cameras" only the first is sure to have got them."""
    text = "Norvex Ltd gave Kenya and the Tarsk police cameras."
    assert reports.facts(text, "en") == {"Norvex Ltd SUPPLIED_TO Kenya"}
