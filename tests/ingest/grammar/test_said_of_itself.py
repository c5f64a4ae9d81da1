"""What a firm or a body says that it did is told; what it denies, or says of another, is not."""

import pytest

from graph import ACCUSATIONS
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

SALE = ("Brannec", "police de Metz")


def held(text: str, lang: str) -> set[tuple[str, str]]:
    """Who is held to have sold what, or to whom, as a fact."""
    return {
        (claim.subject.name, claim.object.name)
        for claim in extract(plain_report(text, lang))
        if claim.link in ACCUSATIONS and claim.held and claim.status == "asserted"
    }


@pytest.mark.parametrize(
    ("lang", "text", "pair"),
    [
        ("fr", "La société Brannec affirme avoir vendu des caméras à la police de Metz.", SALE),
        ("fr", "La société Brannec a annoncé avoir renouvelé son contrat avec la police de Metz.",
         SALE),
        ("fr", "La police de Metz affirme avoir acheté des caméras à la société Brannec.", SALE),
        ("es", "La empresa Brannec afirma haber vendido cámaras a la policía de Lima.",
         ("Brannec", "policía de Lima")),
        ("it", "La società Brannec afferma di aver venduto telecamere alla polizia di Trento.",
         ("Brannec", "polizia di Trento")),
    ],
)  # fmt: skip
def test_who_says_it_of_itself_did_it(lang: str, text: str, pair: tuple[str, str]) -> None:
    """A perfect infinitive under a verb of saying is what was done."""
    assert held(text, lang) == {pair}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "La société Brannec nie avoir vendu des caméras à la police de Metz."),
        ("fr", "La société Brannec affirme ne pas avoir vendu de caméras à la police de Metz."),
        ("fr", "La société Brannec affirme n'avoir jamais vendu de caméras à la police de Metz."),
        ("fr", "La société Brannec se défend d'avoir vendu des caméras à la police de Metz."),
        ("fr", "La société Brannec s'est défendue d'avoir vendu des caméras à la police de Metz."),
        ("fr", "La société Brannec prétend avoir vendu des caméras à la police de Metz."),
        ("fr", "La société Brannec dit avoir refusé de vendre des caméras à la police de Metz."),
        ("fr", "La société Brannec affirme avoir voulu vendre des caméras à la police de Metz."),
        ("fr", "La société Brannec espère avoir vendu des caméras à la police de Metz."),
        ("fr", "La société Brannec croit avoir vendu des caméras à la police de Metz."),
        ("fr", "Un employé affirme avoir vendu des caméras de la société Brannec à la police."),
        ("fr", "La société Oskeda accuse Brannec d'avoir vendu des caméras à la police de Metz."),
        ("fr", "La société Brannec n'a pas annoncé avoir vendu des caméras à la police de Metz."),
        ("fr", "La société Brannec aurait annoncé avoir vendu des caméras à la police de Metz."),
        ("es", "La empresa Brannec niega haber vendido cámaras a la policía de Lima."),
        ("es", "La empresa Brannec afirma no haber vendido cámaras a la policía de Lima."),
        ("it", "La società Brannec nega di aver venduto telecamere alla polizia di Trento."),
        ("it", "La società Brannec afferma di non aver venduto telecamere alla polizia di Trento."),
    ],
)
def test_what_is_denied_hoped_or_charged_is_no_fact(lang: str, text: str) -> None:
    """Denials, hopes, claims that are doubted and what another is accused of assert nothing."""
    assert held(text, lang) == set()


@pytest.mark.parametrize(
    ("lang", "text", "pair"),
    [
        ("fr", "La police de Metz, cliente de la société Brannec, refuse de répondre.", SALE),
        ("fr", "Le Maroc, client de la société Brannec, refuse de répondre.", ("Brannec", "Maroc")),
        ("es", "La Policía de Lima, cliente de la empresa Brannec, no respondió.",
         ("Brannec", "Policía de Lima")),
        ("it", "La polizia di Trento, cliente della società Brannec, non ha risposto.",
         ("Brannec", "polizia di Trento")),
    ],
)  # fmt: skip
def test_a_body_is_a_customer_by_apposition(lang: str, text: str, pair: tuple[str, str]) -> None:
    """With an article or without, behind a body of a place and behind a country."""
    assert held(text, lang) == {pair}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "La police de Metz, cliente potentielle de la société Brannec, refuse de répondre."),
        (
            "fr",
            "La police de Metz, qui n'est pas cliente de la société Brannec, refuse de répondre.",
        ),
        (
            "fr",
            "La police de Metz, des clients de la société Brannec et des experts refusent.",
        ),
        ("fr", "La police de Metz, rivale de la société Brannec, refuse de répondre."),
        ("fr", "Le Maroc, possible client de la société Brannec, refuse de répondre."),
        ("fr", "Le Maroc est un client possible de la société Brannec."),
        ("fr", "En Belgique, clients de la société Brannec et experts se sont réunis."),
        ("it", "Il Marocco è un possibile cliente della società Brannec."),
    ],
)
def test_who_may_become_one_is_none(lang: str, text: str) -> None:
    """Possible customers are none, nor are those that a list goes on with."""
    assert held(text, lang) == set()
