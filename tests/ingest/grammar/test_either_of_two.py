"""A clause behind "X, a unit of Y," may be said of X or of Y: nobody is accused by it."""

import pytest

from tests.ingest.grammar.reports import held


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Brannec, a subsidiary of Sorvane, which sold cameras to the Orling Police, fell."),
        (
            "en",
            "Brannec, owned by Sorvane, which sold cameras to the Orling Police, went bankrupt.",
        ),
        ("en", "Brannec, a partner of Sorvane, which sold cameras to the Orling Police, fell."),
        (
            "fr",
            "Brannec, filiale de Sorvane, qui a vendu des caméras à la police de Metz, est vieux.",
        ),
        ("es", "Brannec, filial de Sorvane, que vendió cámaras a la Policía de Jaén, quebró."),
        (
            "it",
            "Brannec, filiale di Sorvane, che ha venduto camere alla polizia di Lecce, è fallita.",
        ),
        (
            "de",
            "Brannec, eine Tochter der Sorvane, die Kameras an die Polizei Hagen verkaufte, ruht.",
        ),
        ("nl", "Brannec, een dochter van Sorvane, die camera's aan de politie Ede verkocht, rust."),
        ("sv", "Brannec, ett dotterbolag till Sorvane, som sålde kameror till Lundpolisen, vilar."),
        (
            "en",
            "The Orling Police, part of the Interior Ministry, which bought from Sorvane, left.",
        ),
    ],
)
def test_a_clause_behind_two_names_accuses_neither(lang: str, text: str) -> None:
    """A person reads which of them it means."""
    assert not {one for one in held(text, lang) if "SUPPLIED_TO" in one or "USED_BY" in one}


@pytest.mark.parametrize(
    ("text", "seller"),
    [
        ("Brannec is a subsidiary of Sorvane, which sold cameras to the Orling Police.", "Sorvane"),
        ("Brannec was bought by Sorvane, which sold cameras to the Orling Police.", "Sorvane"),
        ("SeeAll, made by Sorvane, which sold cameras to the Orling Police, is old.", "Sorvane"),
        ("Last year, Sorvane, which sold cameras to the Orling Police, fell.", "Sorvane"),
    ],
)
def test_a_clause_behind_the_last_name_of_a_statement_is_said_of_it(text: str, seller: str) -> None:
    """The other one is no firm there, or its own statement has ended."""
    assert f"{seller} SUPPLIED_TO Orling Police" in held(text, "en")


def test_letters_before_many_goods_may_be_who_gets_them() -> None:
    """Nobody makes cameras of a name that may be who got them; a system has one."""
    assert held("Brannec Ltd sold the ODL cameras.", "en") == set()
    assert held("Brannec Ltd sold the ODL system.", "en") == {"Brannec Ltd MAKES ODL"}
