"""A conjunction parts the names of a list, and joins what one firm or body is for."""

import pytest

from graph import LinkKind
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

POLICE = "Kenya Police Service"
SELLERS: list[tuple[str, set[str]]] = [
    ("Tarnwell Import and Export", {"Tarnwell Import and Export"}),
    ("Tarnwell Trading and Contracting", {"Tarnwell Trading and Contracting"}),
    ("Tarnwell Science and Technology Ltd", {"Tarnwell Science and Technology Ltd"}),
    ("Tarnwell and Blonka Systems", {"Tarnwell", "Blonka Systems"}),
    ("firms such as Tarnwell and Lantern Lab", {"Tarnwell", "Lantern Lab"}),
    ("Tarnwell, Corvanta and Blonka Systems", {"Tarnwell", "Corvanta", "Blonka Systems"}),
]
BODIES = [
    "Ministry of National Defence",
    "Secretariat of National Defence",
    "Institute of International Affairs of Norland",
    "Bureau of Internal Revenue of Norland",
]


def ends(text: str) -> set[tuple[str, str]]:
    """Who is held to have sold to whom."""
    claims = (one for one in extract(plain_report(text, "en")) if one.held)
    told = (one for one in claims if one.link is LinkKind.SUPPLIED_TO)
    return {(one.subject.name, one.object.name) for one in told}


@pytest.mark.parametrize(("said", "names"), SELLERS)
def test_each_seller_is_called_by_its_whole_name(said: str, names: set[str]) -> None:
    """Neither half a name nor two in one sells."""
    text = f"Cameras were sold to the {POLICE} by {said}."
    assert ends(text) == {(name, POLICE) for name in names}


@pytest.mark.parametrize("name", BODIES)
def test_an_adjective_belongs_to_the_name_that_it_stands_in(name: str) -> None:
    """What a body is for may have its adjective before it."""
    assert ends(f"Tarn Optics Ltd sold cameras to the {name}.") == {("Tarn Optics Ltd", name)}


def test_what_the_police_buy_is_none_of_its_name() -> None:
    """Goods behind "for" are what a German contract is for."""
    text = "Tarnwell erhielt den Auftrag der hessischen Polizei für Kameras."
    claims = [one for one in extract(plain_report(text, "de")) if one.held]
    assert {one.object.name for one in claims} == {"hessischen Polizei"}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Tarnwell (UK) Ltd", "Tarnwell (UK) Ltd"),
        ("Tarnwell (Hong Kong) Co., Ltd", "Tarnwell (Hong Kong) Co., Ltd"),
        ("Tarnwell (formerly Corvanta) Ltd", "Tarnwell"),
    ],
)
def test_a_place_in_brackets_belongs_to_the_firm_and_a_form_alone_is_none(
    said: str, name: str
) -> None:
    """A bracket before a legal form is of the name, unless it says more than a place."""
    assert ends(f"{said} sold cameras to the {POLICE}.") == {(name, POLICE)}
