"""What is said of the town or kind of somebody is no part of a name in German, Dutch or Swedish."""

import pytest

from ingest.grammar.calibrate import plain_report
from ingest.scorer import extract


def deals(lang: str, text: str) -> set[tuple[str, str]]:
    """Who is held to have supplied whom."""
    found = [one for one in extract(plain_report(text, lang)) if one.held]
    return {(one.subject.name, one.object.name) for one in found if one.link.value == "SUPPLIED_TO"}


@pytest.mark.parametrize(
    "firm",
    [
        "Die Münchner Firma",
        "Der Grazer Hersteller",
        "Das Lowicker Unternehmen",
        "Die junge Lowicker IT-Firma",
    ],
)
def test_an_adjective_of_a_town_before_a_firms_noun_begins_no_name(firm: str) -> None:
    """Whether the town is known or not."""
    text = f"{firm} Tarnfield Systems verkaufte Kameras an die Polizei von Lowick."
    assert deals("de", text) == {("Tarnfield Systems", "Polizei von Lowick")}


@pytest.mark.parametrize("firm", ["Wiener Optik GmbH", "Tarnfielder Optik GmbH"])
def test_before_a_word_of_the_name_it_is_a_part_of_it(firm: str) -> None:
    """An adjective before no noun of a class belongs to the firm."""
    text = f"Die {firm} verkaufte Kameras an die Polizei von Lowick."
    assert deals("de", text) == {(firm, "Polizei von Lowick")}


@pytest.mark.parametrize(
    ("lang", "body"),
    [
        ("de", "die Universität Lowick"),
        ("de", "den Flughafen Lowick"),
        ("de", "die Staatsanwaltschaft Lowick"),
        ("de", "das Amt für öffentliche Sicherheit von Lowick"),
        ("nl", "de luchthaven Lowick"),
        ("nl", "de stad Lowick"),
        ("nl", "de Lowickse politie"),
        ("nl", "het bureau voor openbare veiligheid van Lowick"),
    ],
)  # fmt: skip
def test_a_body_has_its_place_and_what_it_is_for_in_its_name(lang: str, body: str) -> None:
    """Behind its noun, behind "for" or as an adjective."""
    texts = {"de": "Tarnfield Systems verkaufte Kameras an {}.",
             "nl": "Tarnfield Systems verkocht camera's aan {}."}  # fmt: skip
    name = body.split(" ", 1)[1]
    assert deals(lang, texts[lang].format(body)) == {("Tarnfield Systems", name)}


@pytest.mark.parametrize("whose", ["Europese", "Afrikaanse"])
def test_an_adjective_of_a_part_of_the_world_tells_no_police_apart(whose: str) -> None:
    """Nobody in particular got anything."""
    assert deals("nl", f"Tarnfield Systems verkocht camera's aan de {whose} politie.") == set()


@pytest.mark.parametrize("body", ["US-Bundespolizei LFQ", "Bundespolizei LFQ"])
def test_a_noun_before_initials_is_the_class_of_who_bears_them(body: str) -> None:
    """It supplied nobody, and got nothing itself."""
    text = f"Tarnfield Systems verkaufte Kameras an die {body}."
    assert deals("de", text) == {("Tarnfield Systems", "LFQ")}


def test_the_first_half_of_a_cut_compound_is_nobody() -> None:
    """Both are goods."""
    text = "Tarnfield Systems verkaufte Hard- und Software an die Polizei von Lowick."
    assert deals("de", text) == {("Tarnfield Systems", "Polizei von Lowick")}


@pytest.mark.parametrize("noun", ["Cameramaker", "Fabrikant", "Softwareleverancier", "Bedrijf"])
def test_a_firms_noun_that_opens_a_dutch_sentence_begins_no_name(noun: str) -> None:
    """It has its capital there only."""
    text = f"{noun} Tarnfield Systems verkocht camera's aan de politie van Lowick."
    assert deals("nl", text) == {("Tarnfield Systems", "politie van Lowick")}


@pytest.mark.parametrize("more", ["", " Installatiebedrijf Tarnfield zweeg."])
def test_before_a_legal_form_it_may_be_a_part_of_the_name(more: str) -> None:
    """What stands in a register is kept whole."""
    text = f"Installatiebedrijf Tarnfield B.V. verkocht camera's aan de politie van Lowick.{more}"
    assert deals("nl", text) == {("Installatiebedrijf Tarnfield B.V.", "politie van Lowick")}


def test_a_plural_with_an_apostrophe_opens_no_name() -> None:
    """Of "Camera's werden verkocht" nothing is a genitive."""
    text = "Camera's werden verkocht aan de politie van Lowick door Tarnfield Systems."
    assert deals("nl", text) == {("Tarnfield Systems", "politie van Lowick")}


def test_a_swedish_compound_with_its_article_is_the_firm() -> None:
    """With an indefinite article it is another one."""
    told = "sålde kameror till polisen i Lowick."
    assert deals("sv", f"Tarnfield-koncernen {told}") == {("Tarnfield", "polisen i Lowick")}
    assert deals("sv", f"En Tarnfield-koncern {told}") == set()


def test_a_place_before_a_relative_clause_sold_nothing() -> None:
    """Who is there did."""
    text = "Tarnfield Systems i München, som sålde kameror till polisen i Lowick, teg."
    assert ("München", "polisen i Lowick") not in deals("sv", text)


def test_goods_behind_who_gets_them_are_no_part_of_their_name() -> None:
    """Nobody is called by both."""
    assert deals("nl", "Tarnfield Systems leverde de politie van Lowick Halmer.") == set()
