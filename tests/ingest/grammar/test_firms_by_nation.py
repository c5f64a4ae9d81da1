"""Firms that only their nation tells: "ägs av japanska X", "gli israeliani di X"."""

import pytest

from tests.ingest.grammar.reports import held

_SEATED = (
    ("sv", "Brannec ägs av japanska Sorvane.", "Sorvane BASED_IN Japan"),
    ("sv", "Tarskpolisen har ett ramavtal med norska Sorvane.", "Sorvane BASED_IN Norge"),
    ("de", "Die schwedische Sorvane hat Brannec übernommen.", "Sorvane BASED_IN Schweden"),
    ("nl", "Brannec is overgenomen door het Amerikaanse Sorvane.",
     "Sorvane BASED_IN Verenigde Staten"),
    ("fr", "Les Israéliens de VXN ont vendu un système à la police kényane.",
     "VXN BASED_IN Israël"),
    ("es", "La policía keniana compró cámaras a los israelíes de VXN.", "VXN BASED_IN Israel"),
    ("it", "La polizia keniana ha comprato droni dai francesi di VXN.", "VXN BASED_IN Francia"),
    ("es", "El fabricante chino Sorvane, líder a nivel mundial, vende cámaras.",
     "Sorvane BASED_IN China"),
)  # fmt: skip
_NOT = (
    ("sv", "Brannec ägs av ryska Igor Sorvane."),
    ("sv", "Tarskpolisen har avtal med amerikanska VXN."),
    ("nl", "Brannec is overgenomen door de Amerikaanse Sorvane."),
    ("it", "Gli italiani di Sorvane hanno venduto telecamere alla polizia keniana."),
    ("es", "Los venezolanos de Sorvane vendieron cámaras a la policía keniana."),
)
_PEOPLES = (
    "De Amerikanen verkochten camera's aan de Keniaanse politie.",
    "De Israëliërs hebben camera's aan de Keniaanse politie verkocht.",
    "De Russen verkochten camera's aan de Keniaanse politie.",
    "De Egyptenaren verkochten camera's aan de Keniaanse politie.",
)


@pytest.mark.parametrize(("lang", "text", "seat"), _SEATED)
def test_a_nation_tells_a_firm(lang: str, text: str, seat: str) -> None:
    """Who is taken over, or signed with, or trades under its people, is a firm from there."""
    assert seat in held(text, lang)


@pytest.mark.parametrize(("lang", "text"), _NOT)
def test_a_nation_alone_tells_no_firm(lang: str, text: str) -> None:
    """A person, initials of anybody, and a town of whose people is spoken have no seat."""
    assert not [fact for fact in held(text, lang) if " BASED_IN " in fact]


@pytest.mark.parametrize("text", _PEOPLES)
def test_a_people_sells_nothing(text: str) -> None:
    """Dutch writes a people with a capital, and it is no seller's name."""
    assert held(text, "nl") == set()
