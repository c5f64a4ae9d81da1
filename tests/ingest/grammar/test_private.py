"""No private person enters the graph by a machine's word, nor what waits for a person."""

import pytest

from graph import ACCUSATIONS, LinkKind
from ingest.grammar.calibrate import plain_report
from ingest.grammar.words.packs import name_words
from ingest.scorer import extract


def accused(text: str) -> set[str]:
    """Both ends of all accusations that are held."""
    held = [c for c in extract(plain_report(text, "en")) if c.held and c.link in ACCUSATIONS]
    return {end.name for claim in held for end in (claim.subject, claim.object)}


@pytest.mark.parametrize(
    "text",
    [
        "Jonas Weber sold cameras to the Kenyan police.",
        "Jonas Weber, who lives in Kiel, sold cameras to the Kenyan police.",
        "Brannec sold cameras to Helena Ruiz.",
        "Maria Lopez bought spyware from Brannec.",
    ],
)
def test_who_is_called_as_people_are_waits_for_a_person(text: str) -> None:
    """A given name and another, and nothing that says that a firm bears them: nobody is accused."""
    assert accused(text) == set()


def test_a_firm_that_is_called_after_somebody_is_one() -> None:
    """What the text calls a company, or has a legal form, may be named after its founder."""
    both = {"Jonas Weber", "Kenyan police"}
    assert accused("The company Jonas Weber sold cameras to the Kenyan police.") == both
    text = "Jonas Weber GmbH sold cameras to the Kenyan police."
    assert accused(text) == {"Jonas Weber GmbH", "Kenyan police"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Stefan van Dam sold cameras to the Kenyan police."),
        ("en", "Omar al-Tarn sold cameras to the Kenyan police."),
        ("en", "Brannec de Lowick SA sold cameras to the Kenyan police."),
        ("de", "Stefan van Dam verkaufte Kameras an die kenianische Polizei."),
        ("nl", "Stefan van Dam verkocht camera's aan de Keniaanse politie."),
    ],
)
def test_half_a_name_accuses_nobody(lang: str, text: str) -> None:
    """What goes on around a small word is one name, of whom neither half is."""
    assert not any(one.held for one in extract(plain_report(text, lang)))


def test_a_small_word_of_the_language_is_none_of_a_name() -> None:
    """Whose police it is stands behind "van"."""
    text = "Brannec BV verkocht camera's aan de politie van Lowick."
    held = [one for one in extract(plain_report(text, "nl")) if one.held]
    assert {one.object.name for one in held} == {"politie van Lowick"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Brannec was founded in Haifa by Ilan Torsvik, a former Israeli military official."),
        ("en", "Brannec sold cameras to the Kenyan police, said its chief executive Marta Lunde."),
        ("en", "Toru Systems sells spyware to Kenya, said the Israeli citizen Kobi Rasmus."),
        ("de", "Wie die Forscherin Lena Okonjo sagte, nutzt die kenianische Polizei Zarvix."),
        ("fr", "Anaïs Torsvik, ancienne de Brannec, a conseillé la police kényane."),
        ("es", "Brannec presentó sus cámaras a Carlos Torsvik, alto ejecutivo de la policía."),
        ("it", "Giulia Torsvik di Brannec ha incontrato la polizia keniota."),
        ("nl", "Volgens Maarten Torsvik gebruikt de Keniaanse politie camera's van Brannec."),
        ("sv", "Enligt Ebba Torsvik använder den kenyanska polisen kameror från Brannec."),
    ],
)
def test_nobody_waits_in_the_list_who_is_called_as_people_are(lang: str, text: str) -> None:
    """Neither held nor for review: who founds, runs, studies or speaks for it ends no claim."""
    people = ("Torsvik", "Lunde", "Rasmus", "Okonjo")
    ends = {end.name for c in extract(plain_report(text, lang)) for end in (c.subject, c.object)}
    assert {end for end in ends if any(name in end for name in people)} == set()


def test_who_owns_a_firm_and_who_put_money_into_it_may_be_people() -> None:
    """Owners and backers are what a graph of supply is for, private or not."""
    text = "Brannec is owned by Jonas Weber. Marta Lunde invested in Brannec."
    told = {(c.link, c.subject.name, c.object.name) for c in extract(plain_report(text, "en"))}
    assert told >= {
        (LinkKind.OWNED_BY, "Brannec", "Jonas Weber"),
        (LinkKind.INVESTED_IN, "Marta Lunde", "Brannec"),
    }
    assert {link for link, *ends in told if {"Jonas Weber", "Marta Lunde"} & set(ends)} == {
        LinkKind.OWNED_BY,
        LinkKind.INVESTED_IN,
    }


def test_no_given_name_is_a_legal_form_or_what_a_body_is_called() -> None:
    """Lower case, once each, and none that says in a name what bears it."""
    words = name_words()
    assert len(words.people) == len(set(words.people)) > 3000
    assert {name for name in words.people if name != name.lower()} == set()
    heads = {word for row in words.heads.values() for word in row}
    assert set(words.people) & (heads | set(words.legal)) == set()
