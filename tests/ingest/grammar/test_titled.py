"""People are told by a title, an initial or a trade: none of them is held as a firm."""

import pytest

from tests.ingest.grammar.reports import held

_SALES = {
    "en": ("{} sold cameras to the Orling Police.", ("J. Brannec", "Dr Brannec", "Sheikh Brannec")),
    "de": ("{} verkaufte Kameras an die Polizei Hagen.", ("Dr. Brannec", "Scheich Brannec")),
    "fr": ("{} a vendu des caméras à la police de Metz.", ("M. Brannec", "Le cheikh Brannec")),
    "es": ("{} vendió cámaras a la Policía de Jaén.", ("El Sr. Brannec", "El jeque Brannec")),
    "it": ("{} ha venduto telecamere alla polizia di Lecce.", ("Lo sceicco Brannec", "J. Brannec")),
    "nl": ("{} verkocht camera's aan de politie Ede.", ("Dhr. Brannec", "Meneer Brannec")),
    "sv": ("{} sålde kameror till polisen i Lund.", ("Dr Brannec", "Greve Brannec")),
}


@pytest.mark.parametrize(
    ("lang", "who"), [(lang, who) for lang, (_, some) in _SALES.items() for who in some]
)
def test_who_has_a_title_or_an_initial_sells_nothing(lang: str, who: str) -> None:
    """Neither is a part of a firm's name that nothing else tells to be one."""
    assert held(_SALES[lang][0].format(who), lang) == set()


@pytest.mark.parametrize("lang", _SALES)
def test_the_same_name_without_them_does(lang: str) -> None:
    """The sentences are of sales."""
    found = held(_SALES[lang][0].format("Brannec"), lang)
    assert any(one.startswith("Brannec SUPPLIED_TO ") for one in found)


def test_a_given_name_with_a_trade_behind_it_is_a_persons() -> None:
    """A trader may be a firm, but not one that is called as people are."""
    for trade in ("a trader", "a Maltese arms dealer", "a broker"):
        assert held(f"Omar Daltan, {trade}, sold cameras to the Orling Police.", "en") == set()
    sold = {"Brannec Ltd SUPPLIED_TO Orling Police"}
    assert held("Brannec Ltd, a trader, sold cameras to the Orling Police.", "en") == sold


def test_a_firm_may_bear_a_title_or_an_initial() -> None:
    """Where a legal form or a noun says that it is one."""
    for who in ("J. Brannec Ltd", "Dr Brannec GmbH"):
        sold = held(f"{who} sold cameras to the Orling Police.", "en")
        assert sold == {f"{who} SUPPLIED_TO Orling Police"}
    sold = held("The company J. Brannec sold cameras to the Orling Police.", "en")
    assert "J. Brannec SUPPLIED_TO Orling Police" in sold
