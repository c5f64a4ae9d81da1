"""A verb may say what a firm is called, and what is so called gets nothing."""

import pytest

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract


def deals(lang: str, text: str) -> set[tuple[str, str]]:
    """Who is held to have supplied whom."""
    found = [one for one in extract(plain_report(text, lang)) if one.held]
    return {(one.subject.name, one.object.name) for one in found if one.link.value == "SUPPLIED_TO"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "{} heißt die Firma, die Kameras an die Polizei von Lowick verkauft hat."),
        ("de", "Das Unternehmen, das Kameras an die Polizei von Lowick verkauft hat, heißt {}."),
        ("nl", "{} heet het bedrijf dat camera's aan de politie van Lowick heeft verkocht."),
        ("sv", "{} heter företaget som har sålt kameror till polisen i Lowick."),
    ],
)
def test_who_is_so_called_did_what_is_said_of_the_firm(lang: str, text: str) -> None:
    """Whether the name stands first or last."""
    bodies = {"de": "Polizei von Lowick", "nl": "politie van Lowick", "sv": "polisen i Lowick"}
    assert deals(lang, text.format("Tarnfield Systems")) == {("Tarnfield Systems", bodies[lang])}


@pytest.mark.parametrize("said", ["Nicht {} heißt", "{} hieß"])
def test_who_is_not_or_no_longer_so_called_is_not_held(said: str) -> None:
    """A denied name and a former one."""
    told = "das Unternehmen, das Kameras an die Polizei von Lowick verkauft hat."
    assert deals("de", f"{said.format('Tarnfield Systems')} {told}") == set()


@pytest.mark.parametrize(
    ("lang", "text", "body"),
    [
        ("nl", "{} voorzag de {} van een systeem genaamd Halmer.", "politie van Lowick"),
        ("nl", "{} leverde de {} een licentie voor Halmer.", "politie van Lowick"),
        ("de", "{} belieferte die {} mit einer Lizenz für Halmer.", "Polizei von Lowick"),
    ],
)
def test_goods_by_their_name_get_nothing(lang: str, text: str, body: str) -> None:
    """Behind "called" or as what a licence is for."""
    assert deals(lang, text.format("Tarnfield Systems", body)) == {("Tarnfield Systems", body)}


@pytest.mark.parametrize(
    ("lang", "text", "later"),
    [
        ("de", "Kelm Optics, das früher Tarnfield Systems hieß, verkauft Kameras.", "Kelm Optics"),
        ("de", "Kelm Optics, das heute Tarnfield Systems heißt, verkauft Kameras.",
         "Tarnfield Systems"),
        ("nl", "Kelm Optics, dat vroeger Tarnfield Systems heette, zweeg.", "Kelm Optics"),
        ("nl", "Kelm Optics, dat nu Tarnfield Systems heet, zweeg.", "Tarnfield Systems"),
    ],
)  # fmt: skip
def test_the_pronoun_bears_the_name_of_its_clause(lang: str, text: str, later: str) -> None:
    """Whether it is the former or the later one."""
    found = [one for one in extract(plain_report(text, lang)) if one.held]
    links = {one.object.name for one in found if one.link.value == "SUCCEEDED_BY"}
    assert links == {later}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Tarnfield Systems gehört Kelm Optics und Molglas Capital."),
        ("nl", "Tarnfield Systems is eigendom van Kelm Optics en Molglas Capital."),
    ],
)
def test_two_owners_of_foreign_names_are_two(lang: str, text: str) -> None:
    """Words of no language stand on both sides of the word for "and"."""
    found = [one for one in extract(plain_report(text, lang)) if one.held]
    owners = {one.object.name for one in found if one.link.value == "OWNED_BY"}
    assert owners == {"Kelm Optics", "Molglas Capital"}
