"""Agreements by which nothing is sold, money paid for nobody knows what, and what a verb parts."""

import pytest

from graph import ACCUSATIONS, Claim, Report
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract


def accused(text: str, lang: str) -> set[str]:
    """The accusations that are held, in short."""
    report: Report = plain_report(text, lang)
    held: list[Claim] = [one for one in extract(report) if one.held and one.link in ACCUSATIONS]
    return {f"{one.subject.name} {one.link.value} {one.object.name}" for one in held}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "La police de Lown a signé avec la société Tarnfeld un accord de confidentialité."),
        ("fr", "La police de Lown a signé un accord de non-divulgation avec la société Tarnfeld."),
        ("es", "La Policía de Lown firmó un acuerdo de confidencialidad con la empresa Tarnfeld."),
        ("it", "La Polizia di Lown ha firmato un accordo di riservatezza con l'azienda Tarnfeld."),
        ("de", "Die Polizei schloss mit der Firma Tarnfeld eine Vertraulichkeitsvereinbarung."),
        ("nl", "De politie tekende een geheimhoudingsovereenkomst met het bedrijf Tarnfeld."),
        ("sv", "Polisen i Lowick undertecknade ett sekretessavtal med företaget Tarnfeld."),
        ("en", "The Lowick Police signed a non-disclosure agreement with the company Tarnfield."),
    ],
)  # fmt: skip
def test_nothing_is_sold_by_a_promise_of_silence(lang: str, text: str) -> None:
    """What sort of agreement it is says the word before it, its first part, or one behind "of"."""
    assert accused(text, lang) == set()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "La police de Lown a signé un contrat avec la société Tarnfeld."),
        ("es", "La Policía de Lown firmó un contrato con la empresa Tarnfeld."),
        ("de", "Die Polizei Lowick unterzeichnete mit der Firma Tarnfeld einen Vertrag."),
        ("nl", "De politie van Lowick tekende een contract met het bedrijf Tarnfeld."),
    ],
)
def test_a_contract_that_says_no_more_is_a_deal(lang: str, text: str) -> None:
    """The same sentences with a plain contract are sales still."""
    found = accused(text, lang)
    assert len(found) == 1
    assert next(iter(found)).startswith("Tarnfeld SUPPLIED_TO ")


@pytest.mark.parametrize(
    "text",
    [
        "Kenya paid the company Tarnfield Systems $2 million.",
        "Kenya bought not cameras from Tarnfield Systems but drones from Brandt Optics.",
        "The Lowick Police used not the software of Tarnfield Systems but that of Brandt Optics.",
    ],
)
def test_what_a_person_must_read_is_not_held(text: str) -> None:
    """Money for nobody knows what, and a verb that parts two deals."""
    assert accused(text, "en") == set()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The company, a rival of Tarnfield Systems, sold drones to Kenya."),
        ("en", "The cameras in Kenya sold by Tarnfield Systems were fakes."),
        ("nl", "Kenia was ooit bijna klant bij het bedrijf Tarnfeld."),
        ("fr", "Le Kenya a versé deux millions d'euros à la société Tarnfeld à titre de dommages."),
        ("fr", "Lors d'un salon au Kenya, la société Tarnfeld a vendu des caméras."),
    ],
)
def test_who_is_only_near_a_deal_has_no_part_in_it(lang: str, text: str) -> None:
    """A rival, a place of goods, nearly a customer, damages and the place of a fair."""
    assert accused(text, lang) == set()
