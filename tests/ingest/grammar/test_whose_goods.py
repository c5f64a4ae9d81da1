"""Who makes what it owns, and what a name is that a number or an adjective stands in."""

import pytest

from tests.ingest.grammar.reports import told


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "es",
            "La empresa Brannec, dueña del sistema de espionaje Argovue, lo negó todo.",
            {"Brannec MAKES Argovue"},
        ),
        (
            "it",
            "L'azienda Brannec, proprietaria del software Argovue, nega.",
            {"Brannec MAKES Argovue"},
        ),
        (
            "fr",
            "La société Brannec, propriétaire du logiciel Argovue, se tait.",
            {"Brannec MAKES Argovue"},
        ),
        (
            "en",
            "The firm Brannec, the owner of the software Argovue, is silent.",
            {"Brannec MAKES Argovue"},
        ),
        (
            "it",
            "La Brannec di Catanzaro, ideatrice dell'applicazione Argovue, nega.",
            {"Brannec MAKES Argovue"},
        ),
        (
            "it",
            "Il governo usa il software Argovue dell'israeliana Brannec Group.",
            {"Brannec Group MAKES Argovue", "Brannec Group BASED_IN Israele",
             "Argovue USED_BY governo"},
        ),
        ("en", "The firm Brannec, the former owner of the software Argovue, is silent.", set()),
        ("es", "La empresa Brannec, futura dueña del sistema Argovue, calla.", set()),
        ("it", "La Polizia di Tarno, proprietaria del software Argovue, tace.", set()),
        ("it", "La società Brannec non è proprietaria del software Argovue.", set()),
        ("es", "La empresa Brannec vendió UFEX (Dispositivo de Extracción Forense).", set()),
    ],
)  # fmt: skip
def test_what_a_firm_owns_it_makes(lang: str, text: str, claims: set[str]) -> None:
    """Former and future owners, bodies that own a copy and what letters stand for make nothing."""
    assert told(text, lang) == claims


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        (
            "it",
            "La Brannec 3.26 srl ha vinto l'appalto del Ministero dell'Interno.",
            {"Brannec 3.26 srl SUPPLIED_TO Ministero dell'Interno"},
        ),
        (
            "it",
            "Il Ministero dell'Interno ha pagato alla Brannec 3,2 milioni per le telecamere.",
            {"Brannec SUPPLIED_TO Ministero dell'Interno"},
        ),
        (
            "es",
            "La empresa Brannec dotó a la Policía de Tarnó de modernas cámaras.",
            {"Brannec SUPPLIED_TO Policía de Tarnó"},
        ),
        (
            "it",
            "La società Brannec ha dotato la Polizia di Tarno di nuove telecamere.",
            {"Brannec SUPPLIED_TO Polizia di Tarno"},
        ),
        (
            "es",
            "La Policía de Nueva Tarnó usa el software Argovue.",
            {"Argovue USED_BY Policía de Nueva Tarnó"},
        ),
    ],
)
def test_how_far_a_name_reaches(lang: str, text: str, claims: set[str]) -> None:
    """A number belongs to a name before a legal form, new goods to no police."""
    assert told(text, lang) == claims
