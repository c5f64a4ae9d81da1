"""Whose firm, goods or tie it is: owners before a noun, makers in a list, and who is only told."""

import pytest
import reports


@pytest.mark.parametrize(
    "text",
    [
        "Molvard Systems, a Norvex Optics company, sold cameras.",
        "Molvard Systems is a Norvex Optics company.",
        "A Norvex Optics subsidiary, Molvard Systems, sold cameras.",
        "The Kenyan subsidiary of Norvex Optics, Molvard Systems, sold cameras.",
    ],
)
def test_an_owner_stands_before_the_noun(text: str) -> None:
    """Molvard is Norvex's."""
    assert "Molvard Systems OWNED_BY Norvex Optics" in reports.facts(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Molvard Systems is not a Norvex Optics company.",
        "Molvard Systems could become a Norvex Optics company.",
        "Molvard Systems, a Norvex Optics partner company, sold cameras.",
        "Molvard Systems, a Norvex Optics retailer, sold cameras.",
        "Molvard Systems, a Tarsk company, sold cameras.",
        "A former Norvex Optics subsidiary, Molvard Systems, sold cameras.",
        "A Norvex Optics subsidiary, Molvard Systems and Zelk Systems sold cameras.",
    ],
)
def test_what_only_looks_like_an_owner_owns_nobody(text: str) -> None:
    """Nobody is said to own Molvard."""
    assert not any(one.startswith("Molvard Systems OWNED_BY") for one in reports.facts(text, "en"))


def test_a_state_owns_what_is_called_state_owned() -> None:
    """Not all of it where it is but partly so."""
    owned = "Molvard Systems OWNED_BY China"
    assert owned in reports.facts("China's state-owned Molvard Systems sold cameras.", "en")
    assert owned not in reports.facts("China's partly state-owned Molvard Systems sold.", "en")


def test_an_owner_is_told_of_whose_goods_it_is_not_said_of() -> None:
    """The genitive of an owned firm is a firm."""
    text = "The Molvard-owned Norvex's cameras were used."
    assert "Norvex OWNED_BY Molvard" in reports.facts(text, "en")


def test_each_owner_in_a_list_makes_its_own() -> None:
    """A participle at the end of a list is said of its last member."""
    text = "The army uses Norvex's Zelk and the Tarsk software, made by Molvard Optics."
    told = reports.facts(text, "en")
    assert {"Norvex MAKES Zelk", "Molvard Optics MAKES Tarsk"} <= told
    assert "Molvard Optics MAKES Zelk" not in told


def test_a_finite_verb_and_a_body_say_it_of_the_whole_list() -> None:
    """A body owns what others make."""
    text = "The Kenyan army's Zelk software and the Tarsk software, made by Molvard Optics, failed."
    both = {"Molvard Optics MAKES Zelk", "Molvard Optics MAKES Tarsk"}
    assert both <= reports.facts(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Norvex's Chairman is Amir Molvard.",
        "Norvex's, Tarsk, Molvard and Zelk are shops.",
        "Norvex's Tarsk",
    ],
)
def test_no_person_and_no_shop_is_made(text: str) -> None:
    """Who is called after a genitive is no product of its bearer."""
    assert not any("MAKES" in one for one in reports.facts(text, "en"))


@pytest.mark.parametrize(
    "text",
    [
        "Norvex Optics told Molvard the company sold cameras to Kenya.",
        "Anton Zelk told Molvard the company sold cameras to Kenya.",
    ],
)
def test_whom_it_was_told_sold_nothing(text: str) -> None:
    """Of Molvard nothing is said."""
    assert not any(one.startswith("Molvard ") for one in reports.facts(text, "en"))


@pytest.mark.parametrize(
    "text",
    [
        "Zelk Systems, owned by Norvex Optics and linked to the Kenyan army, sold cameras.",
        "Zelk Systems was listed for sales to Norvex Optics and links to the Kenyan army.",
        "Zelk Systems has an office at Norvex Optics and ties to the Kenyan army.",
    ],
)
def test_what_and_adds_is_not_tied_to_who_stands_before(text: str) -> None:
    """Norvex is tied to nobody."""
    assert not any(one.startswith("Norvex Optics LINKED") for one in reports.facts(text, "en"))


def test_nobody_in_particular_has_a_tie() -> None:
    """Troops at large are no body."""
    text = "Troops affiliated with the Tarsk Regiment Command keep watch on the border."
    assert not reports.facts(text, "en")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Norvex Security & Communication and Molvard Technologies sold drones to Kenya.",
            {
                "Norvex Security & Communication SUPPLIED_TO Kenya",
                "Molvard Technologies SUPPLIED_TO Kenya",
            },
        ),
        (
            "Harrow & Zelk sold cameras to the Kenyan police.",
            {"Harrow & Zelk SUPPLIED_TO Kenyan police"},
        ),
        (
            "Norvex Corporation of India Limited sold cameras to the Kenyan police.",
            {"Norvex Corporation of India Limited SUPPLIED_TO Kenyan police"},
        ),
        (
            'The "ZELKEYE" Electro-Optical Sensor System was made by Norvex Optics.',
            {"Norvex Optics MAKES ZELKEYE"},
        ),
    ],
)
def test_names_are_whole(text: str, told: set[str]) -> None:
    """Neither cut at a joint nor grown over it."""
    assert told == reports.facts(text, "en")
