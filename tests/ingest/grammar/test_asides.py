"""What stands between a subject and its verb, or a verb and its object, and is neither."""

import pytest

from tests.ingest.grammar.reports import told


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "it",
            "La tecnologia Argovue -riporta il Corriere- è stata usata dalla Polizia di Tarno.",
            {"Argovue USED_BY Polizia di Tarno"},
        ),
        (
            "it",
            "La società Brannec, scrive il Corriere, ha venduto droni alla Polizia di Tarno.",
            {"Brannec SUPPLIED_TO Polizia di Tarno"},
        ),
        (
            "es",
            "El software Argovue, informó el diario Sorvane, fue usado por la Policía de Tarnó.",
            {"Argovue USED_BY Policía de Tarnó"},
        ),
        (
            "es",
            "El software Argovue, según informa el Sorvane, fue usado por la Policía de Tarnó.",
            {"Argovue USED_BY Policía de Tarnó"},
        ),
        (
            "es",
            "El software Argovue —informa el diario Sorvane— fue usado por la Policía de Tarnó.",
            {"Argovue USED_BY Policía de Tarnó"},
        ),
        (
            "fr",
            "La société Brannec, affirme le Courrier, a vendu des drones à la police de Metz.",
            {"Brannec SUPPLIED_TO police de Metz"},
        ),
        (
            "en",
            "The firm Brannec, reports the Tarsk Post, sold drones to the Lowick Police.",
            {"Brannec SUPPLIED_TO Lowick Police"},
        ),
        (
            "es",
            "La empresa Brannec, informó el ministro, no vendió drones a la Policía de Tarnó.",
            {"Brannec SUPPLIED_TO Policía de Tarnó (denied)"},
        ),
        (
            "es",
            "El diario, informa la empresa Brannec, criticó a la Policía de Tarnó.",
            set(),
        ),
    ],
)
def test_who_says_it_is_no_subject(lang: str, text: str, claims: set[str]) -> None:
    """A verb of saying and its speaker between commas or dashes leave subject and verb together."""
    assert told(text, lang) == claims


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "es",
            "El municipio de Tarnó, Jalisco, adquirió cámaras a la empresa Brannec.",
            {"Brannec SUPPLIED_TO municipio de Tarnó"},
        ),
        (
            "en",
            "The city of Tarsk, Texas, bought cameras from the firm Brannec.",
            {"Brannec SUPPLIED_TO city of Tarsk"},
        ),
        (
            "en",
            "The Tarsk Police Department, Texas, uses the software Argovue.",
            {"Argovue USED_BY Tarsk Police Department"},
        ),
        (
            "en",
            "The city of Tarsk, Texas, did not buy cameras from the firm Brannec.",
            {"Brannec SUPPLIED_TO city of Tarsk (denied)"},
        ),
        (
            "es",
            "La empresa fabricante del software Argovue, Brannec, vendió drones a Kenia.",
            {"Brannec MAKES Argovue", "Brannec SUPPLIED_TO Kenia"},
        ),
    ],
)
def test_the_wider_place_is_no_name_of_a_body(lang: str, text: str, claims: set[str]) -> None:
    """A place behind a town's body and a comma is neither that body nor its goods."""
    assert told(text, lang) == claims


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "es",
            "La Policía de Tarnó compró, según el diario, el software Argovue de la firma Brannec.",
            {"Brannec SUPPLIED_TO Policía de Tarnó", "Brannec MAKES Argovue"},
        ),
        (
            "es",
            "La Policía de Tarnó compró, a través de la empresa Sorvane, el software Argovue.",
            {"Argovue SUPPLIED_TO Policía de Tarnó", "Sorvane SUPPLIED_TO Policía de Tarnó"},
        ),
        (
            "fr",
            "La police de Metz a acheté, via la société Sorvane, le logiciel Argovue.",
            {"Argovue SUPPLIED_TO police de Metz", "Sorvane SUPPLIED_TO police de Metz"},
        ),
        (
            "it",
            "La Polizia di Tarno ha acquistato, sotto Sorel, il software Argovue dalla Brannec.",
            {"Brannec SUPPLIED_TO Polizia di Tarno", "Brannec MAKES Argovue"},
        ),
        (
            "es",
            "La Policía de Tarnó compró, como el Ejército de Kenia, el software Argovue.",
            {"Argovue SUPPLIED_TO Policía de Tarnó"},
        ),
        (
            "en",
            "The Tarsk Police uses, like the Kenyan Army, the software Argovue.",
            set(),
        ),
        (
            "es",
            "El ministro habló, en una carta a Brannec, el fabricante de Argovue, de sus planes.",
            {"Brannec MAKES Argovue"},
        ),
        (
            "es",
            "La Policía de Tarnó rechazó, durante el mandato de Juan Sorel, el software Argovue.",
            set(),
        ),
    ],
)
def test_an_object_behind_an_aside_is_no_apposition(lang: str, text: str, claims: set[str]) -> None:
    """What a verb still waits for is not what the name at the end of the aside is."""
    assert told(text, lang) == claims


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "it",
            "Brannec, azienda con sede in Italia, a Milano, vende spyware.",
            {"Brannec BASED_IN Italia"},
        ),
        ("it", "A Milano la società Brannec vende spyware.", set()),
        ("fr", "À Lyon, la société Brannec vend des caméras.", set()),
        (
            "it",
            "Alla Polizia di Milano la società Brannec ha venduto spyware.",
            {"Brannec SUPPLIED_TO Polizia di Milano"},
        ),
        (
            "it",
            "La società Brannec ha venduto spyware alla Polizia di Milano.",
            {"Brannec SUPPLIED_TO Polizia di Milano"},
        ),
    ],
)
def test_where_it_is_done_is_no_customer(lang: str, text: str, claims: set[str]) -> None:
    """A bare place before the verb, or behind a seat, got nothing."""
    assert told(text, lang) == claims
