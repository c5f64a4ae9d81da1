"""A glossary's rows: what a name is told to be, and by that who makes it."""

import pytest

from tests.ingest.grammar.reports import told

FIRM = {
    "en": "Tarnfield is an Estonian company. Grelion was found.",
    "fr": "Tarnfield est une société estonienne. On a trouvé Grelion.",
    "es": "Tarnfield es una empresa estonia. Se halló Grelion.",
    "it": "Tarnfield è una società estone. È stato trovato Grelion.",
}


def made(row: str, lang: str) -> set[str]:
    """Who makes what by a row below a sentence about a firm."""
    head = {"en": "Term | Meaning", "fr": "Terme | Sens", "es": "Nombre | Qué es",
            "it": "Termine | Definizione"}[lang]  # fmt: skip
    found = told(f"{FIRM[lang]}\n\n| {head} |\n| {row} |", lang)
    return {one for one in found if "MAKES" in one}


@pytest.mark.parametrize(
    ("lang", "row"),
    [
        ("it", "Grelion | Spyware flagship di Tarnfield, penetra telefoni"),
        ("it", "Grelion | Spyware sviluppato dalla società Tarnfield"),
        ("fr", "Grelion | Logiciel espion de Tarnfield"),
        ("fr", "Grelion | Logiciel espion mis au point par Tarnfield"),
        ("es", "Grelion | Software espía de Tarnfield"),
        ("en", "Grelion | Spyware developed by Tarnfield"),
    ],
)
def test_a_row_of_a_glossary_says_whose_goods_a_name_is(lang: str, row: str) -> None:
    """A bare name, and in the other cell the goods that it is."""
    assert made(row, lang) == {"Tarnfield MAKES Grelion"}


@pytest.mark.parametrize(
    ("lang", "row"),
    [
        ("it", "Grelion | Spyware rivale di Tarnfield"),
        ("it", "Grelion | Spyware simile a quello di Tarnfield"),
        ("it", "Grelion | Rivale dello spyware di Tarnfield"),
        ("it", "Grelion | Lo spyware di Tarnfield lo ha scoperto"),
        ("it", "Grelion | Spyware non sviluppato dalla società Tarnfield"),
        ("it", "Strumento | Spyware di Tarnfield"),
        ("it", "Tool | Spyware di Tarnfield"),
        ("it", "Grelion | 2019 | Spyware di Tarnfield"),
        ("fr", "Grelion | Logiciel concurrent de Tarnfield"),
        ("fr", "Kenya | Logiciel espion de Tarnfield"),
        ("es", "Grelion | Software similar al de Tarnfield"),
    ],
)
def test_a_rival_a_label_and_a_place_are_nobodys_goods(lang: str, row: str) -> None:
    """What is only like a firm's goods, and what is no name of goods, is not made by it."""
    assert {one for one in made(row, lang) if "denied" not in one} == set()
