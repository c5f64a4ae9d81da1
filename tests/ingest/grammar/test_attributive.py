"""Who is only called by another's name is not that other: "a Brannec reseller" is not Brannec."""

import pytest

from graph import ACCUSATIONS, LinkKind
from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

OTHERS = [
    ("en", "A Brannec reseller sold cameras to the Kenyan police."),
    ("en", "A former Brannec engineer sold cameras to the Kenyan police."),
    ("en", "A Brannec partner supplied the Kenyan police with cameras."),
    ("en", "Brannec Systems employees sold cameras to the Kenyan police."),
    ("en", "The software Glasswing was developed by former Brannec employees."),
    ("en", "Holm AG sold cameras to a Brannec subsidiary."),
    ("en", "Holm AG sold cameras to a Brannec competitor."),
    ("en", "Holm AG sold cameras to the Brannec office in Lowick."),
    ("en", "Holm AG sold cameras to Lowick residents."),
    ("en", "Holm AG sold cameras to the Lowick zoo."),
    ("en", "Holm AG was bought by Brannec employees."),
    ("en", "Holm AG is owned by a Brannec shareholder."),
    ("en", "Holm AG is a subsidiary of a Brannec affiliate."),
    ("en", "Holm AG is run by a Brannec Systems director."),
    ("en", "Holm AG works with the Lowick police union."),
    ("en", "Glasswing contains chips made by Brannec."),
    ("de", "Die Brannec-Tochter Holm GmbH lieferte Kameras an die kenianische Polizei."),
    ("de", "Die Polizei Bonn hat diese Glasswing genannte Methode genutzt."),
    ("nl", "De Keniaanse politie heeft de Glasswing genoemde methode gebruikt."),
]
SELF = [
    ("en", "Brannec is old. The Brannec company sold cameras to the Kenyan police.", "Brannec"),
    ("en", "The Brannec subsidiary Holm AG sold cameras to the Kenyan police.", "Holm AG"),
    ("en", "Holm AG, a Brannec subsidiary, sold cameras to the Kenyan police.", "Holm AG"),
    ("en", "The Kenyan police use the Glasswing software.", "Glasswing"),
    ("de", "Die Polizei Bonn hat die Glasswing genannte Software genutzt.", "Glasswing"),
    ("nl", "Brannec-dochter Holm BV leverde camera's aan de Keniaanse politie.", "Holm BV"),
    (
        "de",
        "Die Holm GmbH, eine Brannec-Tochter, lieferte Kameras an die kenianische Polizei.",
        "Holm GmbH",
    ),
]


def ends(lang: str, text: str) -> set[str]:
    """Whom a held claim names, on either side."""
    held = (one for one in extract(plain_report(text, lang)) if one.held)
    return {name for one in held for name in (one.subject.name, one.object.name)}


@pytest.mark.parametrize(("lang", "text"), OTHERS)
def test_who_is_called_by_a_name_is_not_its_bearer(lang: str, text: str) -> None:
    """What is told of resellers, staff, customers or neighbours is held of none of their names."""
    assert not ends(lang, text) & {"Brannec", "Brannec Systems", "Lowick"}


@pytest.mark.parametrize(("lang", "text", "name"), SELF)
def test_a_name_with_what_it_is_stands_for_its_bearer(lang: str, text: str, name: str) -> None:
    """Behind a name, "company" and "software" only say what bears it."""
    assert name in ends(lang, text)


@pytest.mark.parametrize(
    "text",
    [
        "Holm AG, a Brannec subsidiary, sold cameras to the Kenyan police.",
        "Holm AG (a Brannec subsidiary) sold cameras to the Kenyan police.",
        "The Brannec subsidiary Holm AG sold cameras to the Kenyan police.",
    ],
)
def test_what_the_noun_itself_says_is_said_of_the_name(text: str) -> None:
    """A subsidiary called by a name is owned by its bearer."""
    held = [one for one in extract(plain_report(text, "en")) if one.held]
    owned = {(one.subject.name, one.object.name) for one in held if one.link is LinkKind.OWNED_BY}
    assert owned == {("Holm AG", "Brannec")}


@pytest.mark.parametrize(
    "text",
    [
        "The director of the company Tarnwell sold his house to the Kenyan Ministry of Defence.",
        "The export of the Duskfly system to Kenya's police was authorised in 2015.",
        "Tarnwell's export of the Duskfly system to Kenya's police was licensed.",
    ],
)
def test_a_director_and_a_licence_sold_nothing(text: str) -> None:
    """Who heads a firm sells what is his own, and what may be exported is not yet sold."""
    claims = [one for one in extract(plain_report(text, "en")) if one.held]
    assert not [one for one in claims if one.link in ACCUSATIONS]
