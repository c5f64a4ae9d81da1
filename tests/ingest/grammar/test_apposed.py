"""Goods of a firm and their name between commas, and names that only stand there."""

import pytest

from tests.ingest.grammar.reports import told


def made(text: str, lang: str) -> set[str]:
    """Who a text says makes what."""
    return {one for one in told(text, lang) if "MAKES" in one}


FR = "Duskfly est un logiciel espion. "


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", ("Duskfly es un software espía. Repudiamos el uso de la tecnología de Tarnfield "
               "Systems, Duskfly, en Kenia.")),
        ("fr", f"{FR}Ils dénoncent l'usage de la technologie de Tarnfield Systems, Duskfly, ici."),
        ("fr", f"{FR}Le logiciel espion de Tarnfield Systems, Duskfly, a été trouvé."),
        ("it", "Duskfly è uno spyware. Lo spyware di Tarnfield Systems, Duskfly, è stato trovato."),
    ],
)  # fmt: skip
def test_goods_are_called_by_the_name_between_commas(lang: str, text: str) -> None:
    """The firm whose goods they are makes what bears the name, however deep they hang."""
    assert made(text, lang) == {"Tarnfield Systems MAKES Duskfly"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", f"{FR}Le logiciel concurrent de Tarnfield Systems, Duskfly, a été trouvé."),
        ("fr", f"{FR}Selon un client de Tarnfield Systems, Duskfly, un logiciel, est lent."),
        ("fr", f"{FR}Comme le logiciel de Tarnfield Systems, Duskfly, un autre, est cher."),
        ("fr", ("Contrairement au logiciel de Tarnfield Systems, Duskfly, qui est un logiciel, est "
               "cher.")),
        ("es", ("A diferencia de la tecnología de Tarnfield Systems, Duskfly, que es un software "
               "espía, es cara.")),
        ("en", "Unlike the spyware of Tarnfield Systems, Duskfly, which is spyware, is cheap."),
    ],
)  # fmt: skip
def test_a_name_behind_anothers_goods_may_be_the_subject(lang: str, text: str) -> None:
    """What goods are only compared with, and a rival of them, are not their firm's."""
    assert made(text, lang) == set()
