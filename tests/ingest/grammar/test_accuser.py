"""Who accuses another of a sale sold nothing, and who is only accused of it is told to be."""

import pytest

from graph import ACCUSATIONS, Status
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

ACCUSERS = [
    ("es", "Tarnwatch SA acusó a Brannec SA de vender cámaras a la policía keniana."),
    (
        "nl",
        "Tarnwatch NV beschuldigt Brannec NV ervan camera's aan de Keniaanse politie te leveren.",
    ),
    ("de", "Die Tarnwatch AG beschuldigt Brannec, Kameras an die Polizei Kenias zu verkaufen."),
    ("fr", "Tarnwatch SA accuse Brannec SA d'avoir vendu des caméras à la police kényane."),
    ("it", "Tarnwatch ha denunciato Brannec per aver venduto telecamere alla polizia keniota."),
    ("en", "Tarnwatch accuses Brannec of having supplied cameras to the Kenyan police."),
    ("en", "Brannec was charged with supplying cameras to the Kenyan police."),
]


def told(lang: str, text: str) -> set[tuple[str, Status]]:
    """Who is held to have sold, and as what it is told."""
    claims = [one for one in extract(plain_report(text, lang)) if one.held]
    return {(one.subject.name, one.status) for one in claims if one.link in ACCUSATIONS}


@pytest.mark.parametrize(("lang", "text"), ACCUSERS)
def test_who_accuses_sold_nothing_and_the_accused_only_allegedly(lang: str, text: str) -> None:
    """No claim has the accuser as its seller, and none says as a fact that the accused is one."""
    found = told(lang, text)
    assert not any(name.startswith("Tarnwatch") for name, _ in found)
    assert {status for _, status in found} <= {Status.ALLEGED}


def test_who_is_accused_behind_the_sale_sold() -> None:
    """An accusation of something else, behind it, leaves it told."""
    text = "Brannec Ltd sold cameras to the Kenyan police, Tarnwatch Ltd accuses it."
    assert ("Brannec Ltd", Status.ASSERTED) in told("en", text)


def test_who_is_accused_is_no_accuser() -> None:
    """The subject of "is accused" is told to have sold, as an allegation."""
    text = "Brannec Ltd is accused of selling cameras to the Kenyan police."
    assert told("en", text) == {("Brannec Ltd", Status.ALLEGED)}
