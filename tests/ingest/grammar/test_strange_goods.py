"""What is given decides: a talk, a prize or support told by an ordinary noun is no sale."""

import pytest

from tests.ingest.grammar.reports import held

_NOUNS = {
    "en": (
        "Brannec {} to the Orling Police.",
        ("gave a talk", "sold shoes", "gave support", "gave a series"),
    ),
    "de": ("Brannec {} an die Polizei Hagen.", ("lieferte eine Rede", "verkaufte Schuhe")),
    "fr": ("Brannec a {} à la police de Metz.", ("donné un discours", "vendu des chaussures")),
    "es": ("Brannec {} a la Policía de Jaén.", ("entregó un regalo", "vendió zapatos")),
    "it": ("Brannec ha {} alla polizia di Lecce.", ("offerto un viaggio", "venduto scarpe")),
    "nl": (
        "Brannec {} aan de politie Ede.",
        ("gaf een lezing", "verkocht schoenen", "verkocht een paard"),
    ),
    "sv": ("Brannec {} till Lundpolisen.", ("överlämnade en inbjudan", "sålde skor")),
}
_SOLD = {
    "en": ("sold cameras", "sold jammers", "gave access", "supplied a version of SeeAll"),
    "de": ("lieferte Kameras",),
    "fr": ("vendu des caméras",),
    "es": ("vendió cámaras",),
    "it": ("venduto telecamere",),
    "nl": ("verkocht camera's",),
    "sv": ("sålde kameror",),
}


@pytest.mark.parametrize(
    ("lang", "told"), [(lang, told) for lang, (_, some) in _NOUNS.items() for told in some]
)
def test_a_noun_of_no_goods_waits_for_a_person(lang: str, told: str) -> None:
    """Nobody can tell from it that anything was supplied."""
    assert held(_NOUNS[lang][0].format(told), lang) == set()


@pytest.mark.parametrize(
    ("lang", "told"), [(lang, told) for lang, some in _SOLD.items() for told in some]
)
def test_goods_and_words_no_dictionary_has_are_supplied(lang: str, told: str) -> None:
    """The pack lists goods, and new ones have names of their own."""
    found = held(_NOUNS[lang][0].format(told), lang)
    assert any(one.startswith("Brannec SUPPLIED_TO ") for one in found)


def test_an_ordinary_noun_from_a_seller_is_no_purchase() -> None:
    """The same the other way round."""
    assert held("The Orling Police bought shoes from Brannec Ltd.", "en") == set()
    cameras = held("The Orling Police bought cameras from Brannec Ltd.", "en")
    assert cameras == {"Brannec Ltd SUPPLIED_TO Orling Police"}
