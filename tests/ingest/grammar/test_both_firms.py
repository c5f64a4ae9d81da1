"""Two firms that a plural points back at, and deeds that money was spent on."""

import pytest

from ingest.grammar import claims_of
from ingest.grammar.calibrate import plain_report
from ingest.grammar.engine import reading
from ingest.scorer.weigh import weighed

TWO = {
    "en": "Norvik Ltd makes drones. Its rival is the company Tarnwick AG.",
    "de": "Norvik GmbH ist ein Hersteller von Drohnen. Die Konkurrenz ist die Firma Tarnwick AG.",
    "nl": "Norvik BV maakt drones. De concurrent is het bedrijf Tarnwick BV.",
    "fr": "Norvik SA fabrique des drones. La société Tarnwick SA est sa rivale.",
    "es": "Norvik SA fabrica drones. La empresa Tarnwick SA es su rival.",
    "it": "Norvik SpA produce droni. La società Tarnwick SpA è la sua rivale.",
    "sv": "Norvik AB tillverkar drönare. Konkurrenten är företaget Tarnwick AB.",
}


def sellers(lang: str, text: str) -> set[str]:
    """The first names of who is held to have sold something."""
    found = reading(text, lang)
    assert found is not None
    return {
        one.subject.name.split()[0]
        for one in claims_of(plain_report(text, lang), weighed(found))
        if one.held and one.link.value == "SUPPLIED_TO"
    }


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The two companies sold drones to the Danish police."),
        ("en", "The Danish police bought drones from both companies."),
        ("de", "Die beiden Unternehmen verkauften Drohnen an die Bundespolizei."),
        ("nl", "Beide bedrijven verkochten drones aan de Nationale Politie."),
        ("fr", "Les deux entreprises ont vendu des drones à la Gendarmerie nationale."),
        ("es", "Las dos empresas vendieron drones a la Policía Nacional."),
        ("it", "Le due aziende hanno venduto droni alla Polizia di Stato."),
        ("sv", "De två företagen sålde drönare till Polismyndigheten."),
    ],
)
def test_two_firms_are_the_two_that_were_named(lang: str, text: str) -> None:
    """What is told of both is told of each, where no third was named."""
    assert sellers(lang, f"{TWO[lang]} {text}") == {"Norvik", "Tarnwick"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "One of the two companies sold drones to the Danish police."),
        ("en", "A rival of the two companies sold drones to the Danish police."),
        ("en", "Two companies sold drones to the Danish police."),
        ("en", "Two other companies sold drones to the Danish police."),
        ("en", "Brannec GmbH is a third firm. The two companies sold drones to the Danish police."),
        ("en", "They joined a Swedish firm. The two companies sold drones to the Danish police."),
        ("en", "The two companies competed to sell drones to the Danish police."),
        ("de", "Eines der beiden Unternehmen verkaufte Drohnen an die Bundespolizei."),
        ("nl", "Een van de twee bedrijven verkocht drones aan de Nationale Politie."),
        ("fr", "L'une des deux entreprises a vendu des drones à la Gendarmerie nationale."),
        ("es", "Una de las dos empresas vendió drones a la Policía Nacional."),
        ("it", "Una delle due aziende ha venduto droni alla Polizia di Stato."),
        ("sv", "Ett av de två företagen sålde drönare till Polismyndigheten."),
    ],
)
def test_one_of_two_or_others_are_not(lang: str, text: str) -> None:
    """Of one of them, of others and of three nobody can tell who sold."""
    assert not sellers(lang, f"{TWO[lang]} {text}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Danish police spent $61 million on acquiring drones from Norvik.", {"Norvik"}),
        ("The Danish police will spend millions on buying drones from Norvik.", set()),
        ("The Danish police did not spend millions on buying drones from Norvik.", set()),
        ("The Danish police spent months considering buying drones from Norvik.", set()),
    ],
)
def test_what_money_was_spent_on_was_done(text: str, expected: set[str]) -> None:
    """Money that is gone bought something; planned, denied or only time did not."""
    assert sellers("en", text) == expected
