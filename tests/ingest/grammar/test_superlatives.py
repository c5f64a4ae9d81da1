"""What goods are said to be: by a superlative, by their article, and by a participle of others."""

import pytest

from tests.ingest.grammar.reports import told


def made(text: str, lang: str) -> set[str]:
    """Who a text says makes what."""
    return {one for one in told(text, lang) if "MAKES" in one}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("it", "Duskfly è il più noto software di spionaggio, sviluppato dall'azienda Tarnfield."),
        ("it", ("Duskfly è il più noto e temuto software al mondo, sviluppato dall'azienda "
               "Tarnfield.")),
        ("fr", "Duskfly est le plus célèbre logiciel espion, développé par la société Tarnfield."),
        ("fr", "Duskfly est le logiciel le plus célèbre, développé par la société Tarnfield."),
        ("es", ("Duskfly es el software más famoso del mundo, desarrollado por la empresa "
               "Tarnfield.")),
        ("en", "Duskfly is the spyware that was developed by the company Tarnfield."),
    ],
)  # fmt: skip
def test_goods_are_what_they_are_said_to_be(lang: str, text: str) -> None:
    """Who makes the best known spyware makes what is told to be that."""
    assert made(text, lang) == {"Tarnfield MAKES Duskfly"}


@pytest.mark.parametrize(
    ("lang", "text", "meant"),
    [
        ("it", "Duskfly è il software rivale di quello sviluppato dalla società Tarnfield.", set()),
        ("fr", "Duskfly est un rival de celui développé par la société Tarnfield.", set()),
        ("fr", "Duskfly est le logiciel qui concurrence celui développé par la société Tarnfield.",
         set()),
        ("es", "Duskfly es un programa rival del desarrollado por la empresa Tarnfield.", set()),
        ("fr", "Duskfly est le logiciel que la société Tarnfield a refusé de développer.", set()),
        ("en", "Duskfly is the software that the rival of Tarnfield Systems made.", set()),
        (
            "fr",
            "Duskfly n'est pas le plus célèbre logiciel, développé par la société Tarnfield.",
            {"Tarnfield MAKES Duskfly (denied)"},
        ),
        (
            "fr",
            "Duskfly serait le logiciel développé par la société Tarnfield.",
            {"Tarnfield MAKES Duskfly (alleged)"},
        ),
    ],
)  # fmt: skip
def test_what_is_said_of_others_is_not_said_of_them(lang: str, text: str, meant: set[str]) -> None:
    """A participle behind a pronoun or an article is of something else; doubts stay doubts."""
    assert made(text, lang) == meant


@pytest.mark.parametrize(
    ("lang", "text", "meant"),
    [
        (
            "fr",
            "Tarnfield Systems, le plus grand fournisseur de la police de Lowick, a perdu.",
            {"Tarnfield Systems SUPPLIED_TO police de Lowick"},
        ),
        (
            "it",
            "La più grande azienda del settore, Tarnfield Systems, ha venduto droni al Kenya.",
            {"Tarnfield Systems SUPPLIED_TO Kenya"},
        ),
        ("it", "Il più delle volte la polizia parla del software Duskfly.", set()),
        ("fr", "La police de Lowick n'achète plus de caméras à la société Tarnfield.",
         {"Tarnfield SUPPLIED_TO police de Lowick (denied)"}),
    ],
)  # fmt: skip
def test_a_superlative_is_part_of_its_phrase(lang: str, text: str, meant: set[str]) -> None:
    """It stands between an article and a noun, and nowhere else."""
    assert told(text, lang) == meant
