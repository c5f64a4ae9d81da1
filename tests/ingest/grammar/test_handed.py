"""Words, and what is the seller's own and no goods, are no sale; nor is a body's customer one."""

import pytest

from graph import LinkKind
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract


def sales(text: str, lang: str) -> set[tuple[str, str]]:
    """The held sales of a text."""
    return {
        (claim.subject.name, claim.object.name)
        for claim in extract(plain_report(text, lang))
        if claim.link is LinkKind.SUPPLIED_TO and claim.held
    }


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "La société Brannec a livré ses conclusions à la police de Metz."),
        ("fr", "La société Brannec a envoyé ses vœux à la police de Metz."),
        ("it", "La Polizia di Stato ha ricevuto un'offerta dalla società Brannec."),
        ("it", "La Polizia di Stato ha ricevuto una lettera dalla società Brannec."),
        ("it", "La società Brannec ha fornito alla Polizia di Stato informazioni su un cliente."),
        ("es", "La empresa Brannec proporcionó a la Policía de Lima información sobre un cliente."),
        ("es", "La empresa Brannec vendió cámaras a un cliente de la Policía de Lima."),
        ("it", "La società Brannec ha venduto telecamere a un cliente della Polizia di Stato."),
        ("en", "The company Brannec sold cameras to a client of the Lowick police."),
    ],
)
def test_what_is_no_goods_supplies_nobody(lang: str, text: str) -> None:
    """Conclusions, wishes, offers, letters and information wait, as does another buyer."""
    assert sales(text, lang) == set()


@pytest.mark.parametrize(
    ("lang", "text", "pair"),
    [
        (
            "fr",
            "La société Brannec a livré ses logiciels à la police de Metz.",
            ("Brannec", "police de Metz"),
        ),
        (
            "es",
            "La empresa Brannec proporcionó a la Policía de Lima cámaras.",
            ("Brannec", "Policía de Lima"),
        ),
        (
            "fr",
            "Parmi les clients de la société Brannec figure la police de Genève.",
            ("Brannec", "police de Genève"),
        ),
    ],
)
def test_goods_of_ones_own_do(lang: str, text: str, pair: tuple[str, str]) -> None:
    """A seller's software is goods, and a customer of the seller is one."""
    assert sales(text, lang) == {pair}
