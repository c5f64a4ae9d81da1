"""A firm keeps its whole name in the plainest sentence, though its words are ordinary ones."""

import pytest
import reports


@pytest.mark.parametrize(
    ("lang", "word", "sold", "again"),
    [
        ("en", "Harrow", "sold cameras to the Kenyan Police Service.", "In 2020 they praised"),
        ("en", "Harrow", "has sold cameras to the Kenyan Police Service.", "In 2020 they praised"),
        ("nl", "Valk", "verkocht camera's aan de Keniaanse politie.", "In 2020 prees men"),
        ("es", "Halcón", "vendió cámaras a la Policía Nacional de Kenia.", "En 2020 elogiaron a"),
    ],
)
def test_whoever_sells_without_an_article_waits_as_a_name(
    lang: str, word: str, sold: str, again: str
) -> None:
    """An ordinary word that opens a line and does business may be a firm, and is not held as one
    until it is named within a line.
    """
    text = f"{word} {sold}"
    assert [one for one in reports.proposed(text, lang) if one.startswith(f"{word} SUPPLIED")]
    assert reports.sellers(text, lang) == set()
    assert reports.sellers(f"{text} {again} {word}.", lang) == {word}


@pytest.mark.parametrize("opens", ["Industry", "Trade", "Labour", "Crime"])
def test_what_has_no_article_for_its_meaning_is_no_seller(opens: str) -> None:
    """Industry, trade and crime do business without an article, and are nobody."""
    text = f"{opens} sold cameras to the Kenyan Police Service."
    assert reports.sellers(text, "en") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Evidence supplied by Harrow Ltd convinced the Kenyan Police Service.",
        "Dealers sold cameras to the Kenyan Police Service.",
        "Circles sold cameras to the Kenyan Police Service.",
    ],
)
def test_what_is_sold_and_several_open_a_line_without_being_names(text: str) -> None:
    """A participle has its doer behind it, and a plural needs no article."""
    assert reports.sellers(text, "en") <= {"Harrow Ltd"}


@pytest.mark.parametrize(
    "firm",
    [
        "Rohm & Weiß",
        "Lowick Web Services",
        "LFQ Lab",
        "Brannec Allen",
        "Tarn Technology Group",
        "Tarn Corporation of America",
        "T-Systems",
        "Lowick IT Solutions and Services GmbH",
    ],
)
def test_where_every_noun_has_a_capital_a_firm_is_named_whole(firm: str) -> None:
    """Of "&", an English noun, an article's form or a letter before a hyphen the name is made."""
    text = f"Die kenianische Polizei kaufte 2019 Kameras von {firm}."
    assert reports.sellers(text, "de") == {firm}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Die Polizei kaufte Kameras von den Schweizern. Die Schweizer Lieferten sie."),
        ("sv", "Mer Group sålde kameror till den kenyanska polisen."),
        ("en", "The cameras were sold to the Kenyan Police Service by Group."),
    ],
)
def test_a_class_and_a_people_are_nobody(lang: str, text: str) -> None:
    """A lone "Group" is the end of a name that was not read, and "the Swiss" are no firm."""
    assert reports.sellers(text, lang) == set()


def test_the_doer_is_no_part_of_a_body_where_a_genitive_says_whose_it_is() -> None:
    """Swedish "till polisen av X" has a seller in it, and "polisen i X" a place."""
    text = "Kamerorna levererades till den kenyanska polisen av Tarn AB."
    assert reports.facts(text, "sv") == {"Tarn AB SUPPLIED_TO kenyanska polisen"}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("à l'Agence kényane de sécurité", "Agence kényane de sécurité"),
        ("au Service de renseignement de la Confédération",
         "Service de renseignement de la Confédération"),
        ("à la Direction de la sécurité de l'État", "Direction de la sécurité de l'État"),
    ],
)  # fmt: skip
def test_what_an_office_is_for_is_no_goods(said: str, name: str) -> None:
    """Security is what a French agency is for, and a state or a union is whose it is."""
    text = f"La société Tarn SA a vendu des caméras {said} en 2019."
    assert reports.facts(text, "fr") == {f"Tarn SA SUPPLIED_TO {name}"}
