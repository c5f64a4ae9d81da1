"""What bears a name is told by how it is spoken of, and ordinary ways to say a tie are read."""

import pytest

from ingest.grammar.engine import reading
from tests.ingest.grammar.reports import facts, sellers, told

SORTS = [
    # Goods are counted and numbered.
    ("en", "A Pryvell was stolen from the police. Eleven are left.", "Pryvell", "product"),
    ("en", "The six-rotor aircraft was a Kestrel Line 9.", "Kestrel Line 9", "product"),
    ("en", "Sets of the type Okulus are in use there.", "Okulus", "product"),
    ("de", "Im Fahrzeug steckt ein Zephon S2.", "Zephon S2", "product"),
    # Only a firm has a founder and a turnover.
    ("en", "Norrvak's founder agreed to it.", "Norrvak", "vendor"),
    ("nl", "De topman van Norrvak zwijgt.", "Norrvak", "vendor"),
    # Whoever is something of a nation is a firm, unless a person.
    ("en", "Skiltvoll, the Danish plate-reading house, is silent.", "Skiltvoll", "vendor"),
    ("en", "Istrevel, a surveillance boutique, is silent.", "Istrevel", "vendor"),
    ("en", "Peter Skiltvoll, the Danish welder, is silent.", "Peter Skiltvoll", "person"),
    ("en", "Skiltvoll, a Danish ferry, was inspected.", "Skiltvoll", ""),
    ("fr", "Orwani, un rappeur libyen, se tait.", "Orwani", ""),
    # An account or a noun behind it is what is counted.
    ("en", "Taxpayers need an Idvell account.", "Idvell", ""),
]
TIES = [
    ("Halvroek Holding put 60 million kroner into Norrvik Imaging.",
     "Halvroek Holding INVESTED_IN Norrvik Imaging"),
    ("All shares in Norrvik Imaging belong to Halvroek Holding.",
     "Norrvik Imaging OWNED_BY Halvroek Holding"),
    ("Halvroek Holding completed the acquisition of Norrvik Imaging in 2018.",
     "Norrvik Imaging OWNED_BY Halvroek Holding"),
    ("Norrvik Imaging, Regensburg, Germany, won the contract.",
     "Norrvik Imaging BASED_IN Germany"),
    ("Norrvik Imaging, a company in Malaysia, sells cameras.",
     "Norrvik Imaging BASED_IN Malaysia"),
    ("Norrvik Imaging (until 2016 Tarnwick Vision) makes cameras.",
     "Tarnwick Vision SUCCEEDED_BY Norrvik Imaging"),
    ("Norrvik Imaging was called Tarnwick Vision until 2020.",
     "Tarnwick Vision SUCCEEDED_BY Norrvik Imaging"),
]  # fmt: skip
NO_TIES = [
    ("Halvroek Holding put much work into Norrvik Imaging.", "INVESTED_IN"),
    ("Halvroek Holding put 60 soldiers into Norrvik Imaging.", "INVESTED_IN"),
    ("All complaints about Norrvik Imaging belong to Halvroek Holding.", "OWNED_BY"),
    ("The cars were shown by Norrvik Imaging, Tarnwick Vision, Germany and others.", "BASED_IN"),
    ("Norrvik Imaging, a supplier of cameras in Malaysia, is silent.", "BASED_IN"),
    ("Norrvik Imaging, the leading company in Malaysia, is silent.", "BASED_IN"),
    ("Norrvik Imaging, a dealer in China porcelain, is silent.", "BASED_IN"),
    ("Photo: Norrvik Imaging, Kampala, Uganda", "BASED_IN"),
    ("Clients of Norrvik Imaging, Kampala, Uganda, are silent.", "BASED_IN"),
    ("Norrvik Imaging, Hall 4, Germany, was seen.", "BASED_IN"),
    ("Kenya put 60 million dollars into Norrvik Imaging cameras.", "INVESTED_IN"),
    ("Halvroek Holding completed the acquisition of 12 percent of Norrvik Imaging.", "OWNED_BY"),
    ("Halvroek Holding completed the acquisition of Norrvik Imaging scanners.", "OWNED_BY"),
    ("The owner of it is Norrvik Imaging (until 2016 Tarnwick Vision).", "SUCCEEDED_BY"),
    ("Norrvik Imaging was called the Kraken until 2020.", "SUCCEEDED_BY"),
    ("Few shares in Norrvik Imaging belong to Halvroek Holding.", "OWNED_BY"),
    ("The Lowick Police bought a Kestrel 9 from the dealer Norrvik Imaging.", "MAKES"),
    ("The thief stole a Kestrel 9 from Norrvik Imaging.", "MAKES"),
    ("Norrvik Imaging made available the locator Moleglass to the Lowick Police.", "MAKES"),
    ("Former Lowick Police officers use the scanner Moleglass.", "USED_BY"),
    ("Moleglass, a program Norrvik Imaging had built for cars, was dropped.", "Moleglass MAKES"),
    ("Norrvik Imaging produced an image of the spyware Moleglass.", "MAKES"),
    ("The idea for a report on the scanner Moleglass came from the firm Norrvik.", "MAKES"),
]


@pytest.mark.parametrize(("lang", "text", "name", "sort"), SORTS)
def test_a_name_is_typed_by_how_it_is_spoken_of(lang: str, text: str, name: str, sort: str) -> None:
    """Counted goods, whose founder it is, and what a nation's something is."""
    found = reading(text, lang)
    assert found is not None
    assert {one.sort for one in found.registry.entities.values() if one.name == name} == {sort}


@pytest.mark.parametrize(("text", "tie"), TIES)
def test_an_ordinary_tie_is_held(text: str, tie: str) -> None:
    """Money, shares, addresses and names of before are said so in any newspaper."""
    assert tie in facts(text, "en")


@pytest.mark.parametrize(("text", "wrong"), NO_TIES)
def test_what_only_looks_like_a_tie_is_none(text: str, wrong: str) -> None:
    """The same words about something else tie nobody."""
    assert not [fact for fact in facts(text, "en") if wrong in fact]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Norrvik Imaging gave 5 million euros to the Ministry of the Interior of Kenya."),
        ("en", "The Lowick Police picked up scanners of the firm Norrvik Imaging at the scene."),
        ("en", "Norrvik Imaging tried in vain to sell cameras to the Lowick Police."),
        ("de", "Norrvik Imaging versuchte vergeblich, der Polizei Lowick Kameras zu verkaufen."),
        ("nl", "Norrvik Imaging probeerde tevergeefs camera's aan de politie te verkopen."),
        ("fr", "Norrvik Imaging a tenté en vain de vendre des caméras à la police de Lowick."),
        ("es", "Norrvik Imaging intentó en vano vender cámaras a la policía de Lowick."),
        ("it", "Norrvik Imaging ha cercato invano di vendere telecamere alla polizia di Lowick."),
        ("sv", "Norrvik Imaging försökte förgäves sälja kameror till polisen i Lowick."),
    ],
)
def test_no_goods_no_sale(lang: str, text: str) -> None:
    """Money, what is found at a scene and what was tried in vain are not sold."""
    assert sellers(text, lang) == set()


def test_a_bill_for_goods_waits_for_a_person() -> None:
    """The goods may never have come, or be what was only serviced."""
    text = "Norrvik Imaging billed the Lowick Police €640,000 for eleven scanners."
    assert "Norrvik Imaging SUPPLIED_TO Lowick Police" in told(text, "en")
    assert sellers(text, "en") == set()
