"""A street beside a firm's name is nothing that it makes, and nobody that sells or buys."""

import pytest
import reports


@pytest.mark.parametrize(
    "place",
    ["5 Mill Road, Lowick, Kenya", "12 Harbour Street, London", "Harbour Street 12, Lowick"],
)
def test_a_street_is_no_party(place: str) -> None:
    """Whichever side its number stands on; the sale is held all the same, or waits."""
    sale = f"Brannec Ltd, {place}, sells drones to the Lowick Police."
    assert reports.facts(sale, "en") <= {"Brannec Ltd SUPPLIED_TO Lowick Police"}
    made = f"Brannec Ltd, {place}, makes the camera Nightjar."
    assert reports.facts(made, "en") == {"Brannec Ltd MAKES Nightjar"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Die Brannec AG, Lindenstraße 5, 3000 Bern, liefert Kameras an die Polizei Lowick."),
        ("nl", "Brannec BV, Lindelaan 5, Utrecht, levert camera's aan de politie van Lowick."),
        ("fr", "Brannec SA, 5 rue Morve, Lyon, fournit des caméras à la police de Lowick."),
        ("es", "Brannec SA, Calle Morve 5, Madrid, suministra cámaras a la policía de Lowick."),
        ("it", "Brannec SpA, Via Morve 5, Milano, fornisce telecamere alla polizia di Lowick."),
        ("sv", "Brannec AB, Lindgatan 5, Lund, levererar kameror till polisen i Lowick."),
    ],
)
def test_no_language_takes_a_street_for_a_party(lang: str, text: str) -> None:
    """Nothing is held of what has the number of a house."""
    held = reports.facts(text, lang)
    assert not [one for one in held if any(word in one for word in ("Lind", "Morve"))]


def test_the_town_behind_a_street_is_no_party() -> None:
    """Where the address stands between a firm and its verb."""
    text = "Brannec Ltd of 5 Mill Road, Morve, sold cameras to the Lowick Police in 2019."
    assert not [one for one in reports.facts(text, "en") if "Morve" in one]


@pytest.mark.parametrize(
    ("lang", "text", "seller"),
    [
        ("en", "Brannec Ltd, Morve, sold cameras to the Lowick Police.", "Brannec Ltd"),
        ("en", "Brannec Ltd of P.O. Box 12, Morve, sold cameras to Kenya.", "Brannec Ltd"),
        ("en", "The Lowick Police bought cameras from Brannec Ltd, Morve.", "Brannec Ltd"),
        ("de", "Die Brannec AG, Bern, lieferte Kameras an die Polizei Lowick.", "Brannec AG"),
        ("nl", "Brannec BV, Postbus 12, Utrecht, levert camera's aan Kenia.", "Brannec BV"),
        ("fr", "Brannec SA, 5, rue Morve, Lyon, a livré des caméras au Kenya.", "Brannec SA"),
        ("es", "Brannec SA, Madrid, suministró cámaras a Kenia.", "Brannec SA"),
        ("it", "Brannec SpA, Milano, ha fornito telecamere al Kenya.", "Brannec SpA"),
    ],
)
def test_a_name_behind_a_comma_alone_sells_nothing(lang: str, text: str, seller: str) -> None:
    """The firm before it does."""
    links = (" SUPPLIED_TO ", " USED_BY ")
    held = [one for one in reports.facts(text, lang) if any(link in one for link in links)]
    assert {one.partition(" SUPPLIED_TO ")[0] for one in held} == {seller}


def test_a_year_before_a_verb_is_no_house_number() -> None:
    """A firm may be called after a terrace."""
    text = "In 2016 the Lowick Police paid Silk Terrace Trading for sixty cameras."
    assert reports.facts(text, "en") == {"Silk Terrace Trading SUPPLIED_TO Lowick Police"}


def test_a_firm_called_after_a_street_is_one() -> None:
    """A legal form makes it a firm, whatever number stands beside it."""
    text = "In 2019, Mill Road 5 Ltd sold drones to the Lowick Police."
    assert reports.facts(text, "en") == {"Mill Road 5 Ltd SUPPLIED_TO Lowick Police"}
