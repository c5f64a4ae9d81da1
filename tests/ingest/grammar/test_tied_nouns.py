"""Ties of things, sales to countries at large, and goods that go into a country."""

import pytest

from tests.ingest.grammar.reports import held

_THINGS = (
    ("en", "Brannec sold shares for reasons linked to Sorvane."),
    ("fr", "Brannec a vendu des parts pour des raisons liées à Sorvane."),
    ("es", "Brannec vendió acciones por razones vinculadas a Sorvane."),
    ("it", "Brannec ha venduto azioni per motivi legati a Sorvane."),
)
_FIRMS = (
    ("en", "Brannec, a company linked to Sorvane, sells cameras."),
    ("fr", "Brannec, liée à Sorvane, vend des caméras."),
    ("es", "Brannec, empresa vinculada a Sorvane, vende cámaras."),
)
_AT_LARGE = (
    ("en", "Brannec exported cameras to countries in the Middle East."),
    ("nl", "Brannec exporteerde camera's naar landen in het Midden-Oosten."),
    ("it", "Brannec vende la sua tecnologia alle agenzie di intelligence dei Paesi democratici."),
)
_INTO = (
    ("it", "Brannec ha esportato in Siria un software.", "Brannec SUPPLIED_TO Siria"),
    ("fr", "Brannec a exporté un système en Syrie.", "Brannec SUPPLIED_TO Syrie"),
    ("es", "La policía keniana encargó a Brannec el suministro de cuatro drones.",
     "Brannec SUPPLIED_TO policía keniana"),
    ("es", "La policía keniana adquiere desde hace años cámaras a Brannec.",
     "Brannec SUPPLIED_TO policía keniana"),
)  # fmt: skip
_NOT_INTO = (
    ("it", "Brannec ha venduto in Siria un software."),
    ("it", "Brannec ha esportato dati in Siria."),
    ("fr", "Brannec exporte ses caméras en Europe."),
    ("es", "La policía keniana encargó a Brannec el suministro de comida."),
    ("es", "La policía keniana encargó a Brannec impedir el suministro de drones."),
)


@pytest.mark.parametrize(("lang", "text"), _THINGS)
def test_a_reason_ties_nobody(lang: str, text: str) -> None:
    """What stands right before the words of a tie is tied."""
    assert held(text, lang) == set()


@pytest.mark.parametrize(("lang", "text"), _FIRMS)
def test_a_firm_is_tied(lang: str, text: str) -> None:
    """A noun for who it is leaves the tie to its name."""
    assert held(text, lang) == {"Brannec LINKED_TO Sorvane"}


@pytest.mark.parametrize(("lang", "text"), _AT_LARGE)
def test_some_countries_are_nobody(lang: str, text: str) -> None:
    """Countries of which none is named, and their bodies, are no buyer."""
    assert held(text, lang) == set()


@pytest.mark.parametrize(("lang", "text", "sale"), _INTO)
def test_goods_go_to_a_country(lang: str, text: str, sale: str) -> None:
    """Who exports into a country supplies it, and whoever orders a delivery gets it."""
    assert sale in held(text, lang)


@pytest.mark.parametrize(("lang", "text"), _NOT_INTO)
def test_no_goods_go_there(lang: str, text: str) -> None:
    """A sale on the spot, data, a continent and food are none."""
    assert held(text, lang) == set()
