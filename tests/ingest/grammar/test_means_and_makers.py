"""What somebody made something else with, and goods that belong to who got them."""

import pytest

from tests.ingest.grammar.reports import held

_MEANS = (
    ("en", "The Sorvane system, with which Brannec developed a network, is old."),
    ("de", "Das System Sorvane, mit dem Brannec ein Netz entwickelte, ist alt."),
    ("nl", "Het systeem Sorvane, waarmee Brannec een netwerk ontwikkelde, is oud."),
    ("fr", "Le système Sorvane, grâce auquel Brannec a développé un réseau, est vieux."),
    ("es", "El sistema Sorvane, con el que Brannec desarrolló una red, es viejo."),
    ("it", "Il sistema Sorvane, con cui Brannec ha sviluppato una rete, è vecchio."),
    ("sv", "Systemet Sorvane, med vilket Brannec utvecklade ett nätverk, är gammalt."),
)
_MADE = (
    ("en", "The Sorvane system, which Brannec developed, is old."),
    ("nl", "Het systeem Sorvane, dat Brannec ontwikkelde, is oud."),
    ("fr", "Le système Sorvane, que Brannec a développé, est vieux."),
    ("it", "Il sistema Sorvane, che Brannec ha sviluppato, è vecchio."),
    ("fr", "Brannec a vendu à la police kényane son système Sorvane."),
)
_ANOTHERS = (
    ("fr", "Brannec a fourni à la police kényane ses pistolets Sorvane."),
    ("es", "Brannec suministró a la policía keniana sus pistolas Sorvane."),
    ("fr", "La police utilise le drone Sorvane. La firme Brannec vend les drones des policiers."),
    ("en", "The police use the Sorvane drone. The company Brannec sells the drones of the police."),
)


@pytest.mark.parametrize(("lang", "text"), _MEANS)
def test_a_means_is_not_made(lang: str, text: str) -> None:
    """Behind a preposition a relative pronoun is no object of the verb that has one."""
    assert held(text, lang) == set()


@pytest.mark.parametrize(("lang", "text"), _MADE)
def test_what_is_made_is_held(lang: str, text: str) -> None:
    """Without the preposition, or as one thing of its seller, it is."""
    assert "Brannec MAKES Sorvane" in held(text, lang)


@pytest.mark.parametrize(("lang", "text"), _ANOTHERS)
def test_goods_of_who_has_them_are_not_made(lang: str, text: str) -> None:
    """Several goods of a make, and goods of somebody, are no product of the seller's."""
    assert "Brannec MAKES Sorvane" not in held(text, lang)
