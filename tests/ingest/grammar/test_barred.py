"""What a line leaves out, or says of something else, is no claim about what it names."""

import pytest

from graph import ACCUSATIONS, LinkKind
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

LEFT_OUT = [
    ("en", "Brannec sold cameras to everybody except the Lowick police."),
    ("nl", "Brannec verkocht camera's aan alle korpsen behalve de politie van Lowick."),
    ("es", "Brannec vendió cámaras a todos los cuerpos salvo la policía de Lowick."),
    ("it", "Brannec ha venduto telecamere a tutti tranne la polizia di Lowick."),
]
PLANTS = [
    ("en", "Brannec invested 3 million euros in a new factory in Wendover."),
    ("nl", "Brannec investeerde in een fabriek in Wendover."),
    ("fr", "Brannec a investi dans une usine à Wendover."),
]
FIRMS = [
    ("en", "Holm AG sold Brannec Ltd to Kestrel Ltd."),
    ("nl", "Holm NV verkocht Brannec BV aan Kestrel BV."),
    ("de", "Die Holm AG verkaufte die Brannec GmbH an die Kestrel GmbH."),
]


def links(lang: str, text: str) -> set[LinkKind]:
    """The kinds of what is held."""
    return {one.link for one in extract(plain_report(text, lang)) if one.held}


@pytest.mark.parametrize(("lang", "text"), LEFT_OUT)
def test_who_is_left_out_got_nothing(lang: str, text: str) -> None:
    """Everybody but one body is not that body."""
    assert LinkKind.SUPPLIED_TO not in links(lang, text)


@pytest.mark.parametrize(("lang", "text"), PLANTS)
def test_a_town_with_a_plant_is_no_firm(lang: str, text: str) -> None:
    """Who invests in a plant somewhere invests in nobody who is named."""
    assert LinkKind.INVESTED_IN not in links(lang, text)


@pytest.mark.parametrize(("lang", "text"), FIRMS)
def test_who_sells_a_firm_supplies_nobody(lang: str, text: str) -> None:
    """A firm that changes hands is no delivery."""
    assert LinkKind.SUPPLIED_TO not in links(lang, text)


def test_a_maker_is_told_of_what_stands_before_it() -> None:
    """Of "a rival of the Nightjar of Holm", Holm makes the Nightjar, not its rival."""
    text = "De Glasswing, een rivaal van de Nightjar van Holm BV, is gemaakt door Brannec BV."
    held = [one for one in extract(plain_report(text, "nl")) if one.held]
    makers = {one.subject.name for one in held if one.object.name == "Glasswing"}
    assert makers == {"Brannec BV"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Holm AG makes drones, but Brannec Ltd sold cameras to the Kenyan police."),
        ("de", "Die Brannec AG lieferte Kameras ausschließlich an die Polizei Kenias."),
    ],
)
def test_who_is_set_against_others_is_not_left_out(lang: str, text: str) -> None:
    """Behind "but", and with "exclusively", somebody is named who did."""
    assert LinkKind.SUPPLIED_TO in links(lang, text)


def test_who_is_told_to_have_made_it_made_it() -> None:
    """A verb of making is heard before whose it is, and that before who sells it."""
    rows = {
        "Tarnwell built Nairobi's Integrated Command System.": "Tarnwell",
        "Tarnwell developed Corvanta's Duskfly system.": "Tarnwell",
        "Corvanta's Duskfly system is sold by Tarnwell.": "Corvanta",
    }
    for text, maker in rows.items():
        claims = (one for one in extract(plain_report(text, "en")) if one.held)
        made = {one.subject.name for one in claims if one.link is LinkKind.MAKES}
        assert made == {maker}, text


def test_nobody_in_particular_waits() -> None:
    """The forces of a continent and a firm's customers are no buyer by name; a country's are."""
    rows = {
        "Tarnwell sells drones to police forces in Europe.": set(),
        "Tarnwell's customers use the Duskfly system.": set(),
        "Tarnwell sells drones to police forces in Kenya.": {"police forces in Kenya"},
    }
    for text, buyers in rows.items():
        claims = (one for one in extract(plain_report(text, "en")) if one.held)
        assert {one.object.name for one in claims if one.link in ACCUSATIONS} == buyers, text


def test_nobody_in_a_part_of_the_world_waits() -> None:
    """Parts of the world go by more names than one, which are nobody's either."""
    rows = {
        "Seis países de América Latina son clientes de la empresa Tarnwell.": "es",
        "La société Tarnwell a vendu des caméras à des polices du Moyen-Orient.": "fr",
        "La société Tarnwell a vendu des drones à trois gouvernements d'Afrique de l'Ouest.": "fr",
        "Bolaget Tarnwell sålde kameror till polisstyrkor i Mellanöstern.": "sv",
    }
    for text, lang in rows.items():
        claims = [one for one in extract(plain_report(text, lang)) if one.held]
        assert not [one for one in claims if one.link in ACCUSATIONS], text
