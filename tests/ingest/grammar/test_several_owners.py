"""Several firms in one list sold or made what is bought or used, wherever the list stands."""

import pytest

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract

THREE = {"Tarnfield Systems", "Kelm Optics", "Drell Signals"}


def told(lang: str, text: str, link: str = "SUPPLIED_TO") -> set[str]:
    """Whose goods somebody is held to have got or used."""
    found = [one for one in extract(plain_report(text, lang)) if one.held]
    return {one.subject.name for one in found if one.link.value == link}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Die Polizei von Lowick kaufte Kameras von {}, {} und {}."),
        ("de", "Im Jahr 2016 lieferten {}, {} und {} Kameras an die Polizei von Lowick."),
        ("nl", "De politie van Lowick kocht camera's van {}, {} en {}."),
        ("nl", "In 2016 leverden {}, {} en {} camera's aan de politie van Lowick."),
    ],
)
def test_each_of_a_list_sold_what_was_bought(lang: str, text: str) -> None:
    """Behind "of" as well as between the verb and its object."""
    names = ("Tarnfield Systems", "Kelm Optics", "Drell Signals")
    assert told(lang, text.format(*names)) == THREE


def test_goods_of_two_firms_are_used_as_those_of_each() -> None:
    """The second is no tool."""
    text = "Die Polizei von Lowick nutzt Kameras von Tarnfield Systems und Kelm Optics."
    assert told("de", text, "USED_BY") == {"Tarnfield Systems", "Kelm Optics"}


@pytest.mark.parametrize(
    "more",
    [
        "und die Software Halmer", "und Halmer-Drohnen", "und verwendet sie",
        "und Kelm Optics lieferte Drohnen an die Polizei von Ostmere",
    ],
)  # fmt: skip
def test_what_else_stands_behind_and_sold_nothing_to_them(more: str) -> None:
    """Other goods, another verb or another clause."""
    text = f"Die Polizei von Lowick kaufte Kameras von Tarnfield Systems {more}."
    found = [one for one in extract(plain_report(text, "de")) if one.held]
    sold = {one.subject.name for one in found if one.object.name == "Polizei von Lowick"}
    assert sold == {"Tarnfield Systems"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "Bedrijven als {} en {} verkochten camera's aan de politie van Lowick."),
        ("de", "Firmen wie {} und {} verkauften Kameras an die Polizei von Lowick."),
    ],
)
def test_firms_such_as_two_that_open_a_sentence_are_its_subject(lang: str, text: str) -> None:
    """No clause begins with "als" there."""
    names = ("Tarnfield Systems", "Kelm Optics")
    assert told(lang, text.format(*names)) == set(names)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Die Polizei von Lowick kaufte Kameras von Tarnfield Systems aus Herzliya."),
        ("nl", "De politie van Lowick kocht camera's van Tarnfield Systems uit Herzliya."),
    ],
)
def test_where_a_firm_is_from_sold_nothing(lang: str, text: str) -> None:
    """The town behind its name."""
    assert told(lang, text) == {"Tarnfield Systems"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "De politie van Lowick ontving camera's van Tarnfield Systems."),
        ("sv", "Polisen i Lowick är en av kunderna till Tarnfield Systems."),
    ],
)
def test_who_gets_goods_or_is_a_customer_is_supplied(lang: str, text: str) -> None:
    """A verb of getting says as much as one of buying."""
    assert told(lang, text) == {"Tarnfield Systems"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "De politie van Lowick kreeg een brief van Tarnfield Systems."),
        ("nl", "De politie van Lowick kreeg kritiek van Tarnfield Systems."),
        ("sv", "Polisen i Lowick är en konkurrent till kunderna till Tarnfield Systems."),
    ],
)
def test_words_and_rivals_of_customers_are_no_supply(lang: str, text: str) -> None:
    """Nobody is held to have sold anything."""
    assert told(lang, text) == set()
