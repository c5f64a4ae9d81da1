"""Deals told beside another deed, of the one before "whose", and by whose services are taken."""

import pytest

from ingest.grammar import claims_of
from ingest.grammar.calibrate import plain_report
from ingest.grammar.engine import reading
from ingest.scorer.weigh import weighed


def held(lang: str, text: str) -> set[str]:
    """Who is held to have sold to whom, or whose goods are held to be used by whom."""
    found = reading(text, lang)
    assert found is not None
    return {
        f"{one.subject.name} {one.link.value} {one.object.name}"
        for one in claims_of(plain_report(text, lang), weighed(found))
        if one.held and one.link.value in {"SUPPLIED_TO", "USED_BY"}
    }


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Norvik expanded its base, selling drones to the Danish police.",
         "Norvik SUPPLIED_TO Danish police"),
        ("en", "Norvik has made millions by selling drones to the Danish police.",
         "Norvik SUPPLIED_TO Danish police"),
        ("en", "The Danish police expanded its fleet, buying drones from Norvik.",
         "Norvik SUPPLIED_TO Danish police"),
        ("en", "Norvik grew fast, securing contracts with the Secret Service.",
         "Norvik SUPPLIED_TO Secret Service"),
        ("es", "Norvik amplió su negocio, vendiendo drones a la Policía Nacional de Colombia.",
         "Norvik SUPPLIED_TO Policía Nacional de Colombia"),
        ("it", "Norvik ha ampliato le attività, vendendo droni alla Polizia di Stato.",
         "Norvik SUPPLIED_TO Polizia di Stato"),
        ("fr", "Norvik a étendu ses activités, vendant des drones à la Gendarmerie nationale.",
         "Norvik SUPPLIED_TO Gendarmerie nationale"),
    ],
)  # fmt: skip
def test_a_gerund_beside_a_deed_is_told_as_done(lang: str, text: str, expected: str) -> None:
    """A comma, or "by", ties what else was done to what a finite verb tells as a fact."""
    assert held(lang, text) == {expected}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Norvik will expand in Asia, selling drones to the Thai police."),
        ("en", "Norvik hopes for growth by selling drones to the Danish police."),
        ("en", "Norvik did not break the law by selling drones to the Danish police."),
        ("en", "Norvik has two goals, selling drones to the Danish police and making money."),
        ("en", "Norvik helped the inquiry, giving data to the Danish police."),
        ("en", "The Danish police weighed two options, buying drones from Norvik and leasing."),
        ("en", "The Danish police considered firms, including Norvik, buying drones from Tarn."),
        ("en", "Norvik joined the fair, hoping to sell drones to the Danish police."),
        ("es", "Norvik quiere crecer, vendiendo drones a la Policía Nacional."),
        ("it", "Norvik avrebbe violato la legge, vendendo droni alla Polizia di Stato."),
        ("fr", "Norvik a aidé l'enquête, fournissant des données à la Gendarmerie nationale."),
    ],
)
def test_a_gerund_beside_a_plan_or_a_list_is_not(lang: str, text: str) -> None:
    """Nobody is held to have sold what is planned, denied, weighed, or is no goods."""
    assert not held(lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Francis Partners controls Norvik, whose software was used by the Danish police.",
         {"Norvik USED_BY Danish police"}),
        ("en", "The Danish police sued Norvik, whose cameras are used by the Swedish police.",
         {"Norvik USED_BY Swedish police"}),
        ("en", "Norvik (Israel), whose software is used by the Danish police, grew.",
         {"Norvik USED_BY Danish police"}),
        ("fr", ("Francis Partners a racheté la société israélienne Norvik, "
         "dont le logiciel est utilisé par la police danoise."),
         {"Norvik USED_BY police danoise"}),
        ("es", ("Francis Partners controla la empresa israelí Norvik, "
         "cuyo software es usado por la policía danesa."),
         {"Norvik USED_BY policía danesa"}),
        ("en", "Norvik in Oslo, whose software is used by the Danish police, grew.", set()),
    ],
)  # fmt: skip
def test_whose_goods_are_those_of_the_name_before(lang: str, text: str, expected: set[str]) -> None:
    """Not of whoever acts on it, nor of the place it is in."""
    assert held(lang, text) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("es", "La Policía Nacional contrató los servicios de Norvik.",
         {"Norvik SUPPLIED_TO Policía Nacional"}),
        ("nl", "De politie van Rotterdam huurt de diensten van Norvik in.",
         {"Norvik SUPPLIED_TO politie van Rotterdam"}),
        ("fr", "La Gendarmerie nationale utilise les services de Norvik.",
         {"Norvik USED_BY Gendarmerie nationale"}),
        ("es", "La Policía Nacional rechazó los servicios de Norvik.", set()),
        ("es", "La Policía Nacional no contrató los servicios de Norvik.", set()),
        ("nl", "De Nationale Politie onderzocht de diensten van Norvik.", set()),
        ("nl", "De Nationale Politie wil de diensten van Norvik inhuren.", set()),
        ("fr", "La Gendarmerie nationale n'utilise pas les services de Norvik.", set()),
    ],
)  # fmt: skip
def test_services_that_are_hired_are_a_firms(lang: str, text: str, expected: set[str]) -> None:
    """A word that may mean a body means what a firm does, where it is used or hired."""
    assert held(lang, text) == expected


def test_services_of_a_town_stay_a_body() -> None:
    """Whoever uses something is a body, though the word may mean what a firm sells."""
    assert held("nl", "De diensten van Rotterdam gebruiken Norvik.") == {
        "Norvik USED_BY diensten van Rotterdam"
    }


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Norvik sold the Danish police 30 drones in 2019.",
         {"Norvik SUPPLIED_TO Danish police"}),
        ("de", ("Die Firma Norvik verkauft Kameras. "
         "2012 verkaufte das Unternehmen 8.000 Kameras an den Iran."),
         {"Norvik SUPPLIED_TO Iran"}),
        ("de", "Die Kameras hat die Bundespolizei von der Bremer Firma Norvik beschafft.",
         {"Norvik SUPPLIED_TO Bundespolizei"}),
        ("en", ("Norvik has won a 744,000 euro ($806,804) contract "
         "to supply scanners to the Danish police."),
         {"Norvik SUPPLIED_TO Danish police"}),
        ("de", "Die Bundespolizei in der Berliner Firma Norvik fand 30 Drohnen.", set()),
        ("en", "The Danish police 2019 budget listed 30 drones of Norvik.", set()),
    ],
)  # fmt: skip
def test_phrases_end_where_others_begin(lang: str, text: str, expected: set[str]) -> None:
    """A number counts what follows, a town's firm is no body's name, a bracketed sum parts none."""
    assert held(lang, text) == expected
